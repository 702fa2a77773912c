package dev.blazon.service;

import dev.blazon.baking.BakedAssertion;
import dev.blazon.baking.Baking;
import dev.blazon.baking.ImageFormat;
import dev.blazon.baking.SvgSanitizer;
import dev.blazon.baking.UnreadableImage;
import dev.blazon.lifecycle.Artwork;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.KeptDesign;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Sha256;
import dev.blazon.signing.Jws;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Change;
import dev.blazon.store.ImageKeys;
import dev.blazon.store.ImageStore;
import dev.blazon.store.ImageStore.StoredImage;
import dev.blazon.store.Once;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives a badge its artwork. The image is kept first, under the hash of its bytes, and the badge is
 * changed then: an awarded badge's image cannot be overwritten, and what a crash leaves behind is
 * an image that nothing refers to.
 */
public final class SetArtwork {
  /** An image without room for this would be closed by an award that can never be baked into it. */
  private static final BakedAssertion LARGEST =
      new BakedAssertion.Jws("a.b." + "c".repeat(Jws.MAX_LENGTH - "a.b.".length()));

  private final CatalogStore catalog;
  private final ImageStore images;
  private final Once once;
  private final PublicUrls urls;

  /** Given what it works on. */
  public SetArtwork(CatalogStore catalog, ImageStore images, Once once, PublicUrls urls) {
    this.catalog = catalog;
    this.images = images;
    this.once = once;
    this.urls = urls;
  }

  /** Each way in which this service can end; callers answer every one of them. */
  public sealed interface Outcome {
    /** The badge has it. */
    record Done(BadgeView badge) implements Outcome {}

    /** There is no such badge of this issuer. */
    record UnknownBadge() implements Outcome {}

    /** It has been awarded. */
    record AlreadyAwarded() implements Outcome {}

    /** The image cannot be read; the message says what is wrong, and where. */
    record Unreadable(String message) implements Outcome {}

    /** The image is not of the type that it is said to be of. */
    record OtherType(String actual) implements Outcome {}

    /** The SVG holds what may not be served. */
    record Unsafe(List<SvgSanitizer.Finding> findings) implements Outcome {}
  }

  /** An image, checked and safe, or why there is none. */
  private sealed interface Checked {
    record Safe(StoredImage image) implements Checked {}

    record Refused(Outcome outcome) implements Checked {}
  }

  /**
   * Gives it.
   *
   * @param mediaType of which type the image is said to be
   * @param composedOf what the image was composed of, which is kept with it; null where it was
   *     uploaded as it is, and a design that the badge had is forgotten
   * @param by who does it, as {@link dev.blazon.lifecycle.Trail} has it
   */
  public Outcome set(
      String issuer,
      String badge,
      byte[] image,
      String mediaType,
      @Nullable ComposedOf composedOf,
      String by) {
    return switch (checked(image, mediaType)) {
      case Checked.Refused(Outcome outcome) -> outcome;
      case Checked.Safe(StoredImage safe) ->
          once.always(() -> decide(issuer, badge, safe, composedOf, by));
    };
  }

  private Once.Decision<Outcome> decide(
      String issuer, String id, StoredImage image, @Nullable ComposedOf composedOf, String by) {
    Optional<BadgeRecord> found = Badges.ownedBy(issuer, id, catalog);
    if (found.isEmpty()) {
      return new Once.Decision.Stop<>(new Outcome.UnknownBadge());
    }
    if (found.get().awarded()) {
      return new Once.Decision.Stop<>(new Outcome.AlreadyAwarded());
    }
    Artwork artwork = keep(issuer, image, composedOf);
    BadgeRecord badge = found.get().withArtwork(artwork, urls.badgeImage(id), by);
    return new Once.Decision.Commit<>(
        List.of(new Change.ReplaceBadge(badge)), "", new Outcome.Done(BadgeView.of(badge)));
  }

  /** Keeps the bytes, before the badge refers to them. */
  private Artwork keep(String issuer, StoredImage image, @Nullable ComposedOf composedOf) {
    KeptDesign design = composedOf == null ? null : composedOf.keep(issuer, images);
    Artwork artwork = new Artwork(Sha256.hex(image.bytes()), image.mediaType(), design);
    images.put(ImageKeys.artwork(issuer, artwork), image);
    return artwork;
  }

  private static Checked checked(byte[] image, String mediaType) {
    try {
      Checked checked = safe(image, mediaType);
      if (checked instanceof Checked.Safe(StoredImage safe)) {
        Baking.inspect(Baking.bake(safe.bytes(), LARGEST));
      }
      return checked;
    } catch (UnreadableImage e) {
      return new Checked.Refused(new Outcome.Unreadable(String.valueOf(e.getMessage())));
    }
  }

  private static Checked safe(byte[] image, String mediaType) {
    ImageFormat format = Baking.inspect(image);
    if (!format.mediaType().equals(mediaType)) {
      return new Checked.Refused(new Outcome.OtherType(format.mediaType()));
    }
    return switch (format) {
      case PNG -> new Checked.Safe(new StoredImage(image, mediaType));
      case SVG ->
          switch (SvgSanitizer.sanitize(image)) {
            case SvgSanitizer.Sanitized svg ->
                new Checked.Safe(new StoredImage(svg.bytes(), mediaType));
            case SvgSanitizer.Refused(List<SvgSanitizer.Finding> findings) ->
                new Checked.Refused(new Outcome.Unsafe(findings));
          };
    };
  }
}
