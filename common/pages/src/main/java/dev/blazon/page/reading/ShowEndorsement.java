package dev.blazon.page.reading;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.Endorser;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Subject;
import dev.blazon.page.EndorsementPage;
import dev.blazon.page.EndorsementPageBuilder;
import dev.blazon.page.SubjectShown;
import dev.blazon.service.AwardWithBadge;
import dev.blazon.store.Records;
import dev.blazon.verification.EndorsementReport;
import dev.blazon.verification.Report;
import dev.blazon.verification.Verdict;
import dev.blazon.verification.VerificationInput;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** Reads and verifies an Endorsement for its page, as it is now. */
public final class ShowEndorsement {
  private final Records records;
  private final PublicUrls urls;
  private final InstantSource time;

  /**
   * Shows what the table has.
   *
   * @param records what pages are made of
   * @param urls where everything is served
   * @param time the time that what is verified expires by
   */
  public ShowEndorsement(Records records, PublicUrls urls, InstantSource time) {
    this.records = records;
    this.urls = urls;
    this.time = time;
  }

  /** What there is to see. */
  public sealed interface Outcome {
    /** The Endorsement, accepted or not. */
    record Shown(EndorsementPage page) implements Outcome {}

    /** It was taken back. */
    record Revoked(EndorsementPage.Revoked revoked) implements Outcome {}

    /** The Assertion that it is about is erased: there is nothing to tell of it. */
    record Erased() implements Outcome {}

    /** The holder of the Assertion that it is about keeps that private. */
    record Private() implements Outcome {}

    /** There never was one. */
    record Unknown() implements Outcome {}
  }

  /** An Endorsement by its id. */
  public Outcome show(String endorsement) {
    Snapshot snapshot = new Snapshot(records);
    return Ids.parse(endorsement)
        .flatMap(snapshot::endorsement)
        .map(record -> outcome(record, snapshot))
        .orElseGet(Outcome.Unknown::new);
  }

  private Outcome outcome(EndorsementRecord record, Snapshot snapshot) {
    Optional<AssertionRecord> assertion =
        Optional.ofNullable(record.subject()).flatMap(subject -> assertion(subject, snapshot));
    if (assertion.filter(AssertionRecord::isErased).isPresent()) {
      return new Outcome.Erased();
    }
    if (assertion.filter(about -> snapshot.presentationOf(about).isPrivate()).isPresent()) {
      return new Outcome.Private();
    }
    String reason = record.reason();
    return reason == null
        ? new Outcome.Shown(page(record, snapshot))
        : new Outcome.Revoked(new EndorsementPage.Revoked(reason, record.changedAt()));
  }

  private static Optional<AssertionRecord> assertion(Subject subject, Records records) {
    return switch (subject.kind()) {
      case PROFILE, BADGE_CLASS -> Optional.empty();
      case ASSERTION -> records.assertion(subject.id());
    };
  }

  private EndorsementPage page(EndorsementRecord record, Snapshot snapshot) {
    Endorser person = record.endorser();
    Report report =
        OwnVerifier.of(new EndorsementsOf(snapshot, Set.of()), urls, time)
            .verify(new VerificationInput.Url(URI.create(record.document().id())), null);
    return EndorsementPageBuilder.builder()
        .id(record.id())
        .verdict(
            report.endorsements().stream()
                .filter(one -> one.role() == null)
                .map(EndorsementReport::verdict)
                .findFirst()
                .orElse(Verdict.UNVERIFIABLE))
        .checkedAt(report.checkedAt())
        .accepted(record.listed())
        .endorser(person == null ? name(record.issuer(), snapshot) : person.name())
        .endorserPath(person == null ? new Place.IssuerPage(record.issuer()).path() : null)
        .person(person)
        .issuedOn(Instant.parse(record.document().issuedOn()))
        .comment(record.document().claim().endorsementComment())
        .endorsed(endorsed(record, snapshot))
        .urls(urls)
        .build();
  }

  private static String name(String issuer, Records records) {
    return issuer(issuer, records).profile().name();
  }

  private static IssuerRecord issuer(String issuer, Records records) {
    return records
        .issuer(issuer)
        .orElseThrow(() -> new IllegalStateException("the issuer " + issuer + " is gone"));
  }

  private SubjectShown endorsed(EndorsementRecord record, Records found) {
    Subject subject = record.subject();
    return subject == null ? strangers(record) : ours(subject, found);
  }

  private SubjectShown strangers(EndorsementRecord record) {
    String url = record.document().claim().id();
    String card = urls.of(new Place.IssuerCard(record.issuer()));
    return new SubjectShown("endorsement.of-stranger", url, null, url, false, card);
  }

  private SubjectShown ours(Subject subject, Records found) {
    String id = subject.id();
    return switch (subject.kind()) {
      case ASSERTION ->
          AwardWithBadge.find(id, found)
              .map(
                  award ->
                      new SubjectShown(
                          "endorsement.of-assertion",
                          award.badge().badgeClass().name(),
                          award.issuer().profile().name(),
                          new Place.AssertionPage(id).path(),
                          true,
                          urls.of(new Place.AssertionCard(id))))
              .orElseThrow(() -> gone(subject));
      case BADGE_CLASS ->
          found
              .badge(id)
              .map(
                  badge ->
                      new SubjectShown(
                          "endorsement.of-badge",
                          badge.badgeClass().name(),
                          name(badge.issuer(), found),
                          new Place.BadgePage(id).path(),
                          true,
                          urls.of(new Place.BadgeCard(id))))
              .orElseThrow(() -> gone(subject));
      case PROFILE ->
          new SubjectShown(
              "endorsement.of-issuer",
              name(id, found),
              null,
              new Place.IssuerPage(id).path(),
              true,
              urls.of(new Place.IssuerCard(id)));
    };
  }

  private static IllegalStateException gone(Subject subject) {
    return new IllegalStateException("what is endorsed is gone: " + subject);
  }
}
