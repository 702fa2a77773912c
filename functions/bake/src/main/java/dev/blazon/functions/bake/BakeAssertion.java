package dev.blazon.functions.bake;

import dev.blazon.baking.BakedAssertion;
import dev.blazon.baking.Baking;
import dev.blazon.lifecycle.Artwork;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Ids;
import dev.blazon.openbadges.ImageFile;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.ImageKeys;
import dev.blazon.store.ImageStore;
import java.util.Objects;
import java.util.Optional;

/**
 * Bakes an Assertion into its badge's artwork, and keeps the image. Baking again gives the same
 * bytes under the same key, so it can be done as often as it takes.
 */
public final class BakeAssertion {
  private final CatalogStore catalog;
  private final AssertionStore assertions;
  private final ImageStore images;

  /** Bakes Assertions of this store into the artwork of their badges. */
  public BakeAssertion(CatalogStore catalog, AssertionStore assertions, ImageStore images) {
    this.catalog = catalog;
    this.assertions = assertions;
    this.images = images;
  }

  /**
   * The baked image of an Assertion, baked now where there is none; empty where there is no such
   * Assertion.
   */
  public Optional<ImageFile> image(String assertion) {
    if (!Ids.isId(assertion)) {
      return Optional.empty();
    }
    return images
        .get(ImageKeys.baked(assertion))
        .or(() -> assertions.assertion(assertion).map(this::bake));
  }

  private ImageFile bake(AssertionRecord assertion) {
    BadgeRecord badge = catalog.badge(assertion.badge()).orElseThrow();
    Artwork artwork = Objects.requireNonNull(badge.artwork(), "an awarded badge has artwork");
    ImageFile unbaked = images.get(ImageKeys.artwork(badge.issuer(), artwork)).orElseThrow();
    ImageFile baked =
        new ImageFile(Baking.bake(unbaked.bytes(), text(assertion)), unbaked.mediaType());
    images.put(ImageKeys.baked(assertion.id()), baked);
    return baked;
  }

  private static BakedAssertion text(AssertionRecord assertion) {
    return assertion.verification() == VerificationType.SIGNED
        ? new BakedAssertion.Jws(assertion.document())
        : new BakedAssertion.HostedJson(assertion.iri(), assertion.document());
  }
}
