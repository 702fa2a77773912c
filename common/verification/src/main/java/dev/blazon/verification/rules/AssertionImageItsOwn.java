package dev.blazon.verification.rules;

import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.documents.Quoted;
import dev.blazon.verification.dossier.Document;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Role;
import java.util.Optional;

/**
 * Warns where the Assertion's image is the one that all of its BadgeClass share, and not the
 * recipient's own.
 *
 * <p>{@value #SENTENCE}
 */
final class AssertionImageItsOwn extends DocumentRule {
  static final String SENTENCE =
      "Assertion, image: An 'unbaked' image for the badge is defined in the BadgeClass and should"
          + " not be duplicated here.";

  AssertionImageItsOwn() {
    super(Role.ASSERTION, "image-its-own", Aspect.CONFORMANCE, Severity.WARNING, SENTENCE);
  }

  @Override
  Finding check(Document document, Dossier dossier) {
    Optional<String> image = document.object().link("image");
    Optional<String> unbaked =
        dossier.object(Role.BADGE_CLASS).flatMap((BadgeObject badge) -> badge.link("image"));
    if (image.isEmpty() || unbaked.isEmpty()) {
      return new Finding.NotApplicable("there are no two images to compare");
    }
    return image.equals(unbaked)
        ? new Finding.Broken("image is that of the BadgeClass, " + Quoted.of(image.get()))
        : new Finding.Holds("it is not that of the BadgeClass");
  }
}
