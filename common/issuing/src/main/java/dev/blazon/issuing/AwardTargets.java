package dev.blazon.issuing;

import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Change;
import dev.blazon.store.CreationTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the BadgeClass of an award: the one that was asked for, or its continuation under the
 * issuer's newest {@link dev.blazon.lifecycle.Span}. The first award settles under which Profile it
 * is issued: a hosted badge under the issuer's own, a signed one under that of the newest span.
 *
 * <p>A signed badge that was settled in an older span is continued: a copy of it, the same but for
 * its id and that Profile, is awarded in its place from then on. For what is signed with one key
 * verifies only under the Profile that names this key, a Profile names one RevocationList, and an
 * awarded badge cannot be changed.
 */
final class AwardTargets {
  /**
   * How many badges an award may have to write: the one that was asked for, the last that was
   * awarded in its place, and the continuation of that.
   */
  static final int CHANGES = 3;

  private final CatalogStore catalog;
  private final Ids ids;
  private final PublicUrls urls;
  private final CreationTimes creationTimes;

  AwardTargets(CatalogStore catalog, Ids ids, PublicUrls urls, CreationTimes creationTimes) {
    this.catalog = catalog;
    this.ids = ids;
    this.urls = urls;
    this.creationTimes = creationTimes;
  }

  /**
   * As what {@code badge} is awarded at {@code now} by {@code by}.
   *
   * @return empty where the badge is signed, and the issuer's newest key is compromised
   */
  Optional<AwardTarget> of(BadgeRecord badge, Instant now, String by) {
    if (badge.verification() == VerificationType.HOSTED) {
      return Optional.of(
          badge.awarded()
              ? new AwardTarget(badge, null, List.of())
              : settled(badge, urls.issuer(badge.issuer()), null, by));
    }
    Walk walk = toTheNewest(badge);
    // Read after the walk, so that it is never older than what the last badge was settled under.
    KeyEpoch epoch = catalog.newestKeyEpoch(badge.issuer()).orElseThrow();
    if (epoch.compromise() != null) {
      return Optional.empty();
    }
    String profile = urls.profile(badge.issuer(), epoch.newestSpan());
    return Optional.of(
        badge.awarded()
            ? continued(badge, walk, profile, epoch, now, by)
            : settled(badge, profile, epoch, by));
  }

  private static AwardTarget settled(
      BadgeRecord badge, String profile, @Nullable KeyEpoch epoch, String by) {
    BadgeRecord settled = badge.withIssuer(profile).whenAwarded(by);
    return new AwardTarget(settled, epoch, List.of(new Change.ReplaceBadge(settled)));
  }

  /**
   * The way from a badge to the last that was awarded in its place.
   *
   * @param last that one, or the badge itself
   * @param steps how many continuations it leads along
   */
  private record Walk(BadgeRecord last, int steps) {}

  private Walk toTheNewest(BadgeRecord badge) {
    BadgeRecord last = badge;
    int steps = 0;
    while (last.continuation() != null) {
      last = catalog.badge(last.continuation()).orElseThrow();
      steps++;
    }
    return new Walk(last, steps);
  }

  /**
   * Whoever awards an old badge for years would walk an ever longer way to the newest: so each
   * award that has walked more than one step leaves the badge leading there at once.
   */
  private AwardTarget continued(
      BadgeRecord badge, Walk walk, String profile, KeyEpoch epoch, Instant now, String by) {
    BadgeRecord last = walk.last();
    if (last.badgeClass().issuer().equals(profile)) {
      return new AwardTarget(
          last,
          epoch,
          walk.steps() > 1 ? List.of(new Change.ReplaceBadge(badge.leadingTo(last))) : List.of());
    }
    Instant made = creationTimes.next(last.issuer(), now);
    BadgeRecord next =
        VersionBadge.copy(last, last.badgeClass().version(), ids.next(), urls, made, by)
            .withIssuer(profile)
            .whenAwarded(by);
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.AddBadge(next));
    changes.add(new Change.ReplaceBadge(last.continuedAs(next, by)));
    if (walk.steps() > 0) {
      changes.add(new Change.ReplaceBadge(badge.leadingTo(next)));
    }
    return new AwardTarget(next, epoch, List.copyOf(changes));
  }
}
