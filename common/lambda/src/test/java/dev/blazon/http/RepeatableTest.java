package dev.blazon.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.blazon.lifecycle.Scope;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A retry is told apart from another request with the same key. */
class RepeatableTest {
  @Test
  void whatIsAskedIsInTheFingerprint() {
    String first = fingerprint("POST /v1/a/{b}", "/v1/a/1", "{}");
    assertEquals(first, fingerprint("POST /v1/a/{b}", "/v1/a/1", "{}"));
    assertNotEquals(first, fingerprint("PUT /v1/a/{b}", "/v1/a/1", "{}"), "the method");
    assertNotEquals(first, fingerprint("POST /v1/a/{b}", "/v1/a/2", "{}"), "the path");
    assertNotEquals(first, fingerprint("POST /v1/a/{b}", "/v1/a/1", "[]"), "the body's content");
  }

  private static String fingerprint(String route, String path, String body) {
    Request request =
        RequestBuilder.builder()
            .route(route)
            .path(path)
            .parameters(Map.of())
            .query(Map.of())
            .repeated(Set.of())
            .headers(Map.of("idempotency-key", "key"))
            .body(body.getBytes(StandardCharsets.UTF_8))
            .caller(new Caller("issuer", Set.of(Scope.ISSUE), "key"))
            .build();
    return Objects.requireNonNull(request.repeatable()).fingerprint();
  }
}
