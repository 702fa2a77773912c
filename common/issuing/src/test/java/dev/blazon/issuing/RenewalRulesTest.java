package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.json.Fault;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.lifecycle.RenewalMode;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.lifecycle.RenewedVersion;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.store.Change;
import dev.blazon.store.Results;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RenewalRulesTest extends VerbScene {
  private static final List<Fault> TOO_LONG =
      List.of(
          new Fault(
              "/renewal/window",
              "is not surely shorter than the validity, which AUTOMATIC asks for"));
  private static final List<Fault> ENDLESS =
      List.of(
          new Fault("/renewal/mode", "is AUTOMATIC, which a badge without a validity cannot have"));

  /** A month may have 31 days and one of February 28, a year 366 or 365. */
  @ParameterizedTest
  @CsvSource({
    "P30D, P31D, true",
    "P30D, P30D, false",
    "P30D, P1M, false",
    "P1M, P32D, true",
    "P1M, P31D, false",
    "P27D, P1M, true",
    "P28D, P1M, false",
    "P1Y, P1Y, false",
    "P364D, P1Y, true",
    "P365D, P1Y, false",
    "P1Y, P367D, true",
    "P1Y, P366D, false",
    "P1M, P1M1D, false",
    "P1W, P8D, true"
  })
  void whatIsRenewedByItselfIsNotDueAtOnce(String window, String validity, boolean good) {
    BadgeRecord badge = badge(RenewalMode.AUTOMATIC, window, validity);
    assertEquals(good ? List.of() : TOO_LONG, RenewalRules.faults(badge));
  }

  @Test
  void whatIsRenewedByItselfEnds() {
    assertEquals(ENDLESS, RenewalRules.faults(badge(RenewalMode.AUTOMATIC, "P30D", null)));
  }

  @ParameterizedTest
  @EnumSource(names = "AUTOMATIC", mode = EnumSource.Mode.EXCLUDE)
  void whereSomebodyDecidesAnyWindowIsGood(RenewalMode mode) {
    assertEquals(List.of(), RenewalRules.faults(badge(mode, "P1Y", "P1D")));
    assertEquals(List.of(), RenewalRules.faults(badge(mode, "P1Y", null)));
  }

  @Test
  void aBadgeThatIsDefinedIsHeldToThem() {
    BadgeDetails details =
        BadgeDetailsBuilder.builder()
            .name("Welding")
            .description("Can weld")
            .criteria(BadgeEdits.CRITERIA)
            .additional(GOOD)
            .verification(VerificationType.HOSTED)
            .expiryPolicy(ExpiryPolicy.REVOKE)
            .renewal(policy(RenewalMode.AUTOMATIC, "P30D"))
            .build();
    DefineBadge define = new DefineBadge(store, commits, ids, URLS, store, clock);
    assertRefused(
        new DefineBadge.Refusal.Invalid(ENDLESS), define.define(issuer, details, BY, REQUEST));
    Results.first(
        define.define(
            issuer,
            BadgeDetailsBuilder.builder(details).validity(Period.ofYears(1)).build(),
            BY,
            REQUEST));
  }

  /** Whichever of the two is changed. */
  @Test
  void aBadgeThatIsEditedOrGetsANextVersionIsHeldToThem() {
    BadgeRecord badge = badge(RenewalMode.AUTOMATIC, "P30D", "P1Y");
    keep(new Change.ReplaceBadge(badge));
    EditBadge edit = new EditBadge(store, commits);
    BadgeEdit shorter = BadgeEdits.validFor(Period.ofDays(30));
    BadgeEdit longer =
        BadgeEditBuilder.builder(BadgeEdits.named(null))
            .renewal(policy(RenewalMode.AUTOMATIC, "P1Y"))
            .build();
    for (BadgeEdit each : List.of(shorter, longer)) {
      assertRefused(
          new EditBadge.Refusal.Invalid(TOO_LONG), edit.edit(issuer, badge.id(), each, BY));
    }
    keep(new Change.ReplaceBadge(badge.whenAwarded(BY)));
    VersionBadge version = new VersionBadge(store, commits, ids, URLS, store, clock);
    for (BadgeEdit each : List.of(shorter, longer)) {
      assertRefused(
          new VersionBadge.Refusal.Invalid(TOO_LONG),
          version.version(issuer, badge.id(), each, BY, REQUEST));
    }
    String next =
        Results.first(version.version(issuer, badge.id(), BadgeEdits.named(null), BY, null)).id();
    assertEquals(badge.renewal(), store.badge(next).orElseThrow().renewal());
    Results.success(
        edit.edit(
            issuer,
            next,
            BadgeEditBuilder.builder(shorter).renewal(RenewalPolicy.NONE).build(),
            BY));
    assertEquals(RenewalPolicy.NONE, store.badge(next).orElseThrow().renewal());
  }

  /** A second version of what is kept, which it replaces. */
  private BadgeRecord badge(RenewalMode mode, String window, @Nullable String validity) {
    return BadgeRecordBuilder.builder(badge(VerificationType.HOSTED, false))
        .validity(validity == null ? null : Period.parse(validity))
        .renewal(policy(mode, window))
        .version(2)
        .build();
  }

  private static RenewalPolicy policy(RenewalMode mode, String window) {
    return new RenewalPolicy(
        mode, Period.parse(window), List.of(), null, null, RenewedVersion.NEWEST);
  }
}
