package dev.blazon.verification.rules;

import java.util.List;
import java.util.Optional;

/**
 * Every property has values of its type, and no more than it may. A wrong-typed one is a fault; it
 * never passes for absent.
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
        Shapes.of(role()).stream()
            .map(property -> property.mismatch(document.object(), role().label()))
            .flatMap(Optional::stream)
            .toList();
    return Finding.of(faults, "all fit");
  }
}
