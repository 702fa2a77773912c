package dev.blazon.verification.rules;

import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.documents.Quoted;
import dev.blazon.verification.dossier.Document;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Role;
import java.util.Optional;

/**
 * Warns where the {@code verification} of a Profile is not of the type VerificationObject.
 *
 * <p>{@value #SENTENCE}
 */
final class ProfileVerificationType extends DocumentRule {
  static final String SENTENCE =
      "VerificationObject, type: For instances used in Profiles, the type VerificationObject should"
          + " be used.";

  ProfileVerificationType() {
    super(Role.ISSUER, "verification-type", Aspect.CONFORMANCE, Severity.WARNING, SENTENCE);
  }

  @Override
  Finding check(Document document, Dossier dossier) {
    Optional<BadgeObject> verification = document.object().object("verification");
    if (verification.isEmpty()) {
      return new Finding.NotApplicable("there is no VerificationObject to look at");
    }
    return verification.get().types().contains("VerificationObject")
        ? new Finding.Holds("it is a VerificationObject")
        : new Finding.Broken(
            "verification.type should be VerificationObject, and is "
                + Quoted.of(String.join(", ", verification.get().types())));
  }
}
