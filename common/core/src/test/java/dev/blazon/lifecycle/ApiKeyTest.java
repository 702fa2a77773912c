package dev.blazon.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.json.Json;
import dev.blazon.openbadges.Sha256;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An API key, as its owner holds it and as it is kept. */
class ApiKeyTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  private final Ids ids = new Ids(new SecureRandom());
  private final ApiKeyToken token = new ApiKeyToken(ids.next(), ids.next(), ids.secret());

  @Test
  void whatIsShownIsReadAgain() {
    String shown = Json.read(Json.writeWithSecrets(token.shown())).asText();
    assertTrue(shown.startsWith("blazon_" + token.issuer()), shown);
    assertEquals(Optional.of(token), ApiKeyToken.parse(shown));
    assertEquals(shown.replace(token.secret(), "(secret)"), token.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "blazon_a_b_c", "operators-key"})
  void whatIsNoTokenIsNone(String text) {
    assertEquals(Optional.empty(), ApiKeyToken.parse(text));
  }

  @Test
  void aTokenIsThatOfItsKeyAlone() {
    ApiKey key = key(null);
    assertTrue(token.isOf(key));
    assertFalse(new ApiKeyToken(ids.next(), token.id(), token.secret()).isOf(key));
    assertFalse(new ApiKeyToken(token.issuer(), ids.next(), token.secret()).isOf(key));
    assertFalse(new ApiKeyToken(token.issuer(), token.id(), ids.secret()).isOf(key));
    assertFalse(token.isOf(key.withdrawn(NOW, "by")), "its secret is forgotten");
  }

  @Test
  void itIsGoodUntilItExpiresOrIsWithdrawn() {
    assertTrue(key(null).isGoodAt(Instant.MAX));
    assertTrue(key(NOW).isGoodAt(NOW.minusNanos(1)));
    assertFalse(key(NOW).isGoodAt(NOW));
    assertFalse(key(null).withdrawn(NOW, "by").isGoodAt(NOW));
  }

  @Test
  void whatIsReplacedSaysByWhatAndIsGoodForAWhile() {
    ApiKey replaced = key(null).replaced("successor", NOW, "by");
    assertEquals("successor", replaced.replacedBy());
    assertEquals(NOW, replaced.expires());
    assertEquals(new Trail("maker", "by"), replaced.trail());
    assertTrue(token.isOf(replaced));
    ApiKey withdrawn = replaced.withdrawn(NOW, "another");
    assertEquals("successor", withdrawn.replacedBy());
    assertEquals(new Trail("maker", "another"), withdrawn.trail());
  }

  @Test
  void scopesAreReadByTheirWords() {
    assertEquals(EnumSet.of(Scope.ISSUE, Scope.READ), Scope.among(List.of("read", "issue", "x")));
    assertEquals(Set.of(), Scope.among(List.of("ISSUE")));
    for (Scope scope : Scope.values()) {
      assertEquals(Set.of(scope), Scope.among(List.of(scope.toString())));
    }
  }

  private ApiKey key(@Nullable Instant expires) {
    return ApiKeyBuilder.builder()
        .issuer(token.issuer())
        .id(token.id())
        .secretSha256(Sha256.hex(token.secret()))
        .scopes(EnumSet.of(Scope.READ))
        .name("LMS")
        .createdAt(Instant.EPOCH)
        .expires(expires)
        .trail(Trail.of("maker"))
        .build();
  }
}
