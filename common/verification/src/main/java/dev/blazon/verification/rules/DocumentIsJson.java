package dev.blazon.verification.rules;

import dev.blazon.verification.documents.Reading;
import dev.blazon.verification.dossier.Role;

/**
 * Checks that a document is JSON, read strictly: no duplicate members, nothing after the object, no
 * nesting over 32.
 *
 * <p>{@value #SENTENCE}
 */
final class DocumentIsJson extends ReadingRule {
  static final String SENTENCE =
      "Assertion: Assertions are packaged for transmission as JSON objects with a set of "
          + "mandatory and optional properties.";

  DocumentIsJson(Role role) {
    super(role, "json", Severity.INVALID, SENTENCE, Reading.Obstacle.NOT_JSON);
  }
}
