package dev.blazon.verification.rules;

import dev.blazon.verification.rules.Finding.Broken;
import dev.blazon.verification.rules.Finding.Holds;
import dev.blazon.verification.rules.Finding.NotApplicable;
import java.util.Locale;
import java.util.Optional;

/**
 * Where an image may be: an assertion's is a file at a URL, for a baked image cannot hold itself;
 * that of a class or an issuer may be a data URI, and a class's is PNG or SVG. Images are not
 * fetched, so nothing is said about what a URL serves.
 *
 * <p>{@value #SENTENCE}
 */
final class ImageAddress extends DocumentRule {
  static final String SENTENCE =
      "BadgeClass, image: May be a Data URI, or URI where the image may be found. "
          + "Assertion, image: This must be a PNG or SVG image, and should be prepared via the "
          + "Baking specification.";

  ImageAddress(Role role) {
    super(role, "image-address", Aspect.CONFORMANCE, Severity.INVALID, SENTENCE);
  }

  @Override
  Finding check(Document document, Dossier dossier) {
    Optional<String> address = document.object().link("image");
    if (address.isEmpty()) {
      return new NotApplicable("there is no one image to look at");
    }
    String lower = address.get().substring(0, Math.min(address.get().length(), 32));
    lower = lower.toLowerCase(Locale.ROOT);
    if (lower.startsWith("http://") || lower.startsWith("https://")) {
      return new Holds("it is at a URL");
    }
    if (!lower.startsWith("data:") || role() == Role.ASSERTION) {
      return new Broken("the image of the " + role().label() + " must be at an http or https URL");
    }
    boolean allowed =
        role() == Role.ISSUER
            ? lower.startsWith("data:image/")
            : lower.startsWith("data:image/png") || lower.startsWith("data:image/svg+xml");
    return allowed
        ? new Holds("it is a data URI")
        : new Broken("the image of the " + role().label() + " must be PNG or SVG");
  }
}
