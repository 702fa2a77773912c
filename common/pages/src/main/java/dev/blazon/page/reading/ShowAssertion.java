package dev.blazon.page.reading;

import dev.blazon.baking.ImageFormat;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.Artwork;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.Presentation;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Subject;
import dev.blazon.openbadges.Assertion;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.page.Addresses;
import dev.blazon.page.AssertionPage;
import dev.blazon.page.AssertionPageBuilder;
import dev.blazon.page.EarlierShown;
import dev.blazon.page.NewestShown;
import dev.blazon.page.PathwayTile;
import dev.blazon.page.RenewalShown;
import dev.blazon.page.Standing;
import dev.blazon.service.AwardWithBadge;
import dev.blazon.service.NewestAssertion;
import dev.blazon.store.PathwayStore;
import dev.blazon.store.Records;
import dev.blazon.verification.Report;
import dev.blazon.verification.VerificationInput;
import dev.blazon.verification.Verifier;
import java.net.URI;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads and verifies an Assertion for its page, as it is now in the store and not in a cache. */
public final class ShowAssertion {
  private final Records records;
  private final PathwayStore pathways;
  private final PublicUrls urls;
  private final InstantSource time;

  /**
   * Shows what the table has.
   *
   * @param records what pages are made of
   * @param pathways the pathways that Assertions are awarded for
   * @param urls where everything is served
   * @param time the time that badges expire by
   */
  public ShowAssertion(
      Records records, PathwayStore pathways, PublicUrls urls, InstantSource time) {
    this.records = records;
    this.pathways = pathways;
    this.urls = urls;
    this.time = time;
  }

  /** What there is to see. */
  public sealed interface Outcome {
    /** The Assertion, whatever its status. */
    record Shown(AssertionPage page) implements Outcome {}

    /** It is erased: there is nothing to tell of it. */
    record Erased() implements Outcome {}

    /** Its holder keeps it private: its page tells nothing of it. */
    record Private() implements Outcome {}

    /** There never was one. */
    record Unknown() implements Outcome {}
  }

  /** An Assertion by its id. */
  public Outcome show(String assertion) {
    return shown(assertion, true);
  }

  /** The same without what stands beside it: a card names nobody who endorses it. */
  public Outcome showAlone(String assertion) {
    return shown(assertion, false);
  }

  private Outcome shown(String assertion, boolean endorsed) {
    Snapshot snapshot = new Snapshot(records);
    return AwardWithBadge.find(assertion, snapshot)
        .map(found -> shown(found, snapshot, endorsed))
        .orElseGet(Outcome.Unknown::new);
  }

  private Outcome shown(AwardWithBadge found, Snapshot snapshot, boolean endorsed) {
    return switch (found.assertion().status()) {
      case ERASED -> new Outcome.Erased();
      case ACTIVE, RENEWED, REVOKED, EXPIRED, SUPERSEDED -> presented(found, snapshot, endorsed);
    };
  }

  private Outcome presented(AwardWithBadge found, Snapshot snapshot, boolean endorsed) {
    Presentation presentation = snapshot.presentationOf(found.assertion());
    if (presentation.isPrivate()) {
      return new Outcome.Private();
    }
    Optional<AssertionRecord> earlier = endorsed ? earlier(found, snapshot) : Optional.empty();
    Set<Subject> subjects = endorsed ? subjects(found, earlier) : Set.of();
    EndorsementsOf said = new EndorsementsOf(snapshot, subjects);
    Verifier verifier = OwnVerifier.of(said, urls, time);
    ValidEndorsements others = new ValidEndorsements(said, urls, verifier);
    AssertionPage page = page(found, presentation, verifier, others);
    return new Outcome.Shown(
        AssertionPageBuilder.builder(page)
            .newest(
                NewestAssertion.after(found.assertion(), snapshot).map(this::newest).orElse(null))
            .completes(endorsed ? completes(found.assertion()) : null)
            .renews(earlier.map(record -> earlier(record, others)).orElse(null))
            .build());
  }

  private NewestShown newest(AssertionRecord record) {
    return new NewestShown(
        addresses(record),
        Standing.of(record, time.instant()).orElseThrow(),
        record.issuedOn(),
        record.expires());
  }

  /** The one that it renews, where anybody may see that. */
  private static Optional<AssertionRecord> earlier(AwardWithBadge found, Snapshot snapshot) {
    return Optional.ofNullable(found.assertion().renews())
        .flatMap(snapshot::assertion)
        .filter(earlier -> !earlier.isErased())
        .filter(earlier -> !snapshot.presentationOf(earlier).isPrivate());
  }

