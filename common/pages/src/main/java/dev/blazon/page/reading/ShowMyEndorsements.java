package dev.blazon.page.reading;

import dev.blazon.endorsing.AskForEndorsement;
import dev.blazon.endorsing.AskForEndorsement.Refusal;
import dev.blazon.endorsing.DecideEndorsement;
import dev.blazon.endorsing.EndorsementFault;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.EndorsementState;
import dev.blazon.lifecycle.Endorser;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.page.MyEndorsement;
import dev.blazon.page.MyEndorsementBuilder;
import dev.blazon.page.MyEndorsementsPage;
import dev.blazon.page.MyEndorsementsPageBuilder;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.EndorsementWords;
import dev.blazon.register.RegisterEntry;
import dev.blazon.service.AwardWithBadge;
import dev.blazon.service.Parallel;
import dev.blazon.service.Session;
import dev.blazon.store.EndorsementStore;
import dev.blazon.store.Records;
import dev.blazon.store.RegisterStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers the page on which the holder of a badge asks for Endorsements and decides on them. */
public final class ShowMyEndorsements {
  private final RegisterStore register;
  private final EndorsementStore endorsements;
  private final Records records;
  private final boolean mailing;
  private final InstantSource time;

  /**
   * Shows what the table has.
   *
   * @param register says who holds what
   * @param endorsements says who was asked
   * @param records what else pages are made of
   * @param mailing whether this deployment sends mails
   * @param time the time that requests end by
   */
  public ShowMyEndorsements(
      RegisterStore register,
      EndorsementStore endorsements,
      Records records,
      boolean mailing,
      InstantSource time) {
    this.register = register;
    this.endorsements = endorsements;
    this.records = records;
    this.mailing = mailing;
    this.time = time;
  }

  /**
   * What a page says beside what is kept.
   *
   * @param address what was typed into the field for an address
   * @param message what was typed into the field for a message
   * @param faults what is wrong with these
   * @param said the key of what stands above it all; null for nothing
   */
  public record Beside(
      String address, String message, List<EndorsementFault> faults, @Nullable String said) {
    /** What the page is for whoever has just opened it. */
    public static final Beside NOTHING = saying(null);

    /** What the page is where nothing was typed. */
    public static Beside saying(@Nullable String said) {
      return new Beside("", "", List.of(), said);
    }

    /** Without what they say, so that no log has it. */
    @Override
    public String toString() {
      return "Beside[" + said + "]";
    }
  }

  /** The page about a badge of whoever has the session; empty where they hold no such badge. */
  public Optional<MyEndorsementsPage> show(Session session, String assertion, Beside beside) {
    Snapshot snapshot = new Snapshot(records);
    return Ids.parse(assertion)
        .flatMap(register::registered)
        .filter(entry -> entry.recipient().ofDeployment().equals(session.learner()))
        .map(RegisterEntry::assertion)
        .flatMap(id -> AwardWithBadge.find(id, snapshot))
        .map(found -> page(found, beside, snapshot));
  }

  private MyEndorsementsPage page(AwardWithBadge found, Beside beside, Snapshot snapshot) {
    AssertionRecord record = found.assertion();
    boolean decides =
        DecideEndorsement.isHolders(Optional.of(found.issuer()), Optional.of(record), mailing);
    List<EndorsementRequest> asked =
        endorsements.endorsementRequests(new Subject(Subject.Kind.ASSERTION, record.id())).stream()
            .sorted(
                Comparator.comparingInt((EndorsementRequest request) -> place(request.state()))
                    .thenComparing(EndorsementRequest::askedAt, Comparator.reverseOrder())
                    .thenComparing(EndorsementRequest::id))
            .toList();
    return MyEndorsementsPageBuilder.builder()
        .assertion(record.id())
        .badge(found.badge().badgeClass().name())
        .issuer(found.issuer().profile().name())
        .closed(
            AskForEndorsement.refusal(record, found.issuer().acceptance())
                .map(ShowMyEndorsements::closed)
                .orElse(null))
        .decides(decides)
        .requests(Parallel.each(asked, request -> shown(request, decides, snapshot)))
        .address(beside.address())
        .message(beside.message())
        .faults(beside.faults())
        .said(beside.said())
        .build();
  }

  /** What waits for the holder stands first, and last what nothing can come of. */
  private static int place(EndorsementState state) {
    return switch (state) {
      case CONFIRMED -> 0;
      case OPEN -> 1;
      case ACCEPTED -> 2;
      case DECLINED, REVOKED -> 3;
    };
  }

  private static String closed(Refusal refusal) {
    return switch (refusal) {
      case Refusal.Gone() -> "myendorsements.gone";
      case Refusal.NotOffered(),
          Refusal.NotHeld(),
          Refusal.Invalid _,
          Refusal.TooMany(),
          Refusal.TooOften _ ->
          "myendorsements.not-offered";
    };
  }

  private MyEndorsement shown(EndorsementRequest request, boolean decides, Snapshot snapshot) {
    Optional<EndorsementRecord> published = published(request, snapshot);
    EndorsementWords words = said(request);
    return MyEndorsementBuilder.builder()
        .id(request.id())
        .state(request.state())
        .byIssuer(!request.askedBy().equals(Trail.HOLDER))
        .askedAt(request.askedAt())
        .until(request.expires())
        .late(!time.instant().isBefore(request.expires()))
        .mail(request.mail())
        .endorser(
            words == null
                ? published.map(EndorsementRecord::endorser).orElse(null)
                : endorser(request, words))
        .comment(
            words == null
                ? published.map(one -> one.document().claim().endorsementComment()).orElse(null)
                : words.comment())
        .changedAt(changedAt(request))
        .reason(request.reason())
        .path(published.map(one -> new Place.EndorsementPage(one.id()).path()).orElse(null))
        .accepts(decides)
        .build();
  }

  private static @Nullable Instant changedAt(EndorsementRequest request) {
    return switch (request.state()) {
      case OPEN -> null;
      case CONFIRMED -> request.confirmedAt();
      case ACCEPTED, DECLINED, REVOKED -> request.answeredAt();
    };
  }

  /** A draft is nobody's but of whoever writes it. */
  private static @Nullable EndorsementWords said(EndorsementRequest request) {
    return switch (request.state()) {
      case CONFIRMED -> request.words();
      case OPEN, ACCEPTED, DECLINED, REVOKED -> null;
    };
  }

  private static Endorser endorser(EndorsementRequest request, EndorsementWords words) {
    Instant confirmed = request.confirmedAt();
    return new Endorser(
        words.name(),
        words.role(),
        words.organisation(),
        request.proof(),
        request.domain(),
        confirmed == null ? request.askedAt() : confirmed);
  }

  private static Optional<EndorsementRecord> published(
      EndorsementRequest request, Records records) {
    return switch (request.state()) {
      case ACCEPTED -> Optional.ofNullable(request.endorsement()).flatMap(records::endorsement);
      case OPEN, CONFIRMED, DECLINED, REVOKED -> Optional.empty();
    };
  }
}
