package dev.blazon.verification.rules;

import dev.blazon.verification.documents.Reading;
import dev.blazon.verification.dossier.Role;

/**
 * Checks that a document is JSON-LD, and one object.
 *
 * <p>{@value #SENTENCE}
 */
final class DocumentIsLinkedData extends ReadingRule {
  static final String SENTENCE =
      "Data Validation: Each Badge Object is a valid JSON-LD (Linked Data) document.";

  DocumentIsLinkedData(Role role) {
    super(role, "linked-data", Severity.INVALID, SENTENCE, Reading.Obstacle.NOT_LINKED_DATA);
  }
}
