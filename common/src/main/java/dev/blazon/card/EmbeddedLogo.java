package dev.blazon.card;

import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.Profile;
import java.util.Base64;
import java.util.Optional;

/** The logo of an issuer that stands in its Profile itself, as a {@code data:} URI. */
final class EmbeddedLogo {
  private static final String DATA = "data:image/";
  private static final String BASE64 = ";base64,";

  private EmbeddedLogo() {}

  /** Its bytes; empty where there is none, or it is hosted elsewhere. */
  static Optional<byte[]> of(Profile issuer) {
    return Optional.ofNullable(issuer.image())
        .map(Image::id)
        .filter(id -> id.startsWith(DATA) && id.contains(BASE64))
        .map(id -> Base64.getDecoder().decode(id.substring(id.indexOf(BASE64) + BASE64.length())));
  }
}
