package dev.blazon.service;

import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Change;
import dev.blazon.store.CreationTimes;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out as what a badge is awarded. The first award settles under which Profile it is issued: a
 * hosted badge under the issuer's own, a signed one under that of the newest key epoch.
 *
 * <p>A signed badge that was settled in an older epoch is continued: a copy of it, the same but for
 * its id and that Profile, is awarded in its place from then on. For what is signed with one key
 * verifies only under the Profile that names this key, and an awarded badge cannot be changed.
 */
final class Editions {
  /** How many badges an award may have to write: one that is continued, and its continuation. */
  static final int CHANGES = 2;

  private final CatalogStore catalog;
  private final Ids ids;
  private final PublicUrls urls;
  private final CreationTimes creationTimes;

  Editions(CatalogStore catalog, Ids ids, PublicUrls urls, CreationTimes creationTimes) {
    this.catalog = catalog;
    this.ids = ids;
    this.urls = urls;
    this.creationTimes = creationTimes;
  }

  /** As what {@code badge} is awarded at {@code now} by {@code by}. */
  Edition of(BadgeRecord badge, Instant now, String by) {
    if (badge.verification() == VerificationType.HOSTED) {
      return badge.awarded()
          ? new Edition.Ready(badge, null, List.of())
          : settled(badge, urls.issuer(badge.issuer()), null, by);
    }
    KeyEpoch epoch = catalog.newestKeyEpoch(badge.issuer()).orElseThrow();
    if (epoch.compromise() != null) {
      return new Edition.KeyCompromised();
    }
    String profile = urls.profile(badge.issuer(), epoch.number());
    return badge.awarded()
        ? continued(badge, profile, epoch, now, by)
        : settled(badge, profile, epoch, by);
  }

  private static Edition settled(
      BadgeRecord badge, String profile, @Nullable KeyEpoch epoch, String by) {
    BadgeRecord settled = badge.withIssuer(profile).whenAwarded(by);
    return new Edition.Ready(settled, epoch, List.of(new Change.ReplaceBadge(settled)));
  }

  private Edition continued(
      BadgeRecord badge, String profile, KeyEpoch epoch, Instant now, String by) {
    BadgeRecord last = badge;
    while (last.continuation() != null) {
      last = catalog.badge(last.continuation()).orElseThrow();
    }
    if (last.badgeClass().issuer().equals(profile)) {
      return new Edition.Ready(last, epoch, List.of());
    }
    Instant made = creationTimes.next(last.issuer(), now);
    BadgeRecord next =
        VersionBadge.copy(last, last.badgeClass().version(), ids.next(), urls, made, by)
            .withIssuer(profile)
            .whenAwarded(by);
    return new Edition.Ready(
        next,
        epoch,
        List.of(new Change.AddBadge(next), new Change.ReplaceBadge(last.continuedAs(next, by))));
  }
}
