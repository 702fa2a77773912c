package dev.blazon.issuing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.blazon.json.Secret;
import dev.blazon.lifecycle.ApiKey;
import dev.blazon.lifecycle.ApiKeyToken;
import dev.blazon.lifecycle.Scope;
import dev.blazon.openbadges.OpenBadges;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An API key as the API answers it to its issuer: with the secret just after it was made, and never
 * again.
 *
 * @param id its id, which is no secret
 * @param name what its owner calls it, or null
 * @param scopes what it may do
 * @param status whether it is good
 * @param createdAt since when
 * @param createdBy by whom, as {@link dev.blazon.lifecycle.Trail} has it; null where it is not
 *     known
 * @param expires from when it is no longer good, or null
 * @param lastUsedOn the last day, in UTC, on which it was used; or null
 * @param withdrawnAt when it was withdrawn, or null
 * @param withdrawnBy by whom, or null
 * @param replacedBy the id of the key that was made in its place, or null
 * @param apiKey the key itself, where it was made just now; null ever after
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RecordBuilder
public record ApiKeyView(
    String id,
    @Nullable String name,
    List<String> scopes,
    Status status,
    String createdAt,
    @Nullable String createdBy,
    @Nullable String expires,
    @Nullable String lastUsedOn,
    @Nullable String withdrawnAt,
    @Nullable String withdrawnBy,
    @Nullable String replacedBy,
    @Nullable Secret apiKey) {
  /** Whether a key is good. */
  public enum Status {
    /** The key is good. */
    GOOD,

    /** Its time is over. */
    EXPIRED,

    /** Somebody has withdrawn the key. */
    WITHDRAWN
  }

  /** Of a key at {@code now}. */
  static ApiKeyView of(ApiKey key, Instant now) {
    return of(key, now, null);
  }

  /** Of a key that was made just now. */
  static ApiKeyView of(ApiKey key, ApiKeyToken token, Instant now) {
    return of(key, now, token.shown());
  }

  private static ApiKeyView of(ApiKey key, Instant now, @Nullable Secret token) {
    LocalDate lastUsedOn = key.lastUsedOn();
    return ApiKeyViewBuilder.builder()
        .id(key.id())
        .name(key.name())
        .scopes(key.scopes().stream().sorted().map(Scope::toString).toList())
        .status(status(key, now))
        .createdAt(OpenBadges.dateTime(key.createdAt()))
        .createdBy(key.trail().createdBy())
        .expires(dateTime(key.expires()))
        .lastUsedOn(lastUsedOn == null ? null : lastUsedOn.toString())
        .withdrawnAt(dateTime(key.withdrawnAt()))
        .withdrawnBy(key.withdrawnAt() == null ? null : key.trail().changedBy())
        .replacedBy(key.replacedBy())
        .apiKey(token)
        .build();
  }

  private static Status status(ApiKey key, Instant now) {
    if (key.withdrawnAt() != null) {
      return Status.WITHDRAWN;
    }
    return key.isGoodAt(now) ? Status.GOOD : Status.EXPIRED;
  }

  private static @Nullable String dateTime(@Nullable Instant time) {
    return time == null ? null : OpenBadges.dateTime(time);
  }
}
