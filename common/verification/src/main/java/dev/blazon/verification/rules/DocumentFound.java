package dev.blazon.verification.rules;

import dev.blazon.verification.documents.Quoted;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.dossier.Source;
import java.util.Optional;

/**
 * Checks that the host of a document has it, and answers none of the statuses that say no, such as
 * 404.
 *
 * <p>{@value #SENTENCE}
 */
final class DocumentFound extends SourceRule {
  static final String SENTENCE =
      "Data Validation: All required Badge Objects are appropriately linked and available "
          + "to the validator with an eventual 200 OK. Any relevant optional Badge Objects that "
          + "are linked (such as RevocationLists) are available.";

  DocumentFound(Role role) {
    super(role, "found", Severity.INVALID, SENTENCE);
  }

  @Override
  Optional<String> fault(Source source) {
    return source instanceof Source.NotFound(String url, int status)
        ? Optional.of(Quoted.of(url) + " answers " + status)
        : Optional.empty();
  }
}
