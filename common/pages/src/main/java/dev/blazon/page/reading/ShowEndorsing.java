package dev.blazon.page.reading;

import dev.blazon.endorsing.EndorsementFault;
import dev.blazon.endorsing.EndorsementLinks;
import dev.blazon.endorsing.EndorsementTyped;
import dev.blazon.endorsing.EndorserDomain;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Endorser;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.Presentation;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.Assertion;
import dev.blazon.page.EndorsePage;
import dev.blazon.page.EndorsePageBuilder;
import dev.blazon.page.EndorsedShown;
import dev.blazon.page.EndorsingStep;
import dev.blazon.page.EndorsingStep.Address;
import dev.blazon.page.EndorsingStep.Preview;
import dev.blazon.page.RecipientShown;
import dev.blazon.register.ContactCipher;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.EndorsementWords;
import dev.blazon.service.AwardWithBadge;
import dev.blazon.store.Records;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers the page on which somebody endorses who was asked to, as its request is now. */
public final class ShowEndorsing {
  private final Records records;
  private final EndorsementLinks links;
  private final ContactCipher cipher;
  private final boolean mailing;
  private final InstantSource time;

  /**
   * Shows what the table has.
   *
   * @param records what pages are made of
   * @param links makes the tokens that stand in forms
   * @param cipher tells the domain of the address of whoever was asked
   * @param mailing whether this deployment sends mails; where it does not, nobody has to show an
   *     address
   */
  public ShowEndorsing(
      Records records,
      EndorsementLinks links,
      ContactCipher cipher,
      boolean mailing,
      InstantSource time) {
    this.records = records;
    this.links = links;
    this.cipher = cipher;
    this.mailing = mailing;
    this.time = time;
  }

  /**
   * What a page says beside what is kept.
   *
   * @param typed what was typed into the form; null for what was said before
   * @param faults what is wrong with it
   * @param said the key of what stands above it all; null for nothing
   */
  public record Beside(
      @Nullable EndorsementTyped typed, List<EndorsementFault> faults, @Nullable String said) {
    /** What the page is for whoever has just opened it. */
    public static final Beside NOTHING = new Beside(null, List.of(), null);
  }

  /** What is to be endorsed, and whom it was awarded to. */
  private record Found(EndorsedShown shown, @Nullable String holder, boolean gone) {}

  /**
   * The page of whoever was asked this.
   *
   * @throws dev.blazon.signing.KeyUnavailable where a key cannot be had
   */
  public EndorsePage show(EndorsementRequest request, Beside beside) {
    Optional<Found> found = found(request.subject(), new Snapshot(records));
    boolean gone = found.map(Found::gone).orElse(true);
    return EndorsePageBuilder.builder()
        .token(links.token(request))
        .endorsed(found.map(Found::shown).orElse(null))
        .holder(found.map(Found::holder).orElse(null))
        .askedByHolder(request.askedBy().equals(Trail.HOLDER))
        .message(request.message())
        .step(step(request, gone, beside))
        .said(beside.said())
        .build();
  }

  private static Optional<Found> found(Subject subject, Records records) {
    return switch (subject.kind()) {
      case PROFILE -> records.issuer(subject.id()).map(ShowEndorsing::found);
      case BADGE_CLASS ->
          records
              .badge(subject.id())
              .flatMap(badge -> records.issuer(badge.issuer()).map(issuer -> found(badge, issuer)));
      case ASSERTION ->
          AwardWithBadge.find(subject.id(), records)
              .filter(award -> !award.assertion().isErased())
              .map(award -> found(award, records.presentationOf(award.assertion())));
    };
  }

  private static Found found(IssuerRecord issuer) {
    return new Found(
        new EndorsedShown(
            Subject.Kind.PROFILE,
            issuer.profile().name(),
            issuer.profile().description(),
            null,
            new Place.IssuerPage(issuer.id()).path(),
            issuer.profile().name()),
        null,
        false);
  }

