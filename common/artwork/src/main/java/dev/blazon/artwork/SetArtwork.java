package dev.blazon.artwork;

import dev.blazon.baking.BakedAssertion;
import dev.blazon.baking.Baking;
import dev.blazon.baking.ImageFormat;
import dev.blazon.baking.SvgSanitizer;
import dev.blazon.baking.UnreadableImage;
import dev.blazon.lifecycle.Artwork;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.KeptDesign;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.openbadges.ImageFile;
import dev.blazon.openbadges.Sha256;
import dev.blazon.service.BadgeView;
import dev.blazon.service.Badges;
import dev.blazon.signing.Jws;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Decision;
import dev.blazon.store.ImageKeys;
import dev.blazon.store.ImageStore;
import dev.blazon.store.Result;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stores the artwork of a badge that was not awarded yet: an image that its issuer uploaded, or one
 * that was composed from a design. The image is kept first, under the hash of its bytes, and the
 * badge is changed then: an awarded badge's image cannot be overwritten, and what a crash leaves
 * behind is an image that nothing refers to.
 */
public final class SetArtwork {
  /** An image without room for this would be closed by an award that can never be baked into it. */
  private static final BakedAssertion LARGEST =
      new BakedAssertion.Jws("a.b." + "c".repeat(Jws.MAX_LENGTH - "a.b.".length()));

  private final CatalogStore catalog;
  private final ImageStore images;
  private final Commits commits;
  private final PublicUrls urls;

  /** Sets the artwork of badges of this catalog. */
  public SetArtwork(CatalogStore catalog, ImageStore images, Commits commits, PublicUrls urls) {
    this.catalog = catalog;
    this.images = images;
    this.commits = commits;
    this.urls = urls;
  }

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** There is no such badge of this issuer. */
    record UnknownBadge() implements Refusal {}

    /** It has been awarded. */
    record AlreadyAwarded() implements Refusal {}

    /** The image cannot be read; the message says what is wrong, and where. */
    record Unreadable(String message) implements Refusal {}

    /** The image is not of the type that it is said to be of. */
    record OtherType(String actual) implements Refusal {}

    /** The SVG holds what may not be served. */
    record Unsafe(List<SvgSanitizer.Finding> findings) implements Refusal {}
  }

  /** An image, checked and safe, or why there is none. */
  private sealed interface Checked {
    record Safe(ImageFile image) implements Checked {}

    record Unusable(Refusal refusal) implements Checked {}
  }

  /**
   * Gives a badge that was not awarded yet its artwork.
   *
   * @param mediaType of which type the image is said to be
   * @param composedOf what the image was composed of, which is kept with it; null where it was
   *     uploaded as it is, and a design that the badge had is forgotten
   * @param by who does it, as {@link dev.blazon.lifecycle.Trail} has it
   */
  public Result<BadgeView, Refusal> set(
      String issuer,
      String badge,
      byte[] image,
      String mediaType,
      @Nullable SubmittedDesign composedOf,
      String by) {
    return switch (checked(image, mediaType)) {
      case Checked.Unusable(Refusal refusal) -> new Result.Refused<>(refusal);
      case Checked.Safe(ImageFile safe) ->
          commits.retrying(() -> decide(issuer, badge, safe, composedOf, by));
    };
  }

  private Decision<BadgeView, Refusal> decide(
      String issuer, String id, ImageFile image, @Nullable SubmittedDesign composedOf, String by) {
    Optional<BadgeRecord> found = Badges.ownedBy(issuer, id, catalog);
    if (found.isEmpty()) {
      return new Decision.Refuse<>(new Refusal.UnknownBadge());
    }
    if (found.get().awarded()) {
      return new Decision.Refuse<>(new Refusal.AlreadyAwarded());
    }
    Artwork artwork = keep(issuer, image, composedOf);
    BadgeRecord badge = found.get().withArtwork(artwork, urls.badgeImage(id), by);
    return new Decision.Commit<>(List.of(new Change.ReplaceBadge(badge)), BadgeView.of(badge));
  }

  /** Keeps the bytes, before the badge refers to them. */
  private Artwork keep(String issuer, ImageFile image, @Nullable SubmittedDesign composedOf) {
    KeptDesign design = composedOf == null ? null : composedOf.keep(issuer, images);
    Artwork artwork = new Artwork(Sha256.hex(image.bytes()), image.mediaType(), design);
    images.put(ImageKeys.artwork(issuer, artwork), image);
    return artwork;
  }

  private static Checked checked(byte[] image, String mediaType) {
    try {
      Checked checked = safe(image, mediaType);
      if (checked instanceof Checked.Safe(ImageFile safe)) {
        Baking.inspect(Baking.bake(safe.bytes(), LARGEST));
      }
      return checked;
    } catch (UnreadableImage e) {
      return new Checked.Unusable(new Refusal.Unreadable(String.valueOf(e.getMessage())));
    }
  }

  private static Checked safe(byte[] image, String mediaType) {
    ImageFormat format = Baking.inspect(image);
    if (!format.mediaType().equals(mediaType)) {
      return new Checked.Unusable(new Refusal.OtherType(format.mediaType()));
    }
    return switch (format) {
      case PNG -> new Checked.Safe(new ImageFile(image, mediaType));
      case SVG ->
          switch (SvgSanitizer.sanitize(image)) {
            case SvgSanitizer.Sanitized svg ->
                new Checked.Safe(new ImageFile(svg.bytes(), mediaType));
            case SvgSanitizer.Refused(List<SvgSanitizer.Finding> findings) ->
                new Checked.Unusable(new Refusal.Unsafe(findings));
          };
    };
  }
}
