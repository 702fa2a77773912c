package dev.blazon.bounds;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.blazon.bounds.Functions.Answer;
import java.util.List;

/**
 * Sends, in tests, the requests with which an issuer finds recipients, moves Assertions to another
 * address, and erases them.
 */
final class PeopleSteps {
  private PeopleSteps() {}

  /** Contacts are kept, somebody has the badge already, and is found. */
  static void find(Functions functions, World world) {
    String issuer = world.issuer();
    Answers.expected(
        functions
            .call("PATCH /v1/issuers/{issuer}", issuer)
            .at("issuer", issuer)
            .send("{\"contact\": \"KEEP\"}"),
        200);
    for (int status : List.of(201, 409)) {
      Answers.expected(
          functions
              .call("POST /v1/badges/{badge}/assertions", issuer)
              .at("badge", world.badges().getFirst())
              .send(
                  "{\"recipient\": {\"email\": \"ada@example.org\"}, \"duplicates\": \"REFUSE\"}"),
          status);
    }
    Answers.expected(
        functions
            .call("GET /v1/issuers/{issuer}/assertions", issuer)
            .at("issuer", issuer)
            .query("recipient", "ada@example.org")
            .send(),
        200);
    Answers.expected(
        functions
            .call("GET /v1/badges/{badge}/assertions", issuer)
            .at("badge", world.badges().getFirst())
            .query("issuedFrom", "2026-01-01")
            .send(),
        200);
  }

  /** To another address, a signed one, with what its issuer has said of it. */
  static void move(Functions functions, World world) {
    String issuer = world.issuer();
    for (String badge : world.badges().subList(0, 2)) {
      String assertion = awarded(functions, issuer, badge, "moving@example.org");
      Answer said =
          Answers.expected(
              functions
                  .call("POST /v1/endorsements", issuer)
                  .send(
                      "{\"endorses\": \"%s/assertions/%s\", \"comment\": \"Well done\"}"
                          .formatted(Functions.URL, assertion)),
              201);
      Answers.expected(
          functions
              .call("PUT /v1/assertions/{assertion}/endorsements", issuer)
              .at("assertion", assertion)
              .send(
                  "{\"endorsements\": [\"%s\"]}"
                      .formatted(said.json().path("endorsement").asText())),
          200);
      Answers.expected(
          functions
              .call("POST /v1/assertions/{assertion}/recipient", issuer)
              .at("assertion", assertion)
              .header("idempotency-key", "move-" + badge)
              .send("{\"recipient\": {\"email\": \"moved@example.org\"}}"),
          201);
    }
  }

  /** What is kept of a person is read, and erased: one Assertion, and all; mailed and endorsed. */
  static void erase(Functions functions, World world) {
    String issuer = world.issuer();
    for (String email : List.of("mailed@example.org", "moved@example.org", "ada@example.org")) {
      Answer kept =
          Answers.expected(
              functions
                  .call("GET /v1/issuers/{issuer}/people", issuer)
                  .at("issuer", issuer)
                  .query("recipient", email)
                  .send(),
              200);
      assertFalse(kept.json().path("kept").isEmpty(), email);
      Answers.expected(
          functions
              .call("DELETE /v1/assertions/{assertion}/recipient", issuer)
              .at("assertion", kept.json().at("/kept/0/id").asText())
              .by(issuer)
              .send(),
          204);
      Answers.expected(
          functions
              .call("POST /v1/issuers/{issuer}/erasures", issuer)
              .at("issuer", issuer)
              .by(issuer)
              .send("{\"recipient\": {\"email\": \"%s\"}}".formatted(email)),
          200);
    }
  }

  private static String awarded(Functions functions, String issuer, String badge, String email) {
    return Answers.expected(
            functions
                .call("POST /v1/badges/{badge}/assertions", issuer)
                .at("badge", badge)
                .send(
                    "{\"recipient\": {\"email\": \"%s\"}, \"duplicates\": \"REFUSE\"}"
                        .formatted(email)),
            201)
        .json()
        .path("id")
        .asText();
  }
}
