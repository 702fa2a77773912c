package dev.blazon.verification.rules;

import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.vocabulary.VocabularyTables;

/**
 * Checks that evidence that is embedded in an Assertion has values of the types in its table. All
 * its properties are optional.
 *
 * <p>{@value #SENTENCE}
 */
final class EvidenceConforms extends EmbeddedRule {
  static final String SENTENCE =
      "Evidence: Descriptive metadata about evidence related to the issuance of an "
          + "Assertion. Each instance of the Evidence class present in an Assertion corresponds "
          + "to one entity.";

  EvidenceConforms() {
    super(Role.ASSERTION, "evidence", SENTENCE, "evidence", VocabularyTables.EVIDENCE);
  }
}
