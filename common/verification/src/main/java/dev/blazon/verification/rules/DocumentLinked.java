package dev.blazon.verification.rules;

import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.dossier.Source;
import java.util.Optional;

/**
 * Checks that the property that leads to a document, such as {@code badge} of an Assertion or
 * {@code issuer} of a BadgeClass, can be followed.
 *
 * <p>{@value #SENTENCE}
 */
final class DocumentLinked extends SourceRule {
  static final String SENTENCE =
      "Data Validation: All required Badge Objects are appropriately linked and available "
          + "to the validator with an eventual 200 OK.";

  DocumentLinked(Role role) {
    super(role, "linked", Severity.INVALID, SENTENCE);
  }

  @Override
  Optional<String> fault(Source source) {
    return source instanceof Source.NotLinked(String why) ? Optional.of(why) : Optional.empty();
  }
}
