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

/**
 * Gives the baked image of an Assertion, which it bakes and stores where there is none yet, and
 * deletes that of one that was revoked, superseded or erased. Baking again gives the same bytes
 * under the same key, so it can be done as often as it takes. Of what was taken back there is no
 * image, whoever is faster: what is baked meanwhile is deleted again.
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

  /** What there is of the image of an Assertion. */
  public sealed interface Outcome {
    /** It has one, with the Assertion baked into it. */
    record Baked(ImageFile image) implements Outcome {}

    /** The Assertion was taken back, and its image with it. */
    record Gone() implements Outcome {}

    /** There never was such an Assertion. */
    record Unknown() implements Outcome {}
  }

  /** The baked image of an Assertion, baked now where there is none. */
  public Outcome image(String assertion) {
    return Ids.parse(assertion)
        .flatMap(assertions::assertion)
        .map(this::image)
        .orElseGet(Outcome.Unknown::new);
  }

  /**
   * Bakes an Assertion that was just awarded. Where it was taken back since, its image is deleted:
   * whoever has baked it may have ended before it could.
   */
  public void ahead(String assertion) {
    switch (image(assertion)) {
      case Outcome.Baked(ImageFile _), Outcome.Unknown() -> {
        // It is there, or never will be.
      }
      case Outcome.Gone() -> images.delete(ImageKeys.baked(assertion));
    }
  }

  /** Deletes the image of an Assertion that was taken back; of any other, it stays. */
  public void clear(String assertion) {
    isCleared(assertion);
  }

  private boolean isCleared(String assertion) {
    boolean takenBack = assertions.assertion(assertion).filter(AssertionRecord::hasImage).isEmpty();
    if (takenBack) {
      images.delete(ImageKeys.baked(assertion));
    }
    return takenBack;
  }

  private Outcome image(AssertionRecord assertion) {
    if (!assertion.hasImage()) {
      return new Outcome.Gone();
    }
    return images
        .get(ImageKeys.baked(assertion.id()))
        .<Outcome>map(Outcome.Baked::new)
        .orElseGet(() -> baked(assertion));
  }

  /**
   * It may be taken back while it is baked. What takes it back deletes the image afterwards; where
   * that came before this image was kept, it has to be seen here. An image may be kept although no
   * answer says so.
   */
  private Outcome baked(AssertionRecord assertion) {
    ImageFile image;
    boolean takenBack;
    try {
      image = bake(assertion);
    } finally {
      takenBack = isCleared(assertion.id());
    }
    return takenBack ? new Outcome.Gone() : new Outcome.Baked(image);
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
