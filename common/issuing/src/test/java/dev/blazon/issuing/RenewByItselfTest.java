package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.issuing.RenewAssertion.Refusal;
import dev.blazon.issuing.RenewAssertion.Renewed;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Hold;
import dev.blazon.lifecycle.RenewalMode;
import dev.blazon.lifecycle.RenewedVersion;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.store.Change;
import dev.blazon.store.Results;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is renewed because its time has come. */
class RenewByItselfTest extends RenewalScene {
  private final BadgeRecord badge =
      badge(VerificationType.HOSTED, policy(RenewalMode.AUTOMATIC, RenewedVersion.NEWEST));

  @Test
  void itIsRenewedFromTheMomentAtWhichItsWindowOpens() {
    AssertionRecord first = award(badge, ADA);
    advanceToDaysBeforeTheEnd(first, 30);
    clock.advance(Duration.ofNanos(-1));
    assertEquals(new Refusal.NotByItself(), refusal(first));
    clock.advance(Duration.ofNanos(1));
    Renewed renewed = renewedByItself(first);
    assertEquals(Trail.of(Trail.SWEEP), now(renewed.id()).trail());
    assertEquals(Status.RENEWED, now(first.id()).status());
    assertEquals(new Refusal.AlreadyRenewed(renewed.id()), refusal(first));
    assertEquals(
        new Refusal.NotByItself(),
        Results.refusal(renew.renewByItself(renewed.id(), Trail.SWEEP)),
        "the next is not due at once");
  }

  /** For an outage, nobody loses a badge. */
  @Test
  void whatWasMissedIsRenewedLateHoweverLate() {
    AssertionRecord first = award(badge, ADA);
    advanceToDaysBeforeTheEnd(first, -40);
    Renewed renewed = renewedByItself(first);
    assertEquals(Status.EXPIRED, now(first.id()).status());
    assertEquals(renewed.id(), now(first.id()).successor());
    assertEquals(now().plus(Duration.ofDays(366)), now(renewed.id()).expires());
  }

  @Test
  void whatTheSweepHasExpiredIsNot() {
    AssertionRecord first = award(badge, ADA);
    advanceToDaysBeforeTheEnd(first, -1);
    keep(new Change.ReplaceAssertion(first.expire(now())));
    assertEquals(new Refusal.NotByItself(), refusal(first));
  }

  @Test
  void whatIsHeldIsNotRenewed() {
    AssertionRecord first = award(badge, ADA);
    keep(new Change.ReplaceAssertion(first.heldBack(new Hold("Leave", now(), BY))));
    advanceToDaysBeforeTheEnd(first, 10);
    assertEquals(new Refusal.NotByItself(), refusal(first));
  }

  @ParameterizedTest
  @EnumSource(names = "AUTOMATIC", mode = EnumSource.Mode.EXCLUDE)
  void whereSomebodyDecidesItIsNotRenewed(RenewalMode mode) {
    AssertionRecord first =
        award(badge(VerificationType.HOSTED, policy(mode, RenewedVersion.SAME)), ADA);
    advanceToDaysBeforeTheEnd(first, 10);
    assertEquals(new Refusal.NotByItself(), refusal(first));
  }

  @Test
  void whatTheSweepHasTakenFromThePlanIsNotDue() {
    AssertionRecord first = award(badge, ADA);
    advanceToDaysBeforeTheEnd(first, 10);
    keep(new Change.ReplaceAssertion(first.afterSteps(now())));
    assertEquals(new Refusal.NotByItself(), refusal(first));
  }

  /** Nobody has read it; and it is done, whatever was asked. */
  @Test
  void whatTheHolderHasSentIsNotPublished() {
    AssertionRecord first = award(badge, ADA);
    asked(first, "Anything at all", "https://example.org/anything");
    advanceToDaysBeforeTheEnd(first, 10);
    Renewed renewed = renewedByItself(first);
    assertEquals(List.of(), document(now(renewed.id())).evidence());
    assertEquals(Optional.empty(), store.renewalRequest(first.id()));
  }

  @Test
  void whatIsGoneOrUnknownSaysSo() {
    AssertionRecord first = award(badge, ADA);
    keep(new Change.ReplaceAssertion(first.revoke("Why", now(), BY)));
    assertEquals(new Refusal.Revoked(), refusal(first));
    assertEquals(
        new Refusal.UnknownAssertion(),
        Results.refusal(renew.renewByItself(ids.next(), Trail.SWEEP)));
  }

  /** It ends: the next is good for a year, and so is not due. */
  @Test
  void whatEndsWithinItsWindowIsRenewedOnce() {
    AssertionRecord first = award(badge, ADA, now().plus(Duration.ofDays(3)), Duplicates.ALLOW);
    Renewed renewed = renewedByItself(first);
    AssertionRecord next = now(renewed.id());
    assertEquals(
        Objects.requireNonNull(first.expires()).plus(Duration.ofDays(365)), next.expires());
    assertEquals(new Refusal.NotByItself(), refusal(next));
  }

  private Renewed renewedByItself(AssertionRecord assertion) {
    return Results.success(renew.renewByItself(assertion.id(), Trail.SWEEP));
  }

  private Refusal refusal(AssertionRecord assertion) {
    return Results.refusal(renew.renewByItself(assertion.id(), Trail.SWEEP));
  }
}
