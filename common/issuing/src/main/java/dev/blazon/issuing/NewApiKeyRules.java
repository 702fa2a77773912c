package dev.blazon.issuing;

import dev.blazon.lifecycle.ApiKey;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.Limit;
import dev.blazon.lifecycle.Scope;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules for every new API key, made or rotated: it can do no more than its maker's key and
 * lives no longer, and an issuer has no more than {@value #MOST}.
 *
 * <p>The limit of an issuer moves in the transaction of each new key, so that no two are made at
 * once, and what was counted here still holds when it is committed. The operator is never held up
 * by it: a leaked key may have used it up.
 */
final class NewApiKeyRules {
  /** How many good keys an issuer has at most; those that are replaced are not counted. */
  static final int MOST = 100;

  private final CatalogStore catalog;

  NewApiKeyRules(CatalogStore catalog) {
    this.catalog = catalog;
  }

  /**
   * What is asked for.
   *
   * @param issuer whose it will be
   * @param scopes what it may do
   * @param expires from when it is no longer good, or null: then for ever where it takes another's
   *     place, and otherwise for as long as its maker
   * @param replaced the key that it takes the place of, or null
   * @param by who makes it, as {@link Trail} has it
   */
  record Wish(
      String issuer,
      Set<Scope> scopes,
      @Nullable Instant expires,
      @Nullable ApiKey replaced,
      String by) {}

  /** Whether it can be had. */
  sealed interface Verdict {
    /**
     * The key can be made.
     *
     * @param expires from when it is no longer good, or null
     * @param changes what has to be committed with it
     */
    record Granted(@Nullable Instant expires, List<Change> changes) implements Verdict {}

    /** The key cannot be made. */
    record Refused(ApiKeyRefusal reason) implements Verdict {}
  }

  /** Until when the issuer's limit is used. It has to be asked before anything else is read. */
  Optional<Instant> limit(String issuer) {
    return catalog.limit(issuer, Limit.API_KEYS.operation());
  }

  /**
   * Judges whether a key may be made by the one that asks for it, and until when it lives.
   *
   * @param used what {@link #limit} answered before anything else was read
   */
  Verdict judge(Wish wish, Optional<Instant> used, Instant now) {
    boolean operator = wish.by().equals(Trail.OPERATOR);
    Optional<ApiKey> maker =
        operator
            ? Optional.empty()
            : Ids.parse(wish.by()).flatMap(id -> catalog.apiKey(wish.issuer(), id));
    if (!operator && maker.filter(key -> key.isGoodAt(now)).isEmpty()) {
      return new Verdict.Refused(new ApiKeyRefusal.MakerGone());
    }
    Set<Scope> missing = EnumSet.noneOf(Scope.class);
    missing.addAll(wish.scopes());
    maker.map(ApiKey::scopes).ifPresentOrElse(missing::removeAll, missing::clear);
    if (!missing.isEmpty()) {
      return new Verdict.Refused(new ApiKeyRefusal.BeyondOwnScopes(missing));
    }
    Instant end = maker.map(ApiKey::expires).orElse(null);
    Instant expires = wish.expires() == null && wish.replaced() == null ? end : wish.expires();
    if (end != null && (expires == null || expires.isAfter(end))) {
      return new Verdict.Refused(new ApiKeyRefusal.BeyondOwnLife(OpenBadges.dateTime(end)));
    }
    Optional<Duration> left = Limit.API_KEYS.left(used.orElse(null), now);
    if (!operator && left.isPresent()) {
      return new Verdict.Refused(new ApiKeyRefusal.TooOften(left.get()));
    }
    if (wish.replaced() == null && good(wish.issuer(), now) >= MOST) {
      return new Verdict.Refused(new ApiKeyRefusal.TooMany(MOST));
    }
    return new Verdict.Granted(expires, changes(wish, used.orElse(null), operator, now));
  }

  private long good(String issuer, Instant now) {
    return catalog.apiKeys(issuer).stream()
        .filter(key -> key.isGoodAt(now) && key.replacedBy() == null)
        .count();
  }

  private static List<Change> changes(
      Wish wish, @Nullable Instant used, boolean operator, Instant now) {
    Change moved =
        new Change.MoveLimit(
            wish.issuer(), Limit.API_KEYS.operation(), used, Limit.API_KEYS.next(used, now));
    ApiKey replaced = wish.replaced();
    // A key that replaces itself is held to that by its own change.
    boolean itself = replaced != null && replaced.id().equals(wish.by());
    return operator || itself
        ? List.of(moved)
        : List.of(moved, new Change.RequireApiKey(wish.issuer(), wish.by()));
  }
}
