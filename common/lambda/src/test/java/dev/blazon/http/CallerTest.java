package dev.blazon.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.lifecycle.Scope;
import dev.blazon.store.RepeatableRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whether a caller is the operator or an issuer, and among whose requests an {@code
 * Idempotency-Key} is looked for.
 */
class CallerTest {
  private static final Caller OPERATOR = new Caller(null, Set.of(), "operator");
  private static final Caller ISSUER = new Caller("i", Set.of(Scope.READ), "key");

  @Test
  void onlyTheOperatorHasNoIssuer() {
    assertTrue(OPERATOR.isOperator());
    assertThrows(IllegalStateException.class, OPERATOR::requiredIssuer);
    assertFalse(ISSUER.isOperator());
    assertEquals("i", ISSUER.requiredIssuer());
  }

  /** All keys of an issuer may send a request again, and nobody else. */
  @Test
  void aRepeatedRequestIsTheIssuersWhicheverKeyItSends() {
    assertEquals("operator", repeated(OPERATOR).key().caller());
    assertEquals("i", repeated(ISSUER).key().caller());
    assertEquals(repeated(ISSUER), repeated(new Caller("i", Set.of(Scope.ISSUE), "another key")));
  }

  @Test
  void aRouteThatLetsAnybodyPassHasNoCaller() {
    assertThrows(IllegalStateException.class, () -> request(null).requiredCaller());
  }

  private static RepeatableRequest repeated(Caller caller) {
    return Objects.requireNonNull(request(caller).repeatable());
  }

  private static Request request(@Nullable Caller caller) {
    return RequestBuilder.builder()
        .route("POST /v1/badges")
        .path("/v1/badges")
        .parameters(Map.of())
        .query(Map.of())
        .repeated(Set.of())
        .headers(Map.of("idempotency-key", "key"))
        .body(new byte[0])
        .caller(caller)
        .build();
  }
}
