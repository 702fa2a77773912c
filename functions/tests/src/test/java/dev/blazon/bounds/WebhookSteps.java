package dev.blazon.bounds;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;

/** Sets webhooks, in tests, has them told what happens, and removes them. */
final class WebhookSteps {
  private static final String ONE = "/v1/issuers/{issuer}/webhooks/{webhook}";
  private static final String EVENT = "mfrggzdfmztwq2lknnwg23tpoa-active";

  /** What the webhook is called. */
  static final String NAME = "campus";

  private WebhookSteps() {}

  /** Sets one, and has it told of a test. */
  static void setAndTest(Functions functions, String issuer) {
    Answers.expected(
        call(functions, "PUT " + ONE, issuer).send("{\"url\": \"http://localhost:1/\"}"), 200);
    Answers.expected(call(functions, "POST " + ONE + "/test", issuer).send(), 202);
  }

  static void setAndTell(Functions functions, String issuer) {
    for (String url : new String[] {"http://localhost:1/", "http://localhost:1/changed"}) {
      Answers.expected(
          call(functions, "PUT " + ONE, issuer)
              .header("idempotency-key", url)
              .send("{\"url\": \"" + url + "\"}"),
          200);
    }
    String secret = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz";
    Answers.expected(
        call(functions, "PUT " + ONE, issuer)
            .send("{\"url\": \"http://localhost:1/\", \"secret\": \"" + secret + "\"}"),
        200);
    String event =
        "{\"id\": \"%s\", \"type\": \"Assertion Issued\", \"at\": \"2026-11-24T10:00:00Z\", \"issuer\": \"%s\"}"
            .formatted(EVENT, issuer);
    for (int time = 0; time < 2; time++) {
      told(functions, event);
    }
    told(
        functions,
        "{\"issuer\": \"%s\", \"webhook\": \"campus\", \"delivery\": \"%s\"}"
            .formatted(issuer, EVENT));
    Answers.expected(
        functions.call("GET /v1/issuers/{issuer}/webhooks", issuer).at("issuer", issuer).send(),
        200);
    Answers.expected(call(functions, "GET " + ONE, issuer).send(), 200);
    Answers.expected(call(functions, "POST " + ONE + "/test", issuer).send(), 202);
    Answers.expected(call(functions, "GET " + ONE + "/deliveries", issuer).send(), 200);
    Answers.expected(
        call(functions, "POST " + ONE + "/deliveries/{delivery}/retry", issuer)
            .at("delivery", EVENT)
            .header("idempotency-key", "once-more")
            .send(),
        202);
    Answers.expected(call(functions, "DELETE " + ONE, issuer).send(), 204);
  }

  private static Functions.Call call(Functions functions, String route, String issuer) {
    return functions.call(route, issuer).at("issuer", issuer).at("webhook", NAME).by("key");
  }

  private static void told(Functions functions, String message) {
    ObjectNode batch = Json.mapper().createObjectNode();
    batch
        .putArray("Records")
        .addObject()
        .put("messageId", "1")
        .put("receiptHandle", "1")
        .put("body", message);
    functions.invoke("DeliverFunction", Json.write(batch).getBytes(UTF_8));
  }
}
