package dev.blazon.lifecycle;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An API key of an issuer. The secret itself is shown once and never stored.
 *
 * @param issuer whose it is
 * @param id its id, which is no secret
 * @param secretSha256 the SHA-256 of its secret, in lower-case hex
 * @param scopes what it may do
 * @param name what its owner calls it, or null
 * @param createdAt since when
 * @param expires from when it is no longer good, or null
 */
public record ApiKey(
    String issuer,
    String id,
    String secretSha256,
    Set<Scope> scopes,
    @Nullable String name,
    Instant createdAt,
    @Nullable Instant expires) {

  /** Whether it is good at {@code now}. */
  public boolean isGoodAt(Instant now) {
    return expires == null || now.isBefore(expires);
  }
}
