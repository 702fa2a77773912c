package dev.blazon.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.lifecycle.PlannedStep.Kind;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RenewalPolicyTest {
  private static final Instant AWARDED = Instant.parse("2026-01-31T12:00:00Z");

  private static RenewalPolicy policy(
      RenewalMode mode, String window, @Nullable String grace, String... reminders) {
    return new RenewalPolicy(
        mode,
        Period.parse(window),
        List.of(reminders).stream().map(Period::parse).toList(),
        grace == null ? null : Period.parse(grace),
        null,
        RenewedVersion.NEWEST);
  }

  private static PlannedStep step(String at, Kind kind) {
    return new PlannedStep(Instant.parse(at), kind);
  }

  @Test
  void theStepsOfALifeAreInTheOrderOfTime() {
    assertEquals(
        List.of(
            step("2026-11-02T12:00:00Z", Kind.REMINDER),
            step("2027-01-01T12:00:00Z", Kind.REMINDER),
            step("2027-01-01T12:00:00Z", Kind.RENEWAL),
            step("2027-01-24T12:00:00Z", Kind.REMINDER)),
        policy(RenewalMode.ON_REQUEST, "P30D", null, "P90D", "P30D", "P7D")
            .plan(AWARDED, Instant.parse("2027-01-31T12:00:00Z")));
  }

  @ParameterizedTest
  @CsvSource({
    // By the calendar, in UTC.
    "P1M, 2027-03-31T12:00:00Z, 2027-02-28T12:00:00Z",
    "P1M, 2028-03-31T12:00:00Z, 2028-02-29T12:00:00Z",
    "P1Y, 2028-02-29T23:59:59Z, 2027-02-28T23:59:59Z",
    "P1D, 2027-03-28T01:30:00Z, 2027-03-27T01:30:00Z",
    "P100Y, 3026-01-31T12:00:00Z, 2926-01-31T12:00:00Z",
  })
  void aWindowOpensByTheCalendar(String window, Instant expires, Instant opens) {
    assertEquals(opens, policy(RenewalMode.ON_REQUEST, window, null).opens(expires));
  }

  @Test
  void graceEndsByTheCalendar() {
    Instant expires = Instant.parse("2027-01-31T12:00:00Z");
    assertEquals(expires, policy(RenewalMode.ON_REQUEST, "P30D", null).closes(expires));
    assertEquals(
        Instant.parse("2027-02-28T12:00:00Z"),
        policy(RenewalMode.ON_REQUEST, "P30D", "P1M").closes(expires));
  }

  @Test
  void whatWouldHaveBeenBeforeTheAwardIsNotPlanned() {
    Instant second = AWARDED.plusSeconds(1);
    assertEquals(
        List.of(new PlannedStep(AWARDED, Kind.RENEWAL)),
        policy(RenewalMode.ON_REQUEST, "P30D", null, "P1D").plan(AWARDED, second));
    assertEquals(List.of(), policy(RenewalMode.NONE, "P30D", null, "P1D").plan(AWARDED, second));
  }

  @ParameterizedTest
  @EnumSource
  void whatNeverExpiresOrIsOverHasNoPlan(RenewalMode mode) {
    RenewalPolicy policy = policy(mode, "P30D", null, "P7D");
    assertEquals(List.of(), policy.plan(AWARDED, null));
    assertEquals(List.of(), policy.plan(AWARDED, AWARDED));
    assertEquals(List.of(), policy.plan(AWARDED, AWARDED.minusSeconds(1)));
  }

  @ParameterizedTest
  @EnumSource
  void remindersAreSentWhetherItIsRenewedOrNot(RenewalMode mode) {
    List<PlannedStep> plan =
        policy(mode, "P30D", null, "P7D").plan(AWARDED, Instant.parse("2027-01-31T12:00:00Z"));
    assertEquals(mode.equals(RenewalMode.NONE) ? 1 : 2, plan.size());
    assertEquals(step("2027-01-24T12:00:00Z", Kind.REMINDER), plan.getLast());
  }

  @Test
  void aPlanSurvivesBeingWritten() {
    List<PlannedStep> plan =
        List.of(
            step("2027-01-01T12:00:00Z", Kind.RENEWAL),
            step("2027-01-24T12:00:00.000000001Z", Kind.REMINDER));
    assertEquals(
        "RENEWAL@2027-01-01T12:00:00Z REMINDER@2027-01-24T12:00:00.000000001Z",
        PlannedStep.write(plan));
    assertEquals(plan, PlannedStep.read(PlannedStep.write(plan)));
    assertEquals(List.of(), PlannedStep.read(PlannedStep.write(List.of())));
  }
}
