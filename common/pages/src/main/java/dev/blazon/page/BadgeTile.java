package dev.blazon.page;

import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.PublicUrls;
import org.jspecify.annotations.Nullable;

/**
 * A BadgeClass in the list on its issuer's page.
 *
 * @param path the path of the page about it
 * @param name its name
 * @param description what it stands for
 * @param version its version
 * @param newer the version that came after it; null where it is the newest
 * @param imagePath the path of its artwork; null until there is one
 */
public record BadgeTile(
    String path,
    String name,
    String description,
    String version,
    @Nullable String newer,
    @Nullable String imagePath) {

  /** The tile of a badge of ours. */
  public static BadgeTile of(BadgeRecord badge, PublicUrls urls) {
    return new BadgeTile(
        Addresses.path(urls.badgePage(badge.id())),
        badge.badgeClass().name(),
        badge.badgeClass().description(),
        badge.badgeClass().version(),
        RelatedShown.newer(badge.badgeClass(), urls).map(RelatedShown::version).orElse(null),
        badge.artwork() == null ? null : Addresses.path(urls.badgeImage(badge.id())));
  }
}
