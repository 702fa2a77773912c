package dev.blazon.verification.rules;

import dev.blazon.verification.documents.ExtensionFound;
import java.util.Optional;

/**
 * Checks that an Extension says, by its type, which one it is. Where its context is not in the
 * bundle its type may be a term of that context, which is not read.
 *
 * <p>{@value #SENTENCE}
 */
final class ExtensionType extends ExtensionRule {
  static final String SENTENCE =
      "Extensions, type: IRI or compact IRI within the OBI or extension context that describe the"
          + " type of data contained in the extension. The IRI is used to map optional JSON-schema"
          + " validation to the extension.";

  ExtensionType() {
    super("extension-type", Severity.INVALID, SENTENCE);
  }

  @Override
  Optional<String> fault(ExtensionFound extension) {
    return extension.declared() && extension.understood() && extension.ownTypes().isEmpty()
        ? Optional.of("has no type beside Extension")
        : Optional.empty();
  }
}
