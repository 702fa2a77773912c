package dev.blazon.issuing;

import dev.blazon.lifecycle.ApiKey;
import dev.blazon.lifecycle.ApiKeyBuilder;
import dev.blazon.lifecycle.ApiKeyToken;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.Scope;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.Sha256;
import dev.blazon.store.CreationTimes;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Generates an API key: the token that its owner sees once, and the record with the hash of its
 * secret. The caller stores it.
 */
final class ApiKeyFactory {
  private final Ids ids;
  private final CreationTimes creationTimes;

  ApiKeyFactory(Ids ids, CreationTimes creationTimes) {
    this.ids = ids;
    this.creationTimes = creationTimes;
  }

  /**
   * An API key that nobody has yet: its secret, and what is kept of it.
   *
   * @param token what its owner is shown, once
   * @param key what is kept
   */
  record Made(ApiKeyToken token, ApiKey key) {}

  /** One that is listed behind all that the issuer has made before. */
  Made makeNext(
      String issuer,
      Set<Scope> scopes,
      @Nullable String name,
      Instant now,
      @Nullable Instant expires,
      String by) {
    return make(issuer, scopes, name, creationTimes.next(issuer, now), expires, by);
  }

  /** One that was made at {@code now}. */
  Made make(
      String issuer,
      Set<Scope> scopes,
      @Nullable String name,
      Instant now,
      @Nullable Instant expires,
      String by) {
    ApiKeyToken token = new ApiKeyToken(issuer, ids.next(), ids.secret());
    return new Made(
        token,
        ApiKeyBuilder.builder()
            .issuer(issuer)
            .id(token.id())
            .secretSha256(Sha256.hex(token.secret()))
            .scopes(scopes)
            .name(name)
            .createdAt(now)
            .expires(expires)
            .withdrawnAt(null)
            .replacedBy(null)
            .lastUsedOn(null)
            .trail(Trail.of(by))
            .build());
  }
}
