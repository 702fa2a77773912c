package dev.blazon.service;

import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Subject;
import dev.blazon.page.EndorsementShown;
import dev.blazon.store.EndorsementStore;
import dev.blazon.verification.EndorsementReport;
import dev.blazon.verification.Report;
import dev.blazon.verification.Verdict;
import dev.blazon.verification.VerificationInput;
import dev.blazon.verification.Verifier;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * Finds the Endorsements that can be shown: those that the owner has accepted and that are good
 * now. Strangers' are not asked for, because a page waits for nobody.
 */
final class ValidEndorsements {
  private final EndorsementStore endorsements;
  private final PublicUrls urls;
  private final Verifier verifier;

  ValidEndorsements(EndorsementStore endorsements, PublicUrls urls, Verifier verifier) {
    this.endorsements = endorsements;
    this.urls = urls;
    this.verifier = verifier;
  }

  /**
   * Those of a thing.
   *
   * @param document the {@code id} of its document, about which they have to speak
   */
  List<EndorsementShown> of(Subject subject, String document) {
    return shown(reports(subject).filter(report -> report.entity().equals(document)));
  }

  /** What is to be shown of these, in order. */
  static List<EndorsementShown> shown(Stream<EndorsementReport> reports) {
    return reports
        .filter(report -> report.verdict() == Verdict.VALID)
        .flatMap(report -> shown(report).stream())
        .toList();
  }

  /** What was found out about each of those of a thing that are of this deployment. */
  Stream<EndorsementReport> reports(Subject subject) {
    List<Callable<Report>> verifications =
        endorsements.accepted(subject).endorsements().stream()
            .filter(urls::areOf)
            .map(url -> new VerificationInput.Url(URI.create(url)))
            .<Callable<Report>>map(url -> () -> verifier.verify(url, null))
            .toList();
    return SideBySide.all(verifications).stream().flatMap(report -> report.endorsements().stream());
  }

  private static Optional<EndorsementShown> shown(EndorsementReport endorsement) {
    return Optional.ofNullable(endorsement.issuer())
        .map(
            issuer ->
                new EndorsementShown(
                    issuer.path("name").asText(),
                    issuer.path("url").textValue(),
                    endorsement.comment()));
  }
}
