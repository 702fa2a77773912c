package dev.blazon.lifecycle;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An API key of an issuer as it is stored: the hash of its secret, its scopes and its expiry. The
 * secret itself is shown once and never stored. A key that is withdrawn is good for nothing, but
 * stays here: what it did still names it.
 *
 * @param issuer whose it is
 * @param id its id, which is no secret
 * @param secretSha256 the SHA-256 of its secret, in lower-case hex; {@link #NO_SECRET} once it is
 *     withdrawn
 * @param scopes what it may do
 * @param name what its owner calls it, or null
 * @param createdAt since when
 * @param expires from when it is no longer good, or null
 * @param withdrawnAt when it was withdrawn, or null
 * @param replacedBy the id of the key that was made in its place, or null
 * @param lastUsedOn the last day, in UTC, on which it was used; null where it never was, or before
 *     this was kept
 * @param trail who made it, and who withdrew or replaced it
 */
@RecordBuilder
public record ApiKey(
    String issuer,
    String id,
    String secretSha256,
    Set<Scope> scopes,
    @Nullable String name,
    Instant createdAt,
    @Nullable Instant expires,
    @Nullable Instant withdrawnAt,
    @Nullable String replacedBy,
    @Nullable LocalDate lastUsedOn,
    Trail trail) {
  /** What stands for the hash of a secret that opens nothing any more: no text has it. */
  public static final String NO_SECRET = "withdrawn";

  /** Whether it is good at {@code now}. */
  public boolean isGoodAt(Instant now) {
    return withdrawnAt == null && (expires == null || now.isBefore(expires));
  }

  /** The same, withdrawn: its secret opens nothing any more. */
  public ApiKey withdrawn(Instant now, String by) {
    return ApiKeyBuilder.builder(this)
        .secretSha256(NO_SECRET)
        .withdrawnAt(now)
        .trail(trail.changed(by))
        .build();
  }

  /** The same, with another in its place, and good until {@code end} only. */
  public ApiKey replaced(String successor, Instant end, String by) {
    return ApiKeyBuilder.builder(this)
        .expires(end)
        .replacedBy(successor)
        .trail(trail.changed(by))
        .build();
  }
}
