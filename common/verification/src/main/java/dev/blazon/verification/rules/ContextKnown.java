package dev.blazon.verification.rules;

import dev.blazon.verification.documents.Reading;
import dev.blazon.verification.dossier.Role;

/**
 * Checks that each JSON-LD context that a document names comes with Blazon: none is fetched, and
 * what another would change cannot be said.
 *
 * <p>{@value #SENTENCE}
 */
final class ContextKnown extends ReadingRule {
  static final String SENTENCE =
      "Additional Properties: Link to additional context files in the Badge Object's "
          + "context. Blazon: contexts come from the bundle alone.";

  ContextKnown(Role role) {
    super(role, "context", Severity.UNVERIFIABLE, SENTENCE, Reading.Obstacle.UNKNOWN_CONTEXT);
  }
}
