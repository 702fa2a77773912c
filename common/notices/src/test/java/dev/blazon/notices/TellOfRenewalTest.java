package dev.blazon.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.Hold;
import dev.blazon.lifecycle.NoticeAsked;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.PlannedStep;
import dev.blazon.lifecycle.RenewalMode;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.lifecycle.RenewedVersion;
import dev.blazon.register.Notice;
import dev.blazon.register.NoticeOutcome;
import dev.blazon.register.RenewalRequest;
import dev.blazon.store.Change;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The mails about an Assertion that expires, and is renewed or not. */
class TellOfRenewalTest extends NoticeScene {
  private static final Duration YEAR = Duration.ofDays(365);

  private final Instant end = clock.instant().plus(YEAR);

  TellOfRenewalTest() {
    replace(AssertionRecordBuilder.builder(record()).expires(end).build());
  }

  @Test
  void whatExpiresIsToldWithTheWayToAsk() {
    policy(RenewalMode.ON_REQUEST);
    later(YEAR.minusDays(7));
    send(NoticeKind.EXPIRING);
    assertEquals(NoticeOutcome.SENT, outcome(NoticeKind.EXPIRING));
    assertTrue(text().contains(URLS.renewal(assertion)), this::text);
  }

  /** It expires all the same; that it is renewed by itself is what is not true of it. */
  @Test
  void whatIsHeldIsToldToExpireAndNoMore() {
    policy(RenewalMode.AUTOMATIC);
    replace(
        AssertionRecordBuilder.builder(record())
            .plan(List.of(new PlannedStep(end.minus(Duration.ofDays(3)), PlannedStep.Kind.RENEWAL)))
            .build());
    later(YEAR.minusDays(7));
    commit(
        new Change.ReplaceAssertion(record().heldBack(new Hold("Absent", clock.instant(), "key"))));
    send(NoticeKind.EXPIRING);
    assertEquals(NoticeOutcome.SENT, outcome(NoticeKind.EXPIRING));
    assertFalse(text().contains("by itself"), this::text);
  }

  @Test
  void whatIsRenewedMeanwhileIsNotToldToExpire() {
    later(YEAR.minusDays(7));
    renewed();
    send(NoticeKind.EXPIRING);
    assertUntold(NoticeKind.EXPIRING, NoticeOutcome.OVERTAKEN);
  }

  @Test
  void whatHasExpiredIsNotToldToBeGoingTo() {
    later(YEAR);
    send(NoticeKind.EXPIRING);
    assertUntold(NoticeKind.EXPIRING, NoticeOutcome.OVERTAKEN);
  }

  @Test
  void aReminderThatWaitedLongIsNotSent() {
    later(YEAR.minusDays(7));
    add(NoticeKind.EXPIRING);
    later(AskForNotices.TOO_LATE.plusSeconds(1));
    sending.send(new NoticeAsked(assertion, NoticeKind.EXPIRING, 1));
    assertUntold(NoticeKind.EXPIRING, NoticeOutcome.TOO_LATE);
  }

  /** Its holder has the next one: that the first is over says nothing to them. */
  @Test
  void theExpiryOfWhatWasRenewedIsNotTold() {
    later(YEAR.minusDays(7));
    renewed();
    later(Duration.ofDays(8));
    commit(new Change.ReplaceAssertion(record().expire(clock.instant())));
    asking.after(happened());
    sending.send(new NoticeAsked(assertion, NoticeKind.EXPIRED, 1));
    assertUntold(NoticeKind.EXPIRED, NoticeOutcome.OVERTAKEN);
  }

  @Test
  void aRefusalIsToldWithItsReason() {
    policy(RenewalMode.ON_REQUEST);
    later(YEAR.minusDays(7));
    refused("No refresher this year");
    send(NoticeKind.RENEWAL_REFUSED);
    assertEquals(NoticeOutcome.SENT, outcome(NoticeKind.RENEWAL_REFUSED));
    assertTrue(text().contains("No refresher this year"), this::text);
    assertTrue(text().contains(URLS.renewal(assertion)), this::text);
  }

  @Test
  void aRefusalIsToldOfWhatHasExpiredMeanwhile() {
    later(YEAR.minusDays(7));
    refused("No refresher this year");
    later(Duration.ofDays(8));
    send(NoticeKind.RENEWAL_REFUSED);
    assertEquals(NoticeOutcome.SENT, outcome(NoticeKind.RENEWAL_REFUSED));
  }

  @Test
  void aRefusalOfWhatIsAskedOnceMoreIsNotTold() {
    RenewalRequest refused = refused("No refresher this year");
    commit(new Change.KeepRenewalRequest(refused.askedAgain("I was there", null, clock.instant())));
    send(NoticeKind.RENEWAL_REFUSED);
    assertUntold(NoticeKind.RENEWAL_REFUSED, NoticeOutcome.OVERTAKEN);
  }

  @Test
  void aRefusalOfWhatNobodyAsksIsNotTold() {
    send(NoticeKind.RENEWAL_REFUSED);
    assertUntold(NoticeKind.RENEWAL_REFUSED, NoticeOutcome.OVERTAKEN);
  }

  @Test
  void aRefusalOfWhatIsRenewedAllTheSameIsNotTold() {
    later(YEAR.minusDays(7));
    refused("No refresher this year");
    renewed();
    send(NoticeKind.RENEWAL_REFUSED);
    assertUntold(NoticeKind.RENEWAL_REFUSED, NoticeOutcome.OVERTAKEN);
  }

  private void renewed() {
    commit(new Change.ReplaceAssertion(record().renew(ids.next(), clock.instant(), "key")));
  }

  private RenewalRequest refused(String reason) {
    RenewalRequest asked = RenewalRequest.first(record(), "I was there", null, clock.instant());
    commit(new Change.KeepRenewalRequest(asked));
    RenewalRequest refused = asked.refused(reason, clock.instant(), "key");
    commit(new Change.KeepRenewalRequest(refused));
    return refused;
  }

  private void policy(RenewalMode mode) {
    RenewalPolicy policy =
        new RenewalPolicy(mode, Period.ofDays(30), List.of(), null, null, RenewedVersion.NEWEST);
    commit(
        new Change.ReplaceBadge(
            BadgeRecordBuilder.builder(store.badge(badge).orElseThrow())
                .renewal(policy)
                .version(store.badge(badge).orElseThrow().version() + 1)
                .build()));
  }

  private void replace(AssertionRecord assertion) {
    commit(
        new Change.ReplaceAssertion(
            AssertionRecordBuilder.builder(assertion).version(assertion.version() + 1).build()));
  }

  private void add(NoticeKind kind) {
    commit(new Change.AddNotice(Notice.waiting(assertion, kind, 1, clock.instant(), null)));
  }

  private void send(NoticeKind kind) {
    add(kind);
    sending.send(new NoticeAsked(assertion, kind, 1));
  }

  private String text() {
    return sent.getLast().text();
  }

  private void assertUntold(NoticeKind kind, NoticeOutcome outcome) {
    assertEquals(List.of(), sent);
    assertEquals(outcome, outcome(kind));
  }
}
