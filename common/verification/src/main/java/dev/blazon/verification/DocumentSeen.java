package dev.blazon.verification;

import dev.blazon.json.Iris;
import dev.blazon.verification.dossier.Document;
import dev.blazon.verification.dossier.Document.Origin;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.dossier.Source;
import dev.blazon.verification.fetching.FetchResult.Fetched;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of the report: where one of the badge's documents was found and when, or that it was asked
 * for in vain.
 *
 * @param role its part in the badge
 * @param origin how it was come by
 * @param url its IRI, with the host in Punycode; empty for the payload of a token
 * @param at when
 * @param location the URL that answered, at the end of all redirects; null where none answered, and
 *     for what was not fetched
 * @param httpStatus the HTTP status of that answer; null likewise
 */
public record DocumentSeen(
    Role role,
    Origin origin,
    String url,
    Instant at,
    @Nullable String location,
    @Nullable Integer httpStatus) {

  /** Every document of a badge, in the order of their roles. */
  static List<DocumentSeen> of(Dossier dossier, FetchJournal journal) {
    return Stream.of(Role.values())
        .flatMap(
            role ->
                dossier.sources(role).stream()
                    .flatMap(source -> of(role, source, journal).stream()))
        .toList();
  }

  private static Optional<DocumentSeen> of(Role role, Source source, FetchJournal journal) {
    return switch (source) {
      case Source.Loaded(Document document) when document.origin() != Origin.FETCHED ->
          Optional.of(
              new DocumentSeen(role, document.origin(), document.url(), document.at(), null, null));
      case Source.Loaded(Document document) ->
          asked(role, document.address(), journal).or(() -> asked(role, document.url(), journal));
      case Source.NotFetched(String url, String detail) -> asked(role, url, journal);
      case Source.NotFound(String url, int status) -> asked(role, url, journal);
      case Source.NotUnderstood notUnderstood -> asked(role, notUnderstood.url(), journal);
      case Source.NotLinked notLinked -> Optional.empty();
      case Source.NotSought notSought -> Optional.empty();
    };
  }

  private static Optional<DocumentSeen> asked(Role role, String url, FetchJournal journal) {
    return journal
        .of(url)
        .map(
            entry ->
                entry.result() instanceof Fetched fetched
                    ? new DocumentSeen(
                        role,
                        Origin.FETCHED,
                        Iris.withPlainHost(url),
                        fetched.at(),
                        fetched.url().toString(),
                        fetched.status())
                    : new DocumentSeen(
                        role, Origin.FETCHED, Iris.withPlainHost(url), entry.at(), null, null));
  }
}
