package dev.blazon.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import dev.blazon.store.Answer;
import dev.blazon.store.Page;
import dev.blazon.store.Result;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A response over HTTP, as a function gives it to API Gateway.
 *
 * @param status the HTTP status
 * @param headers by name
 * @param body the bytes; empty where there is none
 */
public record Response(int status, Map<String, String> headers, byte[] body) {
  /** An answer of the API: JSON that nobody keeps. */
  public static Response json(int status, String json) {
    return text(status, "application/json", json).with("Cache-Control", "no-store");
  }

  /**
   * A page of a list.
   *
   * @param name what the list is called
   */
  public static Response page(String name, Page<?> page) {
    ObjectNode answer = Json.mapper().createObjectNode();
    answer.putPOJO(name, page.elements());
    if (page.cursor() != null) {
      answer.put("cursor", page.cursor());
    }
    return json(200, Json.write(answer));
  }

  /**
   * The answer to a request that can be repeated.
   *
   * @param status of a success, whether it is answered for the first time or again
   * @param refused answers a refusal
   */
  public static <T, R> Response once(
      int status, Result<Answer<T>, R> result, Function<R, Response> refused) {
    // No switch over patterns: see HotPathTest.
    if (result instanceof Result.Success<Answer<T>, R> success) {
      return json(status, success.value());
    }
    return refused.apply(((Result.Refused<Answer<T>, R>) result).reason());
  }

  /**
   * The answer to a request that is done as often as it is sent.
   *
   * @param status of a success
   * @param refused answers a refusal
   */
  public static <T, R> Response of(int status, Result<T, R> result, Function<R, Response> refused) {
    return once(status, result.<Answer<T>>map(Answer.First::new), refused);
  }

  /**
   * The answer to a request that reads something.
   *
   * @param what the thing is called, where it is not there
   */
  public static <T> Response found(Optional<T> found, String what) {
    return found
        .map(thing -> json(200, new Answer.First<>(thing)))
        .orElseGet(() -> problem(Problem.notFound(what)));
  }

  private static Response json(int status, Answer<?> answer) {
    Response response = json(status, answer.json());
    return answer instanceof Answer.Repeated<?> ? response.replayed() : response;
  }

  /** The response that tells of a problem (RFC 9457). */
  public static Response problem(Problem problem) {
    Response response =
        text(problem.status(), "application/problem+json", Json.write(problem))
            .with("Cache-Control", "no-store");
    return problem.status() == 401 ? response.with("WWW-Authenticate", "Bearer") : response;
  }

  /** A refusal that is over after {@code wait}. */
  public static Response problem(Problem problem, Duration wait) {
    long seconds = Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
    return problem(problem).with("Retry-After", String.valueOf(seconds));
  }

  /** An answer without a body. */
  public static Response noContent() {
    return new Response(204, Map.of(), new byte[0]);
  }

  /** An answer in UTF-8 text. */
  public static Response text(int status, String contentType, String text) {
    return bytes(status, contentType, text.getBytes(StandardCharsets.UTF_8));
  }

  /** An answer in bytes. */
  public static Response bytes(int status, String contentType, byte[] bytes) {
    return new Response(status, Map.of("Content-Type", contentType), bytes);
  }

  /** The same, marked as the first answer to a repeated request. */
  public Response replayed() {
    return with("Idempotency-Replayed", "true");
  }

  /** The same with one more header. */
  public Response with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Response(status, more, body);
  }
}
