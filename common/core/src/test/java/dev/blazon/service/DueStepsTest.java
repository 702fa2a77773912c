package dev.blazon.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.Hold;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.PlannedStep;
import dev.blazon.lifecycle.RenewalMode;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.lifecycle.RenewedVersion;
import dev.blazon.lifecycle.Status;
import dev.blazon.register.Notice;
import dev.blazon.register.RecipientDigests;
import dev.blazon.register.RegisterEntry;
import dev.blazon.store.Change;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Samples;
import dev.blazon.store.TestClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class DueStepsTest {
  private static final Period WINDOW = Period.ofDays(30);

  private final TestClock clock = new TestClock();
  private final InMemoryStore store = new InMemoryStore();
  private final List<String> renewed = new ArrayList<>();
  private final Instant expires = clock.instant().plus(Duration.ofDays(365));
  private final Ids ids = new Ids(new SecureRandom());
  private AssertionRecord assertion = Samples.bareAssertion("badge", "none yet");

  private static RenewalPolicy policy(RenewalMode mode) {
    return new RenewalPolicy(
        mode,
        WINDOW,
        List.of(Period.ofDays(90), Period.ofDays(30), Period.ofDays(7)),
        null,
        null,
        RenewedVersion.NEWEST);
  }

  @BeforeEach
  void awarded() {
    award(RenewalMode.ON_REQUEST);
  }

  private void award(RenewalMode mode) {
    String id = ids.next();
    String issuer = ids.next();
    var badge =
        BadgeRecordBuilder.builder(Samples.badge(issuer, ids.next(), clock.instant()))
            .renewal(policy(mode))
            .build();
    assertion =
        AssertionRecordBuilder.builder(Samples.bareAssertion(badge.id(), id))
            .issuer(badge.issuer())
            .expires(expires)
            .plan(policy(mode).plan(clock.instant(), expires))
            .build();
    store.commit(List.of(new Change.AddBadge(badge), new Change.AddAssertion(assertion)), null);
  }

  private void keepContact(String contact) {
    RegisterEntry entry =
        new RegisterEntry(
            assertion.id(),
            assertion.issuer(),
            assertion.badge(),
            assertion.badge(),
            assertion.issuedOn(),
            new RecipientDigests("holder", "learner"),
            contact,
            assertion.id());
    store.commit(List.of(new Change.AddRegisterEntry(entry)), null);
  }

  private Swept sweep() {
    return new SweepDue(
            store,
            store,
            store,
            Sweeps.steps(
                store,
                store,
                id -> {
                  renewed.add(id);
                  return true;
                }),
            clock)
        .sweep(() -> true, line -> fail(line.toString()));
  }

  private void at(Duration beforeItExpires) {
    clock.advance(Duration.between(clock.instant(), expires.minus(beforeItExpires)));
  }

  private AssertionRecord now() {
    return store.assertion(assertion.id()).orElseThrow();
  }

  private List<Notice> mails() {
    return store.notices(assertion.id());
  }

  @Test
  void whoCanBeReachedIsRemindedOnceForEachReminder() {
    keepContact("encrypted");
    assertEquals(Swept.NOTHING, sweep());
    for (int days : new int[] {90, 30, 7}) {
      at(Duration.ofDays(days));
      assertEquals(Swept.ANNOUNCED, sweep());
      assertEquals(Swept.NOTHING, sweep());
    }
    assertEquals(List.of(1, 2, 3), mails().stream().map(Notice::attempt).toList());
    assertEquals(
        List.of(NoticeKind.EXPIRING), mails().stream().map(Notice::kind).distinct().toList());
    assertEquals(List.of(), now().plan());
    assertEquals(List.of(), renewed);
  }

  @Test
  void whoCannotBeReachedIsSentNothing() {
    at(Duration.ofDays(90));
    assertEquals(Swept.ANNOUNCED, sweep());
    assertEquals(List.of(), mails());
  }

  @Test
  void ofSeveralRemindersThatWereMissedOneIsSent() {
    keepContact("encrypted");
    at(Duration.ofDays(6));
    assertEquals(Swept.ANNOUNCED, sweep());
    assertEquals(1, mails().size());
    assertEquals(List.of(), now().plan());
  }

  @Test
  void whatHasExpiredMeanwhileIsNotRemindedOf() {
    keepContact("encrypted");
    at(Duration.ZERO);
    assertEquals(Swept.EXPIRED, sweep());
    assertEquals(Status.EXPIRED, now().status());
    assertEquals(List.of(), mails());
    assertEquals(Swept.NOTHING, sweep());
  }

  @Test
  void whatIsRenewedByItselfIsWhenItsWindowOpens() {
    award(RenewalMode.AUTOMATIC);
    at(Duration.ofDays(30).plusSeconds(1));
    sweep();
    assertEquals(List.of(), renewed);
    at(Duration.ofDays(30));
    assertEquals(Swept.RENEWED.renewed(), sweep().renewed());
    assertEquals(List.of(assertion.id()), renewed);
  }

  /** An outage must not cost the holder the badge. */
  @Test
  void aRenewalThatWasMissedIsMadeUpFor() {
    award(RenewalMode.AUTOMATIC);
    at(Duration.ofDays(-3));
    sweep();
    assertEquals(List.of(assertion.id()), renewed);
  }

  @Test
  void whatIsHeldExpires() {
    award(RenewalMode.AUTOMATIC);
    store.commit(
        List.of(
            new Change.ReplaceAssertion(
                assertion.heldBack(new Hold("Left", clock.instant(), "key")))),
        null);
    at(Duration.ofDays(30));
    sweep();
    at(Duration.ZERO);
    sweep();
    assertEquals(List.of(), renewed);
    assertEquals(Status.EXPIRED, now().status());
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "AUTOMATIC")
  void nothingElseIsRenewedByItself(RenewalMode mode) {
    award(mode);
    at(Duration.ofDays(30));
    sweep();
    at(Duration.ofDays(-1));
    sweep();
    assertEquals(List.of(), renewed);
    assertEquals(Status.EXPIRED, now().status());
  }

  @Test
  void whatIsRefusedIsToldAndNotTriedAgain() {
    award(RenewalMode.AUTOMATIC);
    at(Duration.ofDays(30));
    SweepDue refused =
        new SweepDue(store, store, store, Sweeps.steps(store, store, id -> false), clock);
    assertEquals(1, refused.sweep(() -> true, line -> fail(line.toString())).announced() / 2);
    assertEquals(
        List.of(PlannedStep.Kind.REMINDER), now().plan().stream().map(PlannedStep::kind).toList());
  }
}
