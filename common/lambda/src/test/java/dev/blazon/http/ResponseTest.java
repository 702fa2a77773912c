package dev.blazon.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.json.Json;
import dev.blazon.json.Secret;
import dev.blazon.store.Answer;
import dev.blazon.store.Page;
import dev.blazon.store.Result;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseTest {
  private record Made(String id, Secret apiKey) {}

  private static final Answer<Made> FIRST =
      new Answer.First<>(new Made("a", new Secret("in clear")));

  @Test
  void whatIsMadeIsShownWithItsSecretsAndKeptByNobody() {
    Response response = once(new Result.Success<>(FIRST));
    assertEquals(201, response.status());
    assertEquals("{\"id\":\"a\",\"apiKey\":\"in clear\"}", text(response));
    assertEquals(
        Map.of("Content-Type", "application/json", "Cache-Control", "no-store"),
        response.headers());
  }

  @Test
  void whatIsAnsweredAgainSaysSo() {
    Response response = once(new Result.Success<>(new Answer.Repeated<>("{\"id\":\"a\"}")));
    assertEquals(201, response.status());
    assertEquals("{\"id\":\"a\"}", text(response));
    assertEquals("true", response.headers().get("Idempotency-Replayed"));
  }

  @Test
  void aRefusalIsAnsweredByWhoeverKnowsIt() {
    Result<Answer<Made>, String> refused = new Result.Refused<>("no");
    assertEquals(409, once(refused).status());
    assertEquals(
        409, Response.of(200, new Result.Refused<Made, String>("no"), this::refused).status());
  }

  @Test
  void whatIsNotThereIsAProblemByName() {
    Response response = Response.found(Optional.empty(), "badge");
    assertEquals(404, response.status());
    assertEquals("There is no such badge.", Json.read(text(response)).path("detail").asText());
  }

  @Test
  void aPageSaysWhereTheNextBeginsUnlessItIsTheLast() {
    assertEquals(
        "{\"badges\":[\"a\"],\"cursor\":\"c\"}",
        text(Response.page("badges", new Page<>(List.of("a"), "c"))));
    assertEquals("{\"badges\":[]}", text(Response.page("badges", new Page<>(List.of(), null))));
  }

  /** Whoever comes back at the second that is named has waited long enough. */
  @ParameterizedTest
  @CsvSource({"PT0S, 1", "PT0.001S, 1", "PT1S, 1", "PT1.001S, 2", "PT10M, 600"})
  void aWaitIsToldInWholeSecondsRoundedUp(Duration wait, String seconds) {
    assertEquals(
        seconds, Response.problem(Problem.tooManyRequests(), wait).headers().get("Retry-After"));
  }

  private Response once(Result<Answer<Made>, String> result) {
    return Response.once(201, result, this::refused);
  }

  private Response refused(String reason) {
    return Response.problem(Problem.conflict("conflict", "Conflict", reason));
  }

  private static String text(Response response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }
}