  /** What is said of it is of its own document alone. */
  private EarlierShown earlier(AssertionRecord record, ValidEndorsements others) {
    return new EarlierShown(
        urls.page(record.id()),
        new Place.AssertionPage(record.id()).path(),
        record.issuedOn(),
        others.of(subject(record), record.iri()));
  }

  private @Nullable PathwayTile completes(AssertionRecord record) {
    return Optional.ofNullable(record.completes())
        .flatMap(pathways::pathway)
        .map(PathwayTile::of)
        .orElse(null);
  }

  private Addresses addresses(AssertionRecord record) {
    return new Addresses(urls, record.id(), record.badge(), record.issuer());
  }

  /**
   * Of whose Endorsements the page tells. What is said for an Assertion goes with its document, and
   * where a hosted one is gone, nothing that it refers to is judged either. What was said for the
   * one that it renews is told as long as the documents of both are there.
   */
  private static Set<Subject> subjects(AwardWithBadge awarded, Optional<AssertionRecord> earlier) {
    AssertionRecord assertion = awarded.assertion();
    Subject badge = new Subject(Subject.Kind.BADGE_CLASS, awarded.badge().id());
    Subject issuer = new Subject(Subject.Kind.PROFILE, awarded.issuer().id());
    if (assertion.tombstone().isEmpty()) {
      return Stream.concat(
              Stream.of(subject(assertion), badge, issuer),
              earlier.stream()
                  .filter(before -> before.tombstone().isEmpty())
                  .map(ShowAssertion::subject))
          .collect(Collectors.toUnmodifiableSet());
    }
    return switch (assertion.verification()) {
      case HOSTED -> Set.of();
      case SIGNED -> Set.of(badge, issuer);
    };
  }

  private static Subject subject(AssertionRecord assertion) {
    return new Subject(Subject.Kind.ASSERTION, assertion.id());
  }

  private AssertionPage page(
      AwardWithBadge awarded,
      Presentation presentation,
      Verifier verifier,
      ValidEndorsements others) {
    AssertionRecord record = awarded.assertion();
    Report report = verifier.verify(input(record), null);
    return AssertionPageBuilder.builder()
        .standing(standing(record, report))
        .report(report)
        .issuedOn(record.issuedOn().truncatedTo(ChronoUnit.SECONDS))
        .expires(record.expires())
        .assertion(Json.readStored(record.json(), Assertion.class))
        .badge(awarded.badge().badgeClass())
        .issuer(awarded.issuer().profile())
        .appearance(awarded.issuer().appearance())
        // Those that stand beside the Assertion, and those of the badge and its issuer.
        .endorsements(
            others.shown(
                Stream.concat(others.reports(subject(record)), report.endorsements().stream())))
        .imageFormat(imageFormat(awarded.badge()))
        .addresses(addresses(record))
        .withdrawn(record.tombstone().isPresent())
        .nameHidden(presentation.nameHidden())
        .newest(null)
        .renews(null)
        .completes(null)
        .renewal(RenewalShown.of(record, awarded.badge().renewal(), time.instant()).orElse(null))
        .build();
  }

  /** Baking leaves an image of the kind that the artwork is. */
  private static @Nullable String imageFormat(BadgeRecord badge) {
    Artwork artwork = badge.artwork();
    return artwork == null
        ? null
        : ImageFormat.of(artwork.mediaType()).map(ImageFormat::name).orElse(null);
  }

  /** A signed one is whole in itself, also where its URL answers that it is gone. */
  private static VerificationInput input(AssertionRecord record) {
    return record.verification() == VerificationType.SIGNED
        ? new VerificationInput.Jws(record.document())
        : new VerificationInput.Url(URI.create(record.iri()));
  }

  /** The verdict; what was written about the status says since when, and why. */
  private Standing standing(AssertionRecord record, Report report) {
    return switch (record.status()) {
      case REVOKED, SUPERSEDED -> Standing.of(record, time.instant()).orElseThrow();
      case ACTIVE, RENEWED, EXPIRED -> found(record, report);
      case ERASED -> throw new IllegalStateException("what is erased has no page of its own");
    };
  }

  private static Standing found(AssertionRecord record, Report report) {
    return switch (report.verdict()) {
      case VALID -> new Standing.Valid();
      case EXPIRED ->
          new Standing.Expired(Optional.ofNullable(record.expires()).orElseGet(report::checkedAt));
      case REVOKED -> new Standing.Revoked(record.changedAt(), report.status().reason());
      case INVALID -> new Standing.Invalid();
      case UNVERIFIABLE -> new Standing.Unverifiable();
    };
  }
}
