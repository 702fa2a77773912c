package dev.blazon.notices;

import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.Status;
import dev.blazon.register.Notice;
import dev.blazon.register.RegisterEntry;
import dev.blazon.service.Assertions;
import dev.blazon.service.DayLimit;
import dev.blazon.service.NoticeView;
import dev.blazon.store.Answer;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.CounterStore;
import dev.blazon.store.Decision;
import dev.blazon.store.NoticeStore;
import dev.blazon.store.RegisterStore;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.Result;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Queues one more mail to the recipient of an Assertion when its issuer asks for it: of a kind that
 * is true of it now, such as that it was awarded. It is sent a moment later. Of each kind there are
 * at most {@value #A_DAY} a day and {@value #IN_ALL} in all, so that nobody is flooded.
 */
public final class SendAgain {
  /** How many mails of a kind there may be within 24 hours. */
  public static final int A_DAY = 3;

  /** How many mails of a kind there may be. */
  public static final int IN_ALL = 20;

  /** How many mails there may be to one recipient within a day in UTC, of whatever kinds. */
  public static final int TO_ONE_A_DAY = MailLimit.A_DAY;

  private static final String EMAIL = "email";
  private static final Duration DAY = Duration.ofDays(1);

  private final AssertionStore assertions;
  private final RegisterStore register;
  private final NoticeStore notices;
  private final CounterStore counters;
  private final Commits commits;
  private final boolean mailing;
  private final InstantSource time;

  /**
   * @param mailing whether this deployment sends mails
   */
  public SendAgain(
      AssertionStore assertions,
      RegisterStore register,
      NoticeStore notices,
      CounterStore counters,
      Commits commits,
      boolean mailing,
      InstantSource time) {
    this.assertions = assertions;
    this.register = register;
    this.notices = notices;
    this.counters = counters;
    this.commits = commits;
    this.mailing = mailing;
    this.time = time;
  }

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** There is no such Assertion of this issuer. */
    record UnknownAssertion() implements Refusal {}

    /** This deployment sends no mails. */
    record NotSetUp() implements Refusal {}

    /** The mail would not be true: the Assertion has another status. */
    record WrongKind(Status status) implements Refusal {}

    /** The mail would not be true: the next one has renewed it, and of that mails tell. */
    record Renewed() implements Refusal {}

    /** The mail would not be true: it never expires. */
    record NeverExpires() implements Refusal {}

    /** The mail would not be true: no request for a renewal is refused. */
    record NotRefused() implements Refusal {}

    /** It tells of one Endorsement, and there may be several: that is not told again. */
    record OfOneEndorsement() implements Refusal {}

    /** No contact is kept of the recipient. */
    record NoContact() implements Refusal {}

    /** The recipient's identity is no e-mail address. */
    record NoAddress() implements Refusal {}

    /** Mails to the recipient are stopped; why, is not told. */
    record Stopped() implements Refusal {}

    /** There were {@value #A_DAY} within a day; there may be another after this. */
    record TooOften(Duration after) implements Refusal {}

    /**
     * The recipient was sent as many mails of this issuer today as there may be, about whatever
     * Assertions; there may be another after this.
     */
    record EnoughToday(Duration after) implements Refusal {}

    /** There were {@value #IN_ALL}, and there will be no other. */
    record TooMany() implements Refusal {}
  }

  /** Asks for it, as {@code by} says: as {@link dev.blazon.lifecycle.Trail} has it. */
  public Result<Answer<NoticeView>, Refusal> ask(
      String issuer,
      String assertion,
      NoticeKind kind,
      String by,
      @Nullable RepeatableRequest request) {
    return commits.once(request, () -> decide(issuer, assertion, kind, by));
  }

  private Decision<NoticeView, Refusal> decide(
      String issuer, String id, NoticeKind kind, String by) {
    Optional<AssertionRecord> found = Assertions.ownedBy(issuer, id, assertions);
    if (found.isEmpty()) {
      return new Decision.Refuse<>(new Refusal.UnknownAssertion());
    }
    if (!mailing) {
      return new Decision.Refuse<>(new Refusal.NotSetUp());
    }
    if (kind.isOfEndorsement()) {
      return new Decision.Refuse<>(new Refusal.OfOneEndorsement());
    }
    Instant now = time.instant();
    Status status = found.get().statusAt(now);
    if (!kind.isTrueOf(found.get(), now)) {
      return new Decision.Refuse<>(notTrue(kind, found.get(), status));
    }
    if (!RenewalsAsked.allow(kind, RenewalsAsked.of(kind, id, register))) {
      return new Decision.Refuse<>(new Refusal.NotRefused());
    }
    Optional<RegisterEntry> entry =
        register.registered(id).filter(registered -> registered.contact() != null);
    if (entry.isEmpty()) {
      return new Decision.Refuse<>(new Refusal.NoContact());
    }
    if (!Json.read(found.get().json()).at("/recipient/type").asText().equals(EMAIL)) {
      return new Decision.Refuse<>(new Refusal.NoAddress());
    }
    List<Notice> before =
        notices.notices(id).stream().filter(notice -> notice.kind().equals(kind)).toList();
    Optional<Refusal> refusal =
        stopped(entry.get()).or(() -> tooMany(before, now)).or(() -> enoughToday(entry.get(), now));
    return refusal.isPresent()
        ? new Decision.Refuse<>(refusal.get())
        : commit(Notice.waiting(id, kind, Notice.nextAttempt(before, kind), now, by));
  }

  private static Refusal notTrue(NoticeKind kind, AssertionRecord assertion, Status status) {
    return switch (status) {
      case RENEWED -> new Refusal.Renewed();
      case EXPIRED ->
          assertion.successor() == null ? new Refusal.WrongKind(status) : new Refusal.Renewed();
      case ACTIVE ->
          switch (kind) {
            // Of one that is active, it is not true of one alone that never expires.
            case EXPIRING -> new Refusal.NeverExpires();
            case AWARDED,
                REVOKED,
                EXPIRED,
                RENEWAL_REFUSED,
                ENDORSED,
                ENDORSEMENT_DECLINED,
                ENDORSEMENT_REVOKED ->
                new Refusal.WrongKind(status);
          };
      case REVOKED, SUPERSEDED, ERASED -> new Refusal.WrongKind(status);
    };
  }

  private Optional<Refusal> stopped(RegisterEntry entry) {
    return MailStops.stop(entry, notices) ? Optional.of(new Refusal.Stopped()) : Optional.empty();
  }

  private Optional<Refusal> enoughToday(RegisterEntry entry, Instant now) {
    return MailLimit.of(entry).isUsedUp(counters, now)
        ? Optional.of(new Refusal.EnoughToday(DayLimit.untilNextDay(now)))
        : Optional.empty();
  }

  private static Optional<Refusal> tooMany(List<Notice> before, Instant now) {
    if (before.size() >= IN_ALL) {
      return Optional.of(new Refusal.TooMany());
    }
    List<Instant> lately =
        before.stream()
            .map(Notice::askedAt)
            .filter(asked -> asked.isAfter(now.minus(DAY)))
            .sorted(Comparator.reverseOrder())
            .toList();
    return lately.size() < A_DAY
        ? Optional.empty()
        : Optional.of(new Refusal.TooOften(Duration.between(now, lately.get(A_DAY - 1).plus(DAY))));
  }

  private static Decision<NoticeView, Refusal> commit(Notice notice) {
    return new Decision.Commit<>(
        List.of(new Change.RequireRegisterEntry(notice.assertion()), new Change.AddNotice(notice)),
        NoticeView.of(notice));
  }
}
