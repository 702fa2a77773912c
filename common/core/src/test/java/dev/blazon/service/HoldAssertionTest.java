package dev.blazon.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.Hold;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.PlannedStep;
import dev.blazon.lifecycle.RenewalMode;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.lifecycle.RenewedVersion;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.service.HoldAssertion.Held;
import dev.blazon.service.HoldAssertion.Refusal;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Recorded;
import dev.blazon.store.Result;
import dev.blazon.store.Results;
import dev.blazon.store.Samples;
import dev.blazon.store.TestClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Held, and released. */
class HoldAssertionTest {
  private static final String ISSUER = "issuer";

  private final TestClock clock = new TestClock();
  private final InMemoryStore store = new InMemoryStore();
  private final Recorded recorded = new Recorded(store);
  private final Commits commits = new Commits(recorded, clock);
  private final Ids ids = new Ids(new SecureRandom());
  private final HoldAssertion holding = new HoldAssertion(store, commits, clock);
  private final ReleaseAssertion releasing = new ReleaseAssertion(store, store, commits, clock);

  @Test
  void itIsHeldForAReasonUntilItIsReleased() {
    AssertionRecord assertion = assertion(RenewalMode.AUTOMATIC);
    assertEquals(
        new Held(
            assertion.id(), new HoldView("Leave", OpenBadges.dateTime(clock.instant()), "key")),
        hold(assertion, "Leave"));
    Hold first = new Hold("Leave", clock.instant(), "key");
    assertEquals(assertion.heldBack(first), now(assertion));

    clock.advance(Duration.ofHours(1));
    hold(assertion, "Leave");
    assertEquals(first, now(assertion).hold(), "for the same reason, since the first time");
    hold(assertion, "Under review");
    assertEquals(new Hold("Under review", clock.instant(), "key"), now(assertion).hold());
    assertEquals(2, recorded.changes().size());

    release(assertion);
    assertNull(now(assertion).hold());
    assertEquals(assertion.plan(), now(assertion).plan(), "its window has not opened");
    release(assertion);
    assertEquals(3, recorded.changes().size(), "what is not held does not change");
  }

  @Test
  void whatHasMissedItsWindowIsRenewedByTheNextSweep() {
    AssertionRecord assertion = assertion(RenewalMode.AUTOMATIC);
    hold(assertion, "Leave");
    clock.advance(Duration.ofDays(340));
    store.commit(
        List.of(new Change.ReplaceAssertion(now(assertion).afterSteps(clock.instant()))), null);
    release(assertion);
    assertEquals(
        List.of(
            new PlannedStep(clock.instant(), PlannedStep.Kind.RENEWAL), assertion.plan().getLast()),
        now(assertion).plan());
    assertEquals(Optional.of(clock.instant()), now(assertion).due());
  }

  @Test
  void whatTheSweepHasNotSeenIsLeftToIt() {
    AssertionRecord assertion = assertion(RenewalMode.AUTOMATIC);
    hold(assertion, "Leave");
    clock.advance(Duration.ofDays(340));
    release(assertion);
    assertEquals(assertion.plan(), now(assertion).plan());
  }

  @ParameterizedTest
  @EnumSource(names = "AUTOMATIC", mode = EnumSource.Mode.EXCLUDE)
  void whereSomebodyDecidesNothingIsPlannedAnew(RenewalMode mode) {
    AssertionRecord assertion = assertion(mode);
    hold(assertion, "Leave");
    clock.advance(Duration.ofDays(340));
    AssertionRecord swept = now(assertion).afterSteps(clock.instant());
    store.commit(List.of(new Change.ReplaceAssertion(swept)), null);
    release(assertion);
    assertEquals(swept.plan(), now(assertion).plan());
    assertNull(now(assertion).hold());
  }

  @Test
  void whatWasHeldUntilItExpiredStaysExpired() {
    AssertionRecord assertion = assertion(RenewalMode.AUTOMATIC);
    hold(assertion, "Leave");
    clock.advance(Duration.ofDays(365));
    release(assertion);
    assertEquals(1, recorded.changes().size());
    assertEquals("Leave", String.valueOf(now(assertion).hold()).substring(12, 17));
  }

  @Test
  void whatIsNotActiveIsNotHeld() {
    Instant now = clock.instant();
    AssertionRecord assertion = assertion(RenewalMode.AUTOMATIC);
    assertRefused(new Refusal.Renewed("next"), assertion.renew("next", now, "key"));
    assertRefused(
        new Refusal.Superseded("next"),
        assertion.supersede("next", "https://example.org", now, "key"));
    assertRefused(new Refusal.Revoked(), assertion.revoke("Why", now, "key"));
    assertRefused(
        new Refusal.Erased(),
        AssertionRecordBuilder.builder(
                AssertionRecordBuilder.builder(assertion)
                    .document("{\"badge\":\"https://badges.example.org/badges/1\"}")
                    .build()
                    .erase(now, "key"))
            .build());
    AssertionRecord over = assertion(RenewalMode.AUTOMATIC);
    clock.advance(Duration.ofDays(365));
    assertRefused(new Refusal.Expired(), over);
    assertRefused(new Refusal.Expired(), assertion.expire(clock.instant()));
  }

  private void assertRefused(Refusal refusal, AssertionRecord as) {
    String id = ids.next();
    AssertionRecord kept = AssertionRecordBuilder.builder(as).id(id).build();
    store.commit(List.of(new Change.AddAssertion(kept)), null);
    assertEquals(refusal, Results.refusal(holding.hold(ISSUER, id, "Leave", "key")));
    release(kept);
    assertEquals(List.of(), recorded.changes());
  }

  @Test
  void anothersIsUnknown() {
    AssertionRecord assertion = assertion(RenewalMode.AUTOMATIC);
    assertEquals(
        new Refusal.UnknownAssertion(),
        Results.refusal(holding.hold("other", assertion.id(), "Leave", "key")));
    Result<ReleaseAssertion.Released, ReleaseAssertion.Refusal> released =
        releasing.release("other", assertion.id());
    assertEquals(new ReleaseAssertion.Refusal.UnknownAssertion(), Results.refusal(released));
  }

  private Held hold(AssertionRecord assertion, String reason) {
    return Results.success(holding.hold(ISSUER, assertion.id(), reason, "key"));
  }

  private void release(AssertionRecord assertion) {
    Results.success(releasing.release(ISSUER, assertion.id()));
  }

  private AssertionRecord now(AssertionRecord assertion) {
    return store.assertion(assertion.id()).orElseThrow();
  }

  /** One that is good for 365 days, and can be renewed in the last thirty. */
  private AssertionRecord assertion(RenewalMode mode) {
    RenewalPolicy policy =
        new RenewalPolicy(
            mode, Period.ofDays(30), List.of(Period.ofDays(7)), null, null, RenewedVersion.NEWEST);
    String badge = ids.next();
    String id = ids.next();
    Instant now = clock.instant();
    Instant expires = now.plus(Duration.ofDays(365));
    AssertionRecord assertion =
        AssertionRecordBuilder.builder(Samples.bareAssertion(badge, id))
            .expires(expires)
            .plan(policy.plan(now, expires))
            .build();
    store.commit(
        List.of(
            new Change.AddBadge(
                BadgeRecordBuilder.builder(Samples.badge(ISSUER, badge, now))
                    .renewal(policy)
                    .build()),
            new Change.AddAssertion(assertion)),
        null);
    return assertion;
  }
}