  private static Found found(BadgeRecord badge, IssuerRecord issuer) {
    String path = new Place.BadgePage(badge.id()).path();
    return new Found(shown(Subject.Kind.BADGE_CLASS, badge, issuer, path), null, false);
  }

  /**
   * What its holder keeps private, or hides, is told to whoever is asked as little as to others.
   */
  private static Found found(AwardWithBadge award, Presentation presentation) {
    AssertionRecord record = award.assertion();
    boolean hidden = presentation.isPrivate();
    String path = hidden ? null : new Place.AssertionPage(record.id()).path();
    Assertion document = Json.readStored(record.json(), Assertion.class);
    return new Found(
        shown(Subject.Kind.ASSERTION, award.badge(), award.issuer(), path),
        RecipientShown.of(document, hidden || presentation.nameHidden()).name(),
        record.tombstone().isPresent());
  }

  private static EndorsedShown shown(
      Subject.Kind kind, BadgeRecord badge, IssuerRecord issuer, @Nullable String path) {
    return new EndorsedShown(
        kind,
        badge.badgeClass().name(),
        badge.badgeClass().description(),
        badge.artwork() == null ? null : new Place.Artwork(badge.id()).path(),
        path,
        issuer.profile().name());
  }

  private EndorsingStep step(EndorsementRequest request, boolean gone, Beside beside) {
    return switch (request.state()) {
      case OPEN -> open(request, gone, beside);
      case CONFIRMED ->
          new EndorsingStep.Confirmed(
              preview(request, Objects.requireNonNull(request.words()), request.domain()),
              Objects.requireNonNull(request.confirmedAt()));
      case ACCEPTED ->
          new EndorsingStep.Accepted(
              new Place.EndorsementPage(Objects.requireNonNull(request.endorsement())).path(),
              Objects.requireNonNull(request.answeredAt()));
      case DECLINED -> ended(request, "endorse.declined");
      case REVOKED -> ended(request, "endorse.revoked");
    };
  }

  private EndorsingStep open(EndorsementRequest request, boolean gone, Beside beside) {
    if (gone) {
      return new EndorsingStep.Gone();
    }
    if (!request.isOpen(time.instant())) {
      return new EndorsingStep.TooLate(request.expires());
    }
    Address address = address(request);
    return new EndorsingStep.Open(
        request.expires(),
        // Beside what was typed anew stands nothing that was said before.
        beside.typed() == null ? preview(request, address) : null,
        beside.typed() == null ? EndorsementTyped.of(request.words()) : beside.typed(),
        beside.faults(),
        address);
  }

  private Address address(EndorsementRequest request) {
    return EndorserDomain.of(request, cipher)
        .<Address>map(Address.Known::new)
        .orElseGet(() -> mailing ? new Address.Asked() : new Address.None());
  }

  /** What they can confirm: whoever has to name an address first cannot. */
  private @Nullable Preview preview(EndorsementRequest request, Address address) {
    EndorsementWords words = request.words();
    if (words == null) {
      return null;
    }
    return switch (address) {
      case Address.Known(String domain) ->
          preview(request, words, words.domainShown() ? domain : null);
      case Address.None() -> preview(request, words, null);
      case Address.Asked() -> null;
    };
  }

  private Preview preview(
      EndorsementRequest request, EndorsementWords words, @Nullable String domain) {
    Instant shown = Objects.requireNonNullElseGet(request.confirmedAt(), time::instant);
    return new Preview(
        new Endorser(
            words.name(), words.role(), words.organisation(), request.proof(), domain, shown),
        words.comment(),
        words.digest());
  }

  private static EndorsingStep ended(EndorsementRequest request, String key) {
    boolean theirs = Trail.ENDORSER.equals(request.answeredBy());
    return new EndorsingStep.Ended(
        theirs ? key + "-by-you" : key,
        theirs ? null : request.reason(),
        Objects.requireNonNull(request.answeredAt()));
  }
}
