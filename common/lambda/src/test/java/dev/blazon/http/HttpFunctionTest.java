package dev.blazon.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Fault;
import dev.blazon.json.InvalidInput;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.Bounds;
import dev.blazon.lifecycle.Scope;
import dev.blazon.lifecycle.TooMuchSaid;
import dev.blazon.signing.KeyUnavailable;
import dev.blazon.store.InvalidCursor;
import dev.blazon.store.RequestKey;
import dev.blazon.store.RequestKeyReused;
import dev.blazon.store.StoreBusy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a function makes of what its routes answer, and of what goes wrong in them. */
class HttpFunctionTest {
  private static final String OPEN = "POST /v1/open";
  private static final String GUARDED = "POST /v1/guarded";

  private static final Route.Answer DONE = request -> Response.noContent();

  private final TestContext context = new TestContext();

  /** One route for anybody, of a path that pages of any origin may call, and one for issuers. */
  private static final class Function extends HttpFunction {
    Function(Route.Answer answer) {
      super(
          List.of(
              Route.open(OPEN, answer),
              AnyOrigin.preflight("/v1/open"),
              Route.open("GET /v1/shown", answer),
              Route.issuer(GUARDED, Scope.ISSUE, answer)));
    }
  }

  private static Exception cause() {
    return new IllegalStateException("the table's own words");
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of(new ProblemException(Problem.alreadyAwarded()), 409, "already-awarded"),
        Arguments.of(new InvalidInput(List.of(new Fault("/a", "is bad"))), 400, "invalid-input"),
        Arguments.of(new InvalidCursor(), 400, "bad-request"),
        Arguments.of(
            new RequestKeyReused(new RequestKey("caller", "key")), 422, "idempotency-key-reused"),
        Arguments.of(new TooMuchSaid("the badge", 2, 1), 422, "too-much-said"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void whatIsWrongWithARequestIsAProblemAndNotLogged(
      RuntimeException fault, int status, String type) {
    assertProblem(status, type, answered(fault));
    assertEquals("", context.logged());
  }

  @Test
  void aBodyThatIsNotJsonIsToldWhere() {
    JsonNode answer = answered(OPEN, request -> Response.json(200, request.json().toString()), "{");
    assertProblem(400, "invalid-json", answer);
    assertTrue(answer.path("body").asText().contains("Line 1, column "), answer::toString);
  }

  static Stream<RuntimeException> passing() {
    return Stream.of(new StoreBusy(10, cause()), new KeyUnavailable("KMS is away", cause()));
  }

  @ParameterizedTest
  @MethodSource("passing")
  void whatPassesByItselfSaysWhenToSendAgain(RuntimeException passing) {
    JsonNode answer = answered(passing);
    assertProblem(429, "too-many-requests", answer);
    assertEquals("1", answer.at("/headers/Retry-After").asText());
    assertTrue(context.logged().contains("\"level\":\"WARN\""), context::logged);
  }

  @Test
  void theUnexpectedIsLoggedAndTellsNothingButWhereToLook() {
    JsonNode answer = answered(new IllegalStateException(cause().getMessage()));
    assertProblem(500, "unexpected", answer);
    String body = answer.path("body").asText();
    assertTrue(body.contains("request-id"), body);
    assertFalse(body.contains("own words"), body);
    for (String part :
        List.of("\"level\":\"ERROR\"", "\"correlationId\":\"request-id\"", OPEN, "own words")) {
      assertTrue(context.logged().contains(part), context::logged);
    }
  }

  @Test
  void anAnswerThatLambdaWouldNotTakeIsAProblem() {
    byte[] large = new byte[Bounds.ANSWER * 3 / 4];
    JsonNode answer = answered(OPEN, request -> Response.bytes(200, "image/png", large), "");
    assertProblem(500, "unexpected", answer);
    assertTrue(context.logged().contains("an answer of "), context::logged);
  }

  @Test
  void aRouteThatIsNotThereIsAProblem() {
    assertProblem(404, "not-found", answered("POST /v1/other", DONE, ""));
  }

  @Test
  void whoeverHasNoKeyIsTurnedAwayBeforeAnythingIsDone() {
    JsonNode answer =
        answered(
            GUARDED,
            request -> {
              throw new IllegalStateException("it was done");
            },
            "");
    assertProblem(401, "unauthorized", answer);
    assertEquals("Bearer", answer.at("/headers/WWW-Authenticate").asText());
  }

  @Test
  void itTellsItsRoutes() {
    assertEquals(
        Set.of(OPEN, "OPTIONS /v1/open", "GET /v1/shown", GUARDED),
        new Function(DONE).routes().stream().map(Route::key).collect(Collectors.toSet()));
  }

  @Test
  void headIsAnsweredAsGetIs() {
    assertEquals(204, answered("HEAD /v1/shown", DONE, "").path("statusCode").asInt());
  }

  @Test
  void pagesOfAnyOriginMayReadWhatTheyMayCallProblemsToo() {
    assertEquals(
        "*", answered(new InvalidCursor()).at("/headers/Access-Control-Allow-Origin").asText());
    assertTrue(
        answered("GET /v1/shown", DONE, "")
            .at("/headers/Access-Control-Allow-Origin")
            .isMissingNode());
  }

  private JsonNode answered(RuntimeException fault) {
    return answered(
        OPEN,
        request -> {
          throw fault;
        },
        "");
  }

  private JsonNode answered(String route, Route.Answer answer, String body) {
    ObjectNode event = Json.mapper().createObjectNode();
    event.put("routeKey", route).put("rawPath", route.substring(route.indexOf(' ') + 1));
    event.put("body", body);
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try {
      new Function(answer)
          .handleRequest(
              new ByteArrayInputStream(event.toString().getBytes(StandardCharsets.UTF_8)),
              output,
              context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Json.read(output.toString(StandardCharsets.UTF_8));
  }

  private static void assertProblem(int status, String type, JsonNode answer) {
    assertEquals(status, answer.path("statusCode").asInt(), answer::toString);
    assertEquals(
        "application/problem+json", answer.at("/headers/Content-Type").asText(), answer::toString);
    JsonNode problem = Json.read(answer.path("body").asText());
    assertEquals("urn:blazon:problem:" + type, problem.path("type").asText());
    assertEquals(status, problem.path("status").asInt());
  }
}
