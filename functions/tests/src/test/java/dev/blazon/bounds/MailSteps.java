package dev.blazon.bounds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.bounds.Functions.Answer;
import dev.blazon.json.Json;
import dev.blazon.mail.mime.ReceivedMail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Sends a mail to a recipient in tests, asks for it once more, and stops it. */
final class MailSteps {
  private MailSteps() {}

  /** A mail to a recipient, from the award that asks for it to what stops it. */
  static void sendAndStop(Functions functions, World world, Path data) throws IOException {
    String issuer = world.issuer();
    Answers.expected(
        functions
            .call("PATCH /v1/issuers/{issuer}", issuer)
            .at("issuer", issuer)
            .send("{\"contact\": \"KEEP\"}"),
        200);
    String assertion =
        Answers.expected(
                functions
                    .call("POST /v1/badges/{badge}/assertions", issuer)
                    .at("badge", world.badges().getFirst())
                    .send("{\"recipient\": {\"email\": \"mailed@example.org\"}}"),
                201)
            .json()
            .path("id")
            .asText();
    told(
        functions,
        "{\"what\": \"Assertion Issued\", \"assertion\": \"%s\", \"at\": \"%s\"}"
            .formatted(assertion, functions.clock().instant()));
    told(
        functions,
        "{\"assertion\": \"%s\", \"kind\": \"AWARDED\", \"attempt\": \"1\"}".formatted(assertion));
    String notices = "/v1/assertions/{assertion}/notices";
    Answer sent = functions.call("GET " + notices, issuer).at("assertion", assertion).send();
    assertEquals("SENT", sent.json().at("/notices/0/outcome").asText(), sent::body);
    Answers.expected(
        functions
            .call("POST " + notices, issuer)
            .at("assertion", assertion)
            .by(issuer)
            .header("idempotency-key", "again")
            .send("{\"kind\": \"AWARDED\"}"),
        202);
    functions.invoke(
        "MailReturnsFunction",
        "{\"what\": \"BOUNCED\", \"assertion\": \"%s\", \"kind\": \"AWARDED\", \"attempt\": \"1\"}"
            .formatted(assertion)
            .getBytes(UTF_8));
    String token = linkInAMail(data);
    for (String route : List.of("GET /unsubscribe", "POST /unsubscribe")) {
      Answers.expected(functions.call(route, "").query("token", token).send(), 200);
    }
  }

  static void told(Functions functions, String message) {
    ObjectNode batch = Json.mapper().createObjectNode();
    batch.putArray("Records").addObject().put("messageId", "1").put("body", message);
    functions.invoke("NotifyFunction", Json.write(batch).getBytes(UTF_8));
  }

  private static String linkInAMail(Path data) throws IOException {
    try (Stream<Path> mails = Files.list(data.resolve("mailbox"))) {
      ReceivedMail mail = ReceivedMail.read(Files.readAllBytes(mails.findFirst().orElseThrow()));
      String link = mail.header("List-Unsubscribe").orElseThrow().replaceAll("[<>\\s]", "");
      return link.substring(link.lastIndexOf('=') + 1);
    }
  }
}
