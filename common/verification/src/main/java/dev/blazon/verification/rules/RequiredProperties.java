package dev.blazon.verification.rules;

import dev.blazon.verification.dossier.Document;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.vocabulary.VocabularyTables;
import java.util.List;
import java.util.Optional;

/**
 * Checks that a document has every property that the tables of the standard print in bold.
 *
 * <p>{@value #SENTENCE}
 */
final class RequiredProperties extends DocumentRule {
  static final String SENTENCE =
      "Data Validation: Each Badge Object contains all required properties for its class.";

  RequiredProperties(Role role) {
    super(role, "required-properties", Aspect.CONFORMANCE, Severity.INVALID, SENTENCE);
  }

  @Override
  Finding check(Document document, Dossier dossier) {
    List<String> faults =
        VocabularyTables.of(role(), document.version()).stream()
            .map(property -> property.absence(document.written(), role().label()))
            .flatMap(Optional::stream)
            .toList();
    return Finding.of(faults, "all are there");
  }
}
