package dev.blazon.verification.rules;

import dev.blazon.verification.documents.CommunityExtension;
import dev.blazon.verification.documents.ExtensionFound;
import dev.blazon.verification.documents.Quoted;
import java.util.Optional;

/**
 * Warns where an extension cannot be checked, because its context or JSON schema is not among those
 * that come with Blazon. Anybody may make an extension, so one that is not known is no fault of the
 * badge; it is only not looked at.
 *
 * <p>{@value #SENTENCE}
 */
final class ExtensionKnown extends ExtensionRule {
  static final String SENTENCE =
      "Extension Validation: an optional JSON-schema based mechanism of ensuring badge objects"
          + " conform. Blazon: contexts and schemas come from the bundle alone.";

  ExtensionKnown() {
    super("extension-known", Severity.WARNING, SENTENCE);
  }

  @Override
  Optional<String> fault(ExtensionFound extension) {
    if (!extension.understood()) {
      return Optional.of(
          "names a context outside the bundle, %s, and was not looked at"
              .formatted(Quoted.of(String.join(", ", extension.contexts()))));
    }
    boolean known =
        extension.ownTypes().stream().anyMatch(t -> CommunityExtension.ofType(t).isPresent());
    return known || !extension.declared() || extension.ownTypes().isEmpty()
        ? Optional.empty()
        : Optional.of(
            "is of type %s, which has no schema in the bundle"
                .formatted(Quoted.of(String.join(", ", extension.ownTypes()))));
  }
}
