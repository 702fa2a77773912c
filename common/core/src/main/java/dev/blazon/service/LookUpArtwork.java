package dev.blazon.service;

import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Ids;
import dev.blazon.openbadges.ImageFile;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.ImageKeys;
import dev.blazon.store.ImageSource;
import java.util.Optional;

/** Reads a badge's artwork, the unbaked image, and tells whether it can still be replaced. */
public final class LookUpArtwork {
  private final CatalogStore catalog;
  private final ImageSource images;

  /** Finds the artwork of badges of this catalog among these images. */
  public LookUpArtwork(CatalogStore catalog, ImageSource images) {
    this.catalog = catalog;
    this.images = images;
  }

  /** The artwork of a badge, and whether it can no longer be replaced. */
  public record BadgeImage(ImageFile image, boolean settled) {}

  /** The artwork of a badge; empty where there is no badge, or it has none. */
  public Optional<BadgeImage> of(String badge) {
    return Ids.parse(badge)
        .flatMap(catalog::badge)
        .flatMap(found -> of(found, images).map(image -> new BadgeImage(image, found.awarded())));
  }

  /** The artwork of a badge; empty where it has none. */
  public static Optional<ImageFile> of(BadgeRecord badge, ImageSource images) {
    return Optional.ofNullable(badge.artwork())
        .flatMap(artwork -> images.get(ImageKeys.artwork(badge.issuer(), artwork)));
  }
}
