package dev.blazon.page;

import dev.blazon.openbadges.Assertion;
import dev.blazon.openbadges.BadgeClass;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.Profile;
import dev.blazon.openbadges.VerificationType;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an Assertion says.
 *
 * @param standing how it stands
 * @param checkedAt as of when
 * @param issuedOn since when it is awarded
 * @param expires until when it is good; null for ever
 * @param assertion the document that was awarded
 * @param badge its BadgeClass
 * @param issuer who issued it
 * @param documentPath the path of the Assertion's document on this origin
 * @param imagePath the path of its baked image on this origin
 */
public record AssertionPage(
    Standing standing,
    Instant checkedAt,
    Instant issuedOn,
    @Nullable Instant expires,
    Assertion assertion,
    BadgeClass badge,
    Profile issuer,
    String documentPath,
    String imagePath) {

  /** What there is to see on the image, for those who cannot see it. */
  public String imageCaption() {
    return Stream.of(assertion.image(), badge.image())
        .filter(Objects::nonNull)
        .map(Image::caption)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("The badge “" + badge.name() + "”");
  }

  /** The status as a person reads it. */
  public Banner banner() {
    return Banner.of(standing);
  }

  /**
   * Whether the page tells about the recipient. Of a revoked Assertion neither the document nor the
   * page does.
   */
  public boolean showsRecipient() {
    return switch (standing) {
      case Standing.Valid() -> true;
      case Standing.Expired ignored -> true;
      case Standing.Revoked ignored -> false;
    };
  }

  /** Who received it, as far as the issuer lets it be known. */
  public String recipient() {
    if (!assertion.recipient().hashed()) {
      return assertion.recipient().identity();
    }
    return switch (assertion.recipient().type()) {
      case "email" -> "Identified by hashed e-mail address";
      case "telephone" -> "Identified by hashed telephone number";
      case "url" -> "Identified by hashed web address";
      default -> "Identified by a hash";
    };
  }

  /** What the document is, by the name of its format. */
  public String documentFormat() {
    return assertion.verification().type() == VerificationType.SIGNED ? "JWS" : "JSON";
  }
}
