package dev.blazon.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.store.Samples;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RenewalOutlookTest {
  private static final Instant EXPIRES = Instant.parse("2027-03-31T00:00:00Z");
  private static final Instant OPENS = Instant.parse("2027-03-01T00:00:00Z");
  private static final Instant CLOSES = Instant.parse("2027-04-10T00:00:00Z");
  private static final Instant NOW = Instant.parse("2027-03-15T00:00:00Z");

  @Test
  void whoIsToAskCanInTheWindowAndInItsGrace() {
    RenewalOutlook.OnRequest outlook = new RenewalOutlook.OnRequest(OPENS, CLOSES);
    assertEquals(outlook, of(assertion(), RenewalMode.ON_REQUEST, NOW));
    assertEquals(outlook, of(assertion(), RenewalMode.ON_REQUEST, EXPIRES));
    assertEquals(outlook, of(assertion().expire(EXPIRES), RenewalMode.ON_REQUEST, EXPIRES));
    assertNothing(of(assertion(), RenewalMode.ON_REQUEST, CLOSES));
    assertTrue(outlook.isOpen(OPENS));
    assertFalse(outlook.isOpen(OPENS.minusNanos(1)));
    assertFalse(outlook.isOpen(CLOSES));
  }

  @Test
  void whatIsRenewedByItselfIsSoAtItsStepUnlessItIsHeld() {
    AssertionRecord planned =
        AssertionRecordBuilder.builder(assertion())
            .plan(policy(RenewalMode.AUTOMATIC).plan(assertion().issuedOn(), EXPIRES))
            .build();
    Instant early = OPENS.minus(Duration.ofDays(3));
    assertEquals(new RenewalOutlook.ByItself(OPENS), of(planned, RenewalMode.AUTOMATIC, early));
    assertNothing(
        of(planned.heldBack(new Hold("Absent", early, "key")), RenewalMode.AUTOMATIC, early));
    assertNothing(of(planned.afterSteps(NOW), RenewalMode.AUTOMATIC, NOW));
    assertNothing(of(planned, RenewalMode.AUTOMATIC, EXPIRES));
  }

  @ParameterizedTest
  @EnumSource(names = {"NONE", "EXTERNAL"})
  void whereOthersDecideThereIsNothingToDo(RenewalMode mode) {
    assertNothing(of(assertion(), mode, NOW));
    assertNothing(of(assertion(), mode, EXPIRES));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsFollowedOrGoneOrNeverExpiresIsNotRenewed(RenewalMode mode) {
    assertNothing(of(assertion().renew("next", NOW, "key"), mode, NOW));
    assertNothing(of(assertion().expire(EXPIRES).renew("next", EXPIRES, "key"), mode, EXPIRES));
    assertNothing(of(assertion().revoke("In error", NOW, "key"), mode, NOW));
    assertNothing(of(assertion().supersede("next", "url", NOW, "key"), mode, NOW));
    assertNothing(of(AssertionRecordBuilder.builder(assertion()).expires(null).build(), mode, NOW));
  }

  private static void assertNothing(RenewalOutlook outlook) {
    assertEquals(new RenewalOutlook.Nothing(), outlook);
  }

  private static RenewalOutlook of(AssertionRecord assertion, RenewalMode mode, Instant now) {
    return RenewalOutlook.of(assertion, policy(mode), now);
  }

  private static RenewalPolicy policy(RenewalMode mode) {
    return new RenewalPolicy(
        mode, Period.ofDays(30), List.of(), Period.ofDays(10), null, RenewedVersion.NEWEST);
  }

  private static AssertionRecord assertion() {
    return AssertionRecordBuilder.builder(Samples.bareAssertion("a".repeat(26), "b".repeat(26)))
        .issuedOn(Instant.parse("2026-03-31T00:00:00Z"))
        .expires(EXPIRES)
        .build();
  }
}
