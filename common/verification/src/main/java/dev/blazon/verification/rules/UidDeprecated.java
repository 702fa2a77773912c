package dev.blazon.verification.rules;

import dev.blazon.verification.dossier.Document;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.rules.Finding.Broken;
import dev.blazon.verification.rules.Finding.Holds;

/**
 * Warns where an Assertion of 2.0 has the property {@code uid} of older versions.
 *
 * <p>{@value #SENTENCE}
 */
final class UidDeprecated extends DocumentRule {
  static final String SENTENCE =
      "Assertion, uid: uid has been replaced by the IRI-based id property. It should not "
          + "be used in v2.0+ Assertions.";

  UidDeprecated() {
    super(Role.ASSERTION, "uid", Aspect.CONFORMANCE, Severity.WARNING, SENTENCE);
  }

  @Override
  Finding check(Document document, Dossier dossier) {
    return document.object().has("uid")
        ? new Broken("the Assertion still has a uid")
        : new Holds("there is no uid");
  }
}
