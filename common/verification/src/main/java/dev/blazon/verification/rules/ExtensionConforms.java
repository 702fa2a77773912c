package dev.blazon.verification.rules;

import dev.blazon.verification.documents.ExtensionFound;
import java.util.List;
import java.util.Optional;

/**
 * Checks that an extension is as the JSON schema of its type asks, in the terms of its own context.
 *
 * <p>{@value #SENTENCE}
 */
final class ExtensionConforms extends ExtensionRule {
  static final String SENTENCE =
      "Type Validation: Validators using the TypeValidation method match the schema indicated by"
          + " the validator's validationSchema property against a JSON badge object document or"
          + " portion of such a document that matches the validator's validatesType JSON-LD type.";

  ExtensionConforms() {
    super("extension-schema", Severity.INVALID, SENTENCE);
  }

  @Override
  Optional<String> fault(ExtensionFound extension) {
    if (!extension.declared() || !extension.understood()) {
      return Optional.empty();
    }
    List<String> faults = extension.schemaFaults();
    return faults.isEmpty()
        ? Optional.empty()
        : Optional.of("does not fit: " + String.join("; ", faults));
  }
}
