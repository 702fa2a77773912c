package dev.blazon.verification;

import dev.blazon.json.Iris;
import dev.blazon.json.Texts;
import dev.blazon.verification.dossier.Document;
import dev.blazon.verification.dossier.Document.Origin;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.HostedScope;
import dev.blazon.verification.dossier.Judged;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.fetching.FetchResult.Fetched;
import dev.blazon.verification.input.LinkHeader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Assertion that renewed a hosted one, as the host says in the header {@code Link} of its
 * answer. No document says it, so that nothing is judged by it, and nobody asks for it.
 */
final class RenewalHint {
  /** RFC 5829. */
  private static final String RELATION = "successor-version";

  private static final int LONGEST = 2_048;

  private RenewalHint() {}

  /**
   * Its URL; null where the host names none. One of another origin is none: nobody is led to where
   * the host does not answer for what is there.
   */
  static @Nullable String of(Dossier dossier, FetchJournal journal) {
    return dossier.judged() instanceof Judged.Badge
        ? dossier
            .document(Role.ASSERTION)
            .filter(document -> document.origin() == Origin.FETCHED)
            .flatMap(document -> of(document, journal))
            .orElse(null)
        : null;
  }

  private static Optional<String> of(Document document, FetchJournal journal) {
    return journal
        .of(document.address())
        .or(() -> journal.of(document.url()))
        .flatMap(entry -> entry.result() instanceof Fetched it ? Optional.of(it) : Optional.empty())
        .flatMap(
            answer ->
                LinkHeader.target(answer.link(), RELATION)
                    .filter(url -> HostedScope.sameOrigin(url, answer.url().toString())))
        .filter(url -> url.length() <= LONGEST && Texts.isHttpUrl(url))
        .filter(url -> HostedScope.sameOrigin(url, document.address()) && !document.isAt(url))
        .filter(url -> !Iris.same(url, document.url()));
  }
}
