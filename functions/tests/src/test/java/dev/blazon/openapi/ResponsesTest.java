package dev.blazon.openapi;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.http.Problem;
import dev.blazon.json.Fault;
import dev.blazon.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link OpenApi#assertValid} takes what is promised and nothing else. */
class ResponsesTest {
  private static final String ID = "pfxxkidbojssayjamjqwizzan4";
  private static final String REVOCATION = "/v1/assertions/" + ID + "/revocation";
  private static final String REVOKED =
      """
      {"id":"%s","status":"REVOKED","reason":"By mistake","revokedAt":"2026-11-24T12:00:00Z"}\
      """
          .formatted(ID);

  private final OpenApi openApi = OpenApi.ours();

  private void answer(String method, String path, int status, String type, String body) {
    openApi.assertValid(method, path, status, type, body);
  }

  private void refused(
      String why, String method, String path, int status, String type, String body) {
    AssertionError error =
        assertThrows(AssertionError.class, () -> answer(method, path, status, type, body));
    assertTrue(String.valueOf(error.getMessage()).contains(why), error::getMessage);
  }

  @Test
  void whatIsPromisedIsTaken() {
    answer("POST", REVOCATION, 200, "application/json", REVOKED);
    answer("POST", REVOCATION, 200, "Application/JSON; charset=utf-8", REVOKED);
    answer("GET", "/issuers/" + ID, 304, "", "");
    answer("GET", "/assertions/" + ID, 200, "application/jose", "aa.bb.cc");
    answer("GET", "/badges/" + ID + "/image", 200, "image/png", "anything");
  }

  @Test
  void theProblemsOfTheCodeAreTaken() {
    List<Problem> problems =
        List.of(
            Problem.badRequest("x"),
            Problem.invalidJson("x"),
            Problem.invalidInput(List.of(new Fault("/reason", "is required"))),
            Problem.unauthorized(),
            Problem.forbidden("x"),
            Problem.notFound("assertion"),
            Problem.tooLarge("x"),
            Problem.unsupportedMediaType("x"),
            Problem.idempotencyKeyReused(),
            Problem.tooManyRequests(),
            Problem.unexpected("x"));
    for (Problem problem : problems) {
      assertDoesNotThrow(
          () ->
              answer(
                  "POST",
                  REVOCATION,
                  problem.status(),
                  "application/problem+json",
                  Json.write(problem)));
    }
  }

  @Test
  void anotherProblemThanTheStatusHasIsRefused() {
    String conflict = Json.write(Problem.conflict("no-artwork", "x", "x"));
    refused("type", "PATCH", "/v1/badges/" + ID, 409, "application/problem+json", conflict);
  }

  @Test
  void anUnknownOperationStatusOrMediaTypeIsRefused() {
    refused("no such operation", "PUT", REVOCATION, 200, "application/json", REVOKED);
    refused("no such operation", "GET", "/issuers/a/b/c/d", 200, "application/json", "{}");
    refused("status", "POST", REVOCATION, 202, "application/json", REVOKED);
    refused("media type", "POST", REVOCATION, 200, "text/plain", REVOKED);
    refused("no body", "GET", "/issuers/" + ID, 304, "", "something");
  }

  @Test
  void aBodyThatDoesNotFitIsRefused() {
    refused("revokedAt", "POST", REVOCATION, 200, "application/json", REVOKED.replace("Z", ""));
    refused(
        "reason", "POST", REVOCATION, 200, "application/json", REVOKED.replace("reason", "why"));
  }

  @Test
  void aMemberThatIsNotDescribedIsRefused() {
    String more = REVOKED.replace("{", "{\"more\":1,");
    refused("more", "POST", REVOCATION, 200, "application/json", more);
  }
}
