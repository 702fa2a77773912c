package dev.blazon.artwork;

import dev.blazon.lifecycle.Artwork;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.KeptDesign;
import dev.blazon.openbadges.ImageFile;
import dev.blazon.service.Badges;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.ImageKeys;
import dev.blazon.store.ImageStore;
import java.util.Optional;

/**
 * Reads the design that a badge's artwork was composed from, and the files uploaded for it, so that
 * its issuer can change it.
 */
public final class ReadDesign {
  private final CatalogStore catalog;
  private final ImageStore images;

  /** Reads the designs of badges of this catalog. */
  public ReadDesign(CatalogStore catalog, ImageStore images) {
    this.catalog = catalog;
    this.images = images;
  }

  /** What there is of a badge. */
  public sealed interface Outcome {
    /** The badge was composed from this. */
    record Found(KeptDesign design) implements Outcome {}

    /** There is no such badge of this issuer. */
    record UnknownBadge() implements Outcome {}

    /** Its artwork was uploaded as it is, or it has none. */
    record NoDesign() implements Outcome {}
  }

  /** The design of a badge. */
  public Outcome of(String issuer, String badge) {
    Optional<BadgeRecord> found = Badges.ownedBy(issuer, badge, catalog);
    if (found.isEmpty()) {
      return new Outcome.UnknownBadge();
    }
    Artwork artwork = found.get().artwork();
    return artwork == null || artwork.design() == null
        ? new Outcome.NoDesign()
        : new Outcome.Found(artwork.design());
  }

  /** A file of a design of this issuer, by the name of its part; empty where it has no such. */
  public Optional<ImageFile> picture(String issuer, KeptDesign design, String part) {
    return Optional.ofNullable(design.pictures().get(part))
        .flatMap(picture -> images.get(ImageKeys.design(issuer, picture)));
  }
}
