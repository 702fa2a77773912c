package dev.blazon.verification.rules;

import dev.blazon.verification.documents.Reading;
import dev.blazon.verification.dossier.Role;

/**
 * Checks that a document is not of Open Badges 3.0, which is another standard, with other documents
 * and other proofs.
 *
 * <p>{@value #SENTENCE}
 */
final class VersionKnown extends ReadingRule {
  static final String SENTENCE =
      "Blazon: badges of Open Badges 0.5, 1.0, 1.1 and 2.0 are read, each by its own rules.";

  VersionKnown(Role role) {
    super(role, "version", Severity.UNVERIFIABLE, SENTENCE, Reading.Obstacle.OTHER_VERSION);
  }
}
