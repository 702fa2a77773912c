package dev.blazon.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.RenewalMode;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.lifecycle.RenewedVersion;
import dev.blazon.register.RecipientDigests;
import dev.blazon.register.RegisterEntryBuilder;
import dev.blazon.register.RenewalRequest;
import dev.blazon.register.RenewalState;
import dev.blazon.service.AskForRenewal.Refusal;
import dev.blazon.service.RenewalSaid.Fault;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Disturbed;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Recorded;
import dev.blazon.store.Records;
import dev.blazon.store.Result;
import dev.blazon.store.Results;
import dev.blazon.store.Samples;
import dev.blazon.store.TestClock;
import dev.blazon.store.Transactions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskForRenewalTest {
  private static final String ADA = "ada's digest";
  private static final RenewalSaid SAID =
      RenewalSaid.typed("I was *there*.", "https://example.org/refresher");

  private final Ids ids = new Ids(new SecureRandom());
  private final TestClock clock = new TestClock();
  private final InMemoryStore store = new InMemoryStore(clock);
  private final Recorded recorded = new Recorded(store);
  private final Instant expires = clock.instant().plus(Duration.ofDays(100));
  private final AssertionRecord held =
      AssertionRecordBuilder.builder(Samples.bareAssertion(ids.next(), ids.next()))
          .expires(expires)
          .build();
  private final AskForRenewal asking = asking(recorded);

  AskForRenewalTest() {
    store.commit(
        List.of(
            new Change.AddBadge(Samples.badge(held.issuer(), held.badge(), clock.instant())),
            new Change.AddAssertion(held),
            new Change.AddRegisterEntry(
                RegisterEntryBuilder.builder()
                    .assertion(held.id())
                    .issuer(held.issuer())
                    .badge(held.badge())
                    .family(held.badge())
                    .issuedOn(held.issuedOn())
                    .recipient(new RecipientDigests("holder", ADA))
                    .contact(null)
                    .contactOf(held.id())
                    .build())),
        null);
    policy(RenewalMode.ON_REQUEST, null);
    clock.advance(Duration.ofDays(80));
  }

  private AskForRenewal asking(Transactions transactions) {
    return new AskForRenewal(
        Records.of(store, store, store), store, store, new Commits(transactions, clock), clock);
  }

  @Test
  void whatTheHolderSaysIsKept() {
    RenewalRequest asked = Results.success(ask(SAID));
    assertEquals(Optional.of(asked), store.renewalRequest(held.id()));
    assertEquals(RenewalState.OPEN, asked.state());
    assertEquals("I was *there*.", asked.narrative());
    assertEquals("https://example.org/refresher", asked.evidence());
    assertEquals(clock.instant(), asked.askedAt());
    assertEquals(asked, store.renewalRequests(held.issuer(), null, 10).elements().getFirst());
  }

  @Test
  void nothingHasToBeSaid() {
    RenewalRequest asked = Results.success(ask(RenewalSaid.typed(" \r\n ", "")));
    assertNull(asked.narrative());
    assertNull(asked.evidence());
  }

  @Test
  void askedOnceMoreItReplacesWhatWasAsked() {
    Results.success(ask(SAID));
    clock.advance(Duration.ofHours(1));
    RenewalRequest again = Results.success(ask(RenewalSaid.typed("And again", "")));
    assertEquals("And again", again.narrative());
    assertNull(again.evidence());
    assertEquals(Optional.of(again), store.renewalRequest(held.id()));
    assertEquals(1, store.renewalRequests(held.issuer(), null, 10).elements().size());
  }

  @Test
  void whatIsAsItWasIsNotWritten() {
    RenewalRequest first = Results.success(ask(SAID));
    int written = recorded.changes().size();
    for (int time = 0; time <= AskForRenewal.A_DAY; time++) {
      assertEquals(first, Results.success(ask(SAID)));
    }
    assertEquals(written, recorded.changes().size());
  }

  /** Also with the same words: it is open again, and the issuer is asked once more. */
  @Test
  void whoIsRefusedCanAskAgain() {
    RenewalRequest first = Results.success(ask(SAID));
    store.commit(
        List.of(new Change.KeepRenewalRequest(first.refused("Not yet", clock.instant(), "key"))),
        null);
    RenewalRequest again = Results.success(ask(SAID));
    assertEquals(RenewalState.OPEN, again.state());
    assertNull(again.reason());
  }

  @Test
  void nobodyElseAsks() {
    for (String id : List.of(held.id(), ids.next(), "no id", "")) {
      assertRefused(new Refusal.NotHeld(), asking.ask("bo's digest", id, SAID));
    }
    assertEquals(List.of(), recorded.changes());
  }

  @ParameterizedTest
  @EnumSource(names = "ON_REQUEST", mode = EnumSource.Mode.EXCLUDE)
  void nobodyAsksWhereOthersDecide(RenewalMode mode) {
    policy(mode, null);
    assertRefused(new Refusal.NotOffered(), ask(SAID));
  }

  @Test
  void whatNeverExpiresIsNotAskedFor() {
    replace(AssertionRecordBuilder.builder(held).expires(null).build());
    assertRefused(new Refusal.NotOffered(), ask(SAID));
  }

  @Test
  void itIsAskedInItsWindowAlone() {
    Instant opens = expires.minus(Duration.ofDays(30));
    clock.advance(Duration.between(clock.instant(), opens).minusSeconds(1));
    assertRefused(new Refusal.TooEarly(opens), ask(SAID));
    clock.advance(Duration.ofSeconds(1));
    Results.success(ask(SAID));
    clock.advance(Duration.between(clock.instant(), expires));
    assertRefused(new Refusal.TooLate(expires), ask(RenewalSaid.typed("Late", "")));
  }

  @Test
  void inItsGraceItIsAskedThoughItHasExpired() {
    policy(RenewalMode.ON_REQUEST, Period.ofDays(10));
    clock.advance(Duration.between(clock.instant(), expires));
    replace(held.expire(clock.instant()));
    Results.success(ask(SAID));
    clock.advance(Duration.ofDays(10));
    assertRefused(
        new Refusal.TooLate(expires.plus(Duration.ofDays(10))), ask(RenewalSaid.typed("Late", "")));
  }

  @Test
  void whatIsRenewedIsNotAskedFor() {
    policy(RenewalMode.ON_REQUEST, Period.ofDays(10));
    AssertionRecord renewed = held.renew(ids.next(), clock.instant(), "key");
    replace(renewed);
    assertRefused(new Refusal.Renewed(), ask(SAID));
    clock.advance(Duration.between(clock.instant(), expires));
    replace(renewed.expire(clock.instant()));
    assertRefused(new Refusal.Renewed(), ask(SAID));
  }

  @Test
  void whatIsTakenBackIsNotAskedFor() {
    replace(held.revoke("In error", clock.instant(), "key"));
    assertRefused(new Refusal.Gone(), ask(SAID));
  }

  @Test
  void nobodyAsksMoreOftenThanIssuersRead() {
    for (int time = 0; time < AskForRenewal.A_DAY; time++) {
      Results.success(ask(RenewalSaid.typed("Please " + time, "")));
    }
    Instant next = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
    assertRefused(
        new Refusal.TooOften(Duration.between(clock.instant(), next)),
        ask(RenewalSaid.typed("Please", "")));
    clock.advance(Duration.between(clock.instant(), next));
    Results.success(ask(RenewalSaid.typed("Please", "")));
  }

  @Test
  void whatIsErasedMeanwhileDoesNotComeBack() {
    Disturbed disturbed =
        new Disturbed(
            store, 1, () -> store.commit(List.of(new Change.RemoveRegisterEntry(held.id())), null));
    assertRefused(new Refusal.NotHeld(), asking(disturbed).ask(ADA, held.id(), SAID));
    assertEquals(Optional.empty(), store.renewalRequest(held.id()));
  }

  @Test
  void aLineEndIsOneCharacterHoweverBrowsersSendIt() {
    String lines = "line\r\n".repeat(200);
    assertEquals(
        "line\n".repeat(200).strip(),
        Results.success(ask(RenewalSaid.typed(lines, ""))).narrative());
  }

  @Test
  void whatIsTooLongOrUnreadableIsSaid() {
    assertFaults(Fault.NARRATIVE_TOO_LONG, "x".repeat(RenewalSaid.MOST_NARRATIVE + 1), "");
    Results.success(ask(RenewalSaid.typed("x".repeat(RenewalSaid.MOST_NARRATIVE), "")));
    for (String unreadable : List.of("\u0000", "a\u001b[31m", "\ud800", "\u200b\u3164")) {
      assertFaults(Fault.NARRATIVE_UNREADABLE, unreadable, "");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.org",
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://example.org",
        "https://user@example.org",
        "https://",
        "mailto:ada@example.org"
      })
  void whatIsNoWebAddressIsSaid(String address) {
    assertFaults(Fault.NO_WEB_ADDRESS, "I was there", address);
  }

  @Test
  void anAddressIsKeptAsOthersCanReadIt() {
    assertEquals(
        "https://xn--exmple-cua.org/%C3%BC",
        Results.success(ask(RenewalSaid.typed("", "https://exämple.org/ü"))).evidence());
    assertFaults(
        Fault.NO_WEB_ADDRESS, "", "https://example.org/" + "x".repeat(RenewalSaid.MOST_EVIDENCE));
  }

  @Test
  void noLogHasWhatTheySay() {
    assertFalse(SAID.toString().contains("there"));
  }

  private void assertFaults(Fault fault, String narrative, String evidence) {
    assertRefused(new Refusal.Invalid(List.of(fault)), ask(RenewalSaid.typed(narrative, evidence)));
  }

  private Result<RenewalRequest, Refusal> ask(RenewalSaid said) {
    return asking.ask(ADA, held.id(), said);
  }

  private static void assertRefused(Refusal expected, Result<RenewalRequest, Refusal> result) {
    assertEquals(new Result.Refused<RenewalRequest, Refusal>(expected), result);
  }

  private void policy(RenewalMode mode, @Nullable Period grace) {
    var badge = store.badge(held.badge()).orElseThrow();
    store.commit(
        List.of(
            new Change.ReplaceBadge(
                BadgeRecordBuilder.builder(badge)
                    .renewal(
                        new RenewalPolicy(
                            mode, Period.ofDays(30), List.of(), grace, null, RenewedVersion.NEWEST))
                    .version(badge.version() + 1)
                    .build())),
        null);
  }

  private void replace(AssertionRecord assertion) {
    long version = store.assertion(held.id()).orElseThrow().version();
    store.commit(
        List.of(
            new Change.ReplaceAssertion(
                AssertionRecordBuilder.builder(assertion).version(version + 1).build())),
        null);
  }
}
