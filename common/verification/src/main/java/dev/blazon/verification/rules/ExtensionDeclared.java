package dev.blazon.verification.rules;

import dev.blazon.verification.documents.ExtensionFound;
import java.util.Optional;

/**
 * Warns where an object stands under a name of extensions, or brings a context of its own along,
 * and does not say that it is an Extension. Without that it is an additional property, which is
 * allowed.
 *
 * <p>{@value #SENTENCE}
 */
final class ExtensionDeclared extends ExtensionRule {
  static final String SENTENCE =
      "Extensions, type: Must include 'extension' as one element. Extensions allow issuers to"
          + " declare how they are adding information so that it can be understood by others.";

  ExtensionDeclared() {
    super("extension-declared", Severity.WARNING, SENTENCE);
  }

  @Override
  Optional<String> fault(ExtensionFound extension) {
    return extension.declared()
        ? Optional.empty()
        : Optional.of("does not say that it is an Extension");
  }
}
