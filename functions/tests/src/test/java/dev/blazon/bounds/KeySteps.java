package dev.blazon.bounds;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.blazon.bounds.Functions.Answer;
import java.util.List;

/** Uses, in tests, an issuer's API keys and signing keys in each way that there is. */
final class KeySteps {
  private KeySteps() {}

  static void useAll(Functions functions, String issuer) {
    Answer listed =
        Answers.expected(
            functions.call("GET /v1/issuers/{issuer}/keys", issuer).at("issuer", issuer).send(),
            200);
    String first = listed.json().at("/keys/0/id").asText();
    Answer made =
        Answers.expected(
            functions
                .call("POST /v1/issuers/{issuer}/keys", issuer)
                .at("issuer", issuer)
                .by(first)
                .send("{\"name\": \"Platform\", \"scopes\": [\"issue\", \"read\"]}"),
            201);
    String key = made.json().path("id").asText();
    String secret = made.json().path("apiKey").asText();
    for (String header : List.of(secret, secret, "made-up")) {
      functions.invoke(
          "AuthorizeFunction",
          ("{\"headers\": {\"authorization\": \"Bearer " + header + "\"}}").getBytes(UTF_8));
    }
    Answers.expected(
        functions
            .call("POST /v1/issuers/{issuer}/keys/{key}/rotation", issuer)
            .at("issuer", issuer)
            .at("key", key)
            .by(first)
            .send("{}"),
        201);
    Answers.expected(
        functions
            .call("DELETE /v1/issuers/{issuer}/keys/{key}", issuer)
            .at("issuer", issuer)
            .at("key", key)
            .by(first)
            .query("children", "withdraw")
            .send(),
        200);
    Answers.expected(
        functions
            .call("POST /v1/issuers/{issuer}/signing-keys/{epoch}/compromise", issuer)
            .at("issuer", issuer)
            .at("epoch", "1")
            .send("{\"since\": \"2026-01-01T00:00:00Z\"}"),
        200);
    functions.sweep();
  }
}
