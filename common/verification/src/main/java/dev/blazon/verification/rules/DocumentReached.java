package dev.blazon.verification.rules;

import dev.blazon.verification.documents.Quoted;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.dossier.Source;
import java.util.Optional;

/**
 * Checks that a document's host answered, and that {@code UrlPolicy} and {@code AddressPolicy} let
 * it be asked. An outage says nothing about the badge.
 *
 * <p>{@value #SENTENCE}
 */
final class DocumentReached extends SourceRule {
  static final String SENTENCE =
      "Blazon: a host that cannot be reached, or that our policy does not let us ask, "
          + "proves nothing either way.";

  DocumentReached(Role role) {
    super(role, "reached", Severity.UNVERIFIABLE, SENTENCE);
  }

  @Override
  Optional<String> fault(Source source) {
    return source instanceof Source.NotFetched(String url, String detail)
        ? Optional.of((url.isEmpty() ? "it" : Quoted.of(url)) + " was not fetched: " + detail)
        : Optional.empty();
  }
}
