package dev.blazon.verification.rules;

import dev.blazon.verification.documents.ExtensionFound;
import java.util.Optional;

/**
 * Warns where an Extension does not name its context itself, by a URL. Where the document names it
 * for it, the meaning is the same, so this is no more than worth knowing.
 *
 * <p>{@value #SENTENCE}
 */
final class ExtensionContext extends ExtensionRule {
  static final String SENTENCE =
      "Extensions, @context: JSON-LD context file shared among all implementations of the"
          + " extension. An extension value should be included as a JSON object containing the"
          + " @context and @type properties.";

  ExtensionContext() {
    super("extension-context", Severity.WARNING, SENTENCE);
  }

  @Override
  Optional<String> fault(ExtensionFound extension) {
    if (!extension.declared()) {
      return Optional.empty();
    }
    if (extension.contexts().isEmpty()) {
      return Optional.of("has no @context of its own");
    }
    return extension.contexts().contains("")
        ? Optional.of("must name its @context by a URL")
        : Optional.empty();
  }
}
