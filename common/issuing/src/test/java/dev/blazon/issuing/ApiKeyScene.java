package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.json.Json;
import dev.blazon.json.Secret;
import dev.blazon.lifecycle.ApiKey;
import dev.blazon.lifecycle.ApiKeyBuilder;
import dev.blazon.lifecycle.ApiKeyToken;
import dev.blazon.lifecycle.Scope;
import dev.blazon.lifecycle.Trail;
import dev.blazon.store.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/**
 * Sets up tests of API keys: an issuer in memory with a key {@link #BY} that is good for a year and
 * may do all but read.
 */
abstract class ApiKeyScene extends VerbScene {
  static final Set<Scope> ALL_BUT_READ = EnumSet.of(Scope.ISSUE, Scope.MANAGE);

  /** Until when {@link #BY} is good. */
  final Instant end = now().plus(Duration.ofDays(365));

  @BeforeEach
  void haveAKey() {
    keep(new Change.AddApiKey(key(BY, ALL_BUT_READ, end, Trail.OPERATOR)));
  }

  /** A key of {@link #issuer}, as it is kept. */
  ApiKey key(String id, Set<Scope> scopes, @Nullable Instant expires, String by) {
    return ApiKeyBuilder.builder()
        .issuer(issuer)
        .id(id)
        .secretSha256("hash")
        .scopes(scopes)
        .name("LMS")
        .createdAt(now())
        .expires(expires)
        .trail(Trail.of(by))
        .build();
  }

  ApiKey keptKey(Set<Scope> scopes, @Nullable Instant expires, String by) {
    ApiKey key = key(ids.next(), scopes, expires, by);
    keep(new Change.AddApiKey(key));
    return key;
  }

  /** Where the limit of API keys stands after one was made now. */
  Change.MoveLimit limitMoved() {
    return new Change.MoveLimit(issuer, "api-keys", null, now().plus(Duration.ofMinutes(10)));
  }

  /** The token that is shown once; it is of {@link #issuer}. */
  ApiKeyToken token(@Nullable Secret shown) {
    ApiKeyToken token =
        ApiKeyToken.parse(Json.read(Json.writeWithSecrets(Objects.requireNonNull(shown))).asText())
            .orElseThrow();
    assertEquals(issuer, token.issuer());
    return token;
  }
}
