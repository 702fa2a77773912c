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
    Set<Subject> subjects = endorsed ? subjects(found) : Set.of();
    AssertionPage page = page(found, presentation, new EndorsementsOf(snapshot, subjects));
    return new Outcome.Shown(
        AssertionPageBuilder.builder(page)
            .newest(
                NewestAssertion.after(found.assertion(), snapshot).map(this::newest).orElse(null))
            .completes(endorsed ? completes(found.assertion()) : null)
            .renews(endorsed ? renews(found.assertion(), snapshot) : null)
            .build());
  }

  private NewestShown newest(AssertionRecord record) {
    return new NewestShown(
        addresses(record),
        Standing.of(record, time.instant()).orElseThrow(),
        record.issuedOn(),
        record.expires());
  }

  private @Nullable EarlierShown renews(AssertionRecord record, Snapshot snapshot) {
    return Optional.ofNullable(record.renews())
        .flatMap(snapshot::assertion)
        .filter(earlier -> !earlier.isErased())
        .filter(earlier -> !snapshot.presentationOf(earlier).isPrivate())
        .map(
            earlier ->
                new EarlierShown(
                    urls.page(earlier.id()),
                    new Place.AssertionPage(earlier.id()).path(),
                    earlier.issuedOn()))
        .orElse(null);
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
   * where a hosted one is gone, nothing that it refers to is judged either.
   */
  private static Set<Subject> subjects(AwardWithBadge awarded) {
    AssertionRecord assertion = awarded.assertion();
    Subject badge = new Subject(Subject.Kind.BADGE_CLASS, awarded.badge().id());
    Subject issuer = new Subject(Subject.Kind.PROFILE, awarded.issuer().id());
    if (assertion.tombstone().isEmpty()) {
      return Set.of(subject(assertion), badge, issuer);
    }
    return switch (assertion.verification()) {
      case HOSTED -> Set.of();
      case SIGNED -> Set.of(badge, issuer);
    };
  }

  private static Subject subject(AssertionRecord assertion) {
    return new Subject(Subject.Kind.ASSERTION, assertion.id());
  }

  private AssertionPage page(AwardWithBadge awarded, Presentation presentation, Records endorsed) {
    AssertionRecord record = awarded.assertion();
    Verifier verifier = OwnVerifier.of(endorsed, urls, time);
    Report report = verifier.verify(input(record), null);
    ValidEndorsements others = new ValidEndorsements(endorsed, urls, verifier);
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
