package dev.blazon.page.reading;

import dev.blazon.baking.ImageFormat;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.Artwork;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.Subject;
import dev.blazon.openbadges.Assertion;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.page.Addresses;
import dev.blazon.page.AssertionPage;
import dev.blazon.page.EndorsementShown;
import dev.blazon.page.Standing;
import dev.blazon.service.AwardWithBadge;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.EndorsementStore;
import dev.blazon.verification.Report;
import dev.blazon.verification.VerificationInput;
import dev.blazon.verification.Verifier;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Shows an Assertion to people as it stands now: verified as anybody's would be, by its documents
 * as they are in the store and not in a cache.
 */
public final class ShowAssertion {
  private final CatalogStore catalog;
  private final AssertionStore assertions;
  private final ValidEndorsements endorsements;
  private final PublicUrls urls;
  private final Verifier verifier;

  /**
   * Given what it reads.
   *
   * @param verifier one that reads {@link OwnDocuments}
   */
  public ShowAssertion(
      CatalogStore catalog,
      AssertionStore assertions,
      EndorsementStore endorsements,
      PublicUrls urls,
      Verifier verifier) {
    this.catalog = catalog;
    this.assertions = assertions;
    this.endorsements = new ValidEndorsements(endorsements, urls, verifier);
    this.urls = urls;
    this.verifier = verifier;
  }

  /** What there is to see. */
  public sealed interface Outcome {
    /** The Assertion, whatever its status. */
    record Shown(AssertionPage page) implements Outcome {}

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
    return AwardWithBadge.find(assertion, assertions, catalog)
        .<Outcome>map(awarded -> new Outcome.Shown(page(awarded, endorsed)))
        .orElseGet(Outcome.Unknown::new);
  }

  private AssertionPage page(AwardWithBadge awarded, boolean endorsed) {
    AssertionRecord record = awarded.assertion();
    boolean withdrawn = record.tombstone().isPresent();
    Report report = verifier.verify(input(record), null);
    return new AssertionPage(
        standing(record, report),
        report,
        record.issuedOn().truncatedTo(ChronoUnit.SECONDS),
        record.expires(),
        Json.readStored(record.json(), Assertion.class),
        awarded.badge().badgeClass(),
        awarded.issuer().profile(),
        awarded.issuer().appearance(),
        withdrawn || !endorsed
            ? ValidEndorsements.shown(report.endorsements().stream())
            : endorsements(record, report),
        imageFormat(awarded.badge()),
        new Addresses(urls, record.id(), record.badge(), record.issuer()),
        withdrawn);
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
  private static Standing standing(AssertionRecord record, Report report) {
    if (record.status() == Status.REVOKED) {
      return new Standing.Revoked(record.changedAt(), record.reason());
    }
    return switch (report.verdict()) {
      case VALID -> new Standing.Valid();
      case EXPIRED ->
          new Standing.Expired(Optional.ofNullable(record.expires()).orElseGet(report::checkedAt));
      case REVOKED -> new Standing.Revoked(record.changedAt(), report.status().reason());
      case INVALID -> new Standing.Invalid();
      case UNVERIFIABLE -> new Standing.Unverifiable();
    };
  }

  /** Those of the badge and its issuer, and those that stand beside the Assertion. */
  private List<EndorsementShown> endorsements(AssertionRecord record, Report report) {
    return ValidEndorsements.shown(
        Stream.concat(
            endorsements.reports(new Subject(Subject.Kind.ASSERTION, record.id())),
            report.endorsements().stream()));
  }
}
