package dev.blazon.page.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.lifecycle.Bounds;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Subject;
import dev.blazon.page.EndorsementShown;
import dev.blazon.page.EndorsementShownBuilder;
import dev.blazon.service.Parallel;
import dev.blazon.store.Records;
import dev.blazon.verification.EndorsementReport;
import dev.blazon.verification.Verdict;
import dev.blazon.verification.VerificationInput;
import dev.blazon.verification.Verifier;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the Endorsements that a page shows: those that the owner has accepted and that are valid
 * now. Those of other deployments are not fetched, because a page waits for nobody.
 */
final class ValidEndorsements {
  private final Records records;
  private final PublicUrls urls;
  private final Verifier verifier;

  /**
   * Finds them for one page.
   *
   * @param verifier one that reads {@link OwnDocuments}
   */
  ValidEndorsements(Records records, PublicUrls urls, Verifier verifier) {
    this.records = records;
    this.urls = urls;
    this.verifier = verifier;
  }

  /**
   * The valid Endorsements of a thing of ours.
   *
   * @param document the {@code id} of its document, about which they have to speak
   */
  List<EndorsementShown> of(Subject subject, String document) {
    return shown(reports(subject).filter(report -> report.entity().equals(document)));
  }

  /**
   * What is to be shown of these, in order. The words of all have to fit on a page: those that have
   * no room beside the ones before them are named, and stand where the Endorsement is.
   */
  List<EndorsementShown> shown(Stream<EndorsementReport> reports) {
    List<EndorsementShown> shown = new ArrayList<>();
    int room = Bounds.WORDS_OF_OTHERS;
    for (EndorsementReport report : reports.toList()) {
      JsonNode endorsement = report.endorsement();
      JsonNode issuer = report.issuer();
      if (report.verdict() == Verdict.VALID && endorsement != null && issuer != null) {
        String url = endorsement.path("id").asText();
        EndorsementShown whole = whole(url, issuer, report.comment());
        int words = bytes(report.comment());
        shown.add(words > room ? whole.without(url) : whole);
        room -= words > room ? 0 : words;
      }
    }
    return shown;
  }

  /** One of ours, with what is kept of it; any other that was found is a stranger's. */
  private EndorsementShown whole(String url, JsonNode issuer, @Nullable String comment) {
    String name = issuer.path("name").asText();
    String website = issuer.path("url").textValue();
    return urls.at(url)
        .flatMap(this::record)
        .map(
            record ->
                EndorsementShownBuilder.builder()
                    .endorser(name)
                    // That of a person is the page about what they say.
                    .endorserUrl(record.isPersons() ? null : website)
                    .person(record.endorser())
                    .issuedOn(Instant.parse(record.document().issuedOn()))
                    .comment(comment)
                    .elsewhere(null)
                    .path(new Place.EndorsementPage(record.id()).path())
                    .build())
        .orElseGet(() -> new EndorsementShown(name, website, comment));
  }

  private Optional<EndorsementRecord> record(Place place) {
    return switch (place) {
      case Place.Endorsement(String endorsement) -> records.endorsement(endorsement);
      case Place.Document _, Place.Image _, Place.Page _, Place.Card _, Place.OEmbed _ ->
          Optional.empty();
    };
  }

  /** What was found out about each of those of a thing that are of this deployment. */
  Stream<EndorsementReport> reports(Subject subject) {
    List<VerificationInput.Url> ours =
        records.accepted(subject).endorsements().stream()
            .filter(urls::isOurs)
            .map(url -> new VerificationInput.Url(URI.create(url)))
            .toList();
    return Parallel.each(ours, url -> verifier.verify(url, null)).stream()
        .flatMap(report -> report.endorsements().stream());
  }

  private static int bytes(@Nullable String text) {
    return text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
  }
}
