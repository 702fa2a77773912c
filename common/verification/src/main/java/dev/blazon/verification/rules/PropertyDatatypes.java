package dev.blazon.verification.rules;

import dev.blazon.verification.dossier.Document;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.vocabulary.Property;
import dev.blazon.verification.vocabulary.VocabularyTables;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks that every property of a document has values of its datatype, and no more than it may. A
 * wrong-typed one is a fault; it never passes for absent.
 *
 * <p>{@value #SENTENCE}
 */
final class PropertyDatatypes extends DocumentRule {
  static final String SENTENCE =
      "Data Validation: Each Badge Object contains values of the expected data type for all"
          + " declared properties defined in the Vocabulary.";

  PropertyDatatypes(Role role) {
    super(role, "datatypes", Aspect.CONFORMANCE, Severity.INVALID, SENTENCE);
  }

  @Override
  Finding check(Document document, Dossier dossier) {
    List<String> faults =
        VocabularyTables.of(role(), document.version()).stream()
            .flatMap(property -> faults(property, document))
            .toList();
    return Finding.of(faults, "all fit");
  }

  /** In plain JSON a list of one value is not that value, as it is in JSON-LD. */
  private Stream<String> faults(Property property, Document document) {
    Optional<String> form =
        document.version().isPlainJson()
            ? property.misformed(document.written(), role().label())
            : Optional.empty();
    return form.or(() -> property.mismatch(document.written(), role().label())).stream();
  }
}
