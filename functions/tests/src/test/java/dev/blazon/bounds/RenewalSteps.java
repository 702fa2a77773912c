package dev.blazon.bounds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.bounds.Functions.Answer;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.register.RenewalRequestBuilder;
import dev.blazon.register.RenewalState;
import dev.blazon.store.Change;
import java.util.List;

/**
 * Sends, in tests, the requests with which an issuer holds Assertions, refuses to renew them, and
 * renews them.
 */
final class RenewalSteps {
  private static final String BADGE =
      """
      {"name": "First steps", "description": "Takes them.", "criteria": {"narrative": "Take one."},
       "verification": "%s", "validity": "P1Y", "renewal": {"mode": "%s", "window": "P1%s"}}
      """;

  private RenewalSteps() {}

  /** Hosted and signed: held, released, asked for, refused, asked for again, renewed, revoked. */
  static void renew(Functions functions, World world) {
    String issuer = world.issuer();
    for (String verification : List.of("HostedBadge", "SignedBadge")) {
      String first = awarded(functions, issuer, BADGE.formatted(verification, "ON_REQUEST", "Y"));
      asked(functions, first, 1);
      Answer open =
          Answers.expected(
              functions
                  .call("GET /v1/issuers/{issuer}/renewal-requests", issuer)
                  .at("issuer", issuer)
                  .send(),
              200);
      assertEquals(first, open.json().at("/renewalRequests/0/id").asText(), open::body);
      Answers.expected(
          functions
              .call("POST /v1/issuers/{issuer}/renewal-requests/{assertion}", issuer)
              .at("issuer", issuer)
              .at("assertion", first)
              .header("idempotency-key", "refuse-" + verification)
              .send("{\"decision\": \"REFUSE\", \"reason\": \"No\"}"),
          200);
      asked(functions, first, 3);
      Answer next =
          Answers.expected(
              functions
                  .call("POST /v1/assertions/{assertion}/renewal", issuer)
                  .at("assertion", first)
                  .header("idempotency-key", "renew-" + verification)
                  .send("{}"),
              201);
      // What nobody can grant is removed by whoever looks.
      asked(functions, first, 1);
      Answers.expected(
          functions
              .call("GET /v1/issuers/{issuer}/renewal-requests", issuer)
              .at("issuer", issuer)
              .send(),
          200);
      Answers.expected(
          functions
              .call("POST /v1/assertions/{assertion}/revocation", issuer)
              .at("assertion", next.json().path("id").asText())
              .send("{\"reason\": \"Cheated\"}"),
          200);
    }
    hold(functions, issuer);
  }

  private static void hold(Functions functions, String issuer) {
    String held = awarded(functions, issuer, BADGE.formatted("HostedBadge", "AUTOMATIC", "D"));
    Answers.expected(
        functions
            .call("PUT /v1/assertions/{assertion}/hold", issuer)
            .at("assertion", held)
            .send("{\"reason\": \"On leave\"}"),
        200);
    Answers.expected(
        functions
            .call("DELETE /v1/assertions/{assertion}/hold", issuer)
            .at("assertion", held)
            .send(),
        204);
  }

  private static String awarded(Functions functions, String issuer, String body) {
    String badge =
        Answers.expected(
                functions
                    .call("POST /v1/issuers/{issuer}/badges", issuer)
                    .at("issuer", issuer)
                    .send(body),
                201)
            .json()
            .path("id")
            .asText();
    Answers.expected(
        functions
            .call("PUT /v1/badges/{badge}/image", issuer)
            .at("badge", badge)
            .send(Answers.artwork(), "image/png"),
        200);
    return Answers.expected(
            functions
                .call("POST /v1/badges/{badge}/assertions", issuer)
                .at("badge", badge)
                .send("{\"recipient\": {\"email\": \"renewing@example.org\"}}"),
            201)
        .json()
        .path("id")
        .asText();
  }

  /**
   * Its holder asks for it.
   *
   * @param version which change of the request it is
   */
  private static void asked(Functions functions, String id, long version) {
    functions.requests().by(PartitionsTest.SETUP);
    AssertionRecord assertion = functions.platform().assertions().assertion(id).orElseThrow();
    functions
        .platform()
        .transactions()
        .commit(
            List.of(
                new Change.KeepRenewalRequest(
                    RenewalRequestBuilder.builder()
                        .assertion(id)
                        .issuer(assertion.issuer())
                        .badge(assertion.badge())
                        .state(RenewalState.OPEN)
                        .narrative("I did it")
                        .evidence(null)
                        .askedAt(functions.clock().instant())
                        .reason(null)
                        .answeredAt(null)
                        .answeredBy(null)
                        .version(version)
                        .build())),
            null);
  }
}
