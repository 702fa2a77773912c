package dev.blazon.verification.rules;

import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.vocabulary.OlderVocabularyTables;

/**
 * Checks that the VerificationObject of an Assertion from before 2.0 is as its table asks.
 *
 * <p>{@value #SENTENCE}
 */
final class VerifyConforms extends EmbeddedRule {
  static final String SENTENCE =
      "Open Badges 1.0 and 1.1, VerificationObject: type and url are mandatory. Signed Assertion,"
          + " step 4: If there is no verify.url property, or the verify.url property does not"
          + " contain a valid URL, assertion MUST be treated as invalid.";

  VerifyConforms() {
    super(Role.ASSERTION, "verify", SENTENCE, "verify", OlderVocabularyTables.VERIFICATION_OBJECT);
  }
}
