package dev.blazon.issuing;

import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.service.Badges;
import dev.blazon.store.CatalogStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the version of a badge that a renewal awards, along the links from version to version. One
 * that was never awarded is not among them: its issuer may be at work on it still, and the first
 * award closes it.
 */
final class NewestVersion {
  private final CatalogStore catalog;
  private final PublicUrls urls;

  NewestVersion(CatalogStore catalog, PublicUrls urls) {
    this.catalog = catalog;
    this.urls = urls;
  }

  /** The badge that is awarded where an Assertion of {@code badge} is renewed. */
  BadgeRecord of(BadgeRecord badge) {
    return switch (badge.renewal().version()) {
      case SAME -> badge;
      case NEWEST -> newest(badge);
    };
  }

  /**
   * Every badge that has been awarded where one like {@code badge} was due, that one first: what
   * continues each under a newer key follows it, and then its next version.
   */
  List<BadgeRecord> line(BadgeRecord badge) {
    List<BadgeRecord> line = new ArrayList<>();
    for (Optional<BadgeRecord> version = Optional.of(badge);
        version.isPresent();
        version = version.flatMap(this::next)) {
      for (Optional<BadgeRecord> copy = version;
          copy.isPresent();
          copy = copy.flatMap(this::continuation)) {
        copy.ifPresent(line::add);
      }
    }
    return line;
  }

  private BadgeRecord newest(BadgeRecord badge) {
    BadgeRecord newest = badge;
    Optional<BadgeRecord> next = next(badge);
    while (next.isPresent()) {
      newest = next.get();
      next = next(newest);
    }
    return newest;
  }

  /** A next version is linked from the badge that it was made of, or from what continues that. */
  private Optional<BadgeRecord> next(BadgeRecord badge) {
    String version = String.valueOf(Integer.parseInt(badge.badgeClass().version()) + 1);
    Optional<BadgeRecord> linked =
        badge.badgeClass().related().stream()
            .filter(link -> version.equals(link.version()))
            .flatMap(link -> Badges.at(link.id(), urls, catalog).stream())
            .filter(BadgeRecord::awarded)
            .findFirst();
    return linked.or(() -> continuation(badge).flatMap(this::next));
  }

  private Optional<BadgeRecord> continuation(BadgeRecord badge) {
    return Optional.ofNullable(badge.continuation()).flatMap(catalog::badge);
  }
}
