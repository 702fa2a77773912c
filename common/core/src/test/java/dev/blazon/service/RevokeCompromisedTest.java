package dev.blazon.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.json.LogLine;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.Compromise;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Span;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.store.Change;
import dev.blazon.store.Disturbed;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Samples;
import dev.blazon.store.TestClock;
import dev.blazon.store.Transactions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An issuer whose first signing key is compromised since noon, and whose second is not. */
class RevokeCompromisedTest {
  private static final PublicUrls URLS = new PublicUrls(URI.create("https://badges.example.org"));
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final TestClock clock = new TestClock();
  private final InMemoryStore store = new InMemoryStore();
  private final Ids ids = new Ids(new SecureRandom());
  private final String issuer = ids.next();
  private final List<LogLine> log = Collections.synchronizedList(new ArrayList<>());
  private final KeyEpoch first = epoch(1).withNextSpan();

  @BeforeEach
  void haveACompromisedKeyAndAGoodOne() {
    keep(new Change.AddKeyEpoch(first));
    keep(new Change.AddKeyEpoch(epoch(2)));
    keep(
        new Change.ReplaceKeyEpoch(
            first.compromised(new Compromise(NOON, null, NOON, false), "key"), first));
    clock.advance(Duration.ofHours(3));
  }

  @Test
  void whatWasSignedSinceIsRevokedAndNothingElse() {
    BadgeRecord badge = badge(Span.FIRST, VerificationType.SIGNED);
    AssertionRecord before = assertion(badge, Span.FIRST, NOON.minusSeconds(1));
    AssertionRecord since = assertion(badge, Span.FIRST, NOON);
    AssertionRecord later =
        assertion(
            badge(new Span(1, 2), VerificationType.SIGNED), new Span(1, 2), NOON.plusSeconds(9));
    AssertionRecord anothers =
        assertion(badge(Span.first(2), VerificationType.SIGNED), Span.first(2), NOON);
    AssertionRecord hosted =
        assertion(badge(Span.FIRST, VerificationType.HOSTED), Span.FIRST, NOON);

    assertEquals(Sweeps.swept(0, 2, 0, 0, true), sweep(store));
    for (AssertionRecord gone : List.of(since, later)) {
      assertEquals(
          gone.revoke("Signing key compromised", clock.instant(), Trail.SWEEP), kept(gone));
      assertEquals(1, store.revocations(issuer, gone.span()).size());
    }
    for (AssertionRecord stays : List.of(before, anothers, hosted)) {
      assertEquals(stays, kept(stays));
    }
    assertEquals(List.of(), log);
  }

  @Test
  void whatIsDoneIsDueNoMore() {
    assertion(badge(Span.FIRST, VerificationType.SIGNED), Span.FIRST, NOON);
    sweep(store);
    assertEquals(first.compromised(settled(), "key"), kept(first));
    assertEquals(List.of(), store.dueKeyEpochs(clock.instant(), 10));
    assertEquals(Swept.NOTHING, sweep(store));
  }

  @Test
  void whatWasRevokedBeforeKeepsItsReason() {
    AssertionRecord revoked =
        assertion(badge(Span.FIRST, VerificationType.SIGNED), Span.FIRST, NOON)
            .revoke("Cheated", clock.instant(), "key");
    keep(new Change.ReplaceAssertion(revoked));
    assertEquals(Swept.NOTHING, sweep(store));
    assertEquals(revoked, kept(revoked));
    assertEquals(first.compromised(settled(), "key"), kept(first));
  }

  @Test
  void everyPageOfBadgesAndAssertionsIsWalked() {
    for (int i = 0; i < 5; i++) {
      BadgeRecord badge = badge(Span.FIRST, VerificationType.SIGNED);
      for (int j = 0; j < 17; j++) {
        assertion(badge, Span.FIRST, NOON.plusSeconds(j));
      }
    }
    assertEquals(Sweeps.swept(0, 85, 0, 0, true), sweep(store));
  }

  @Test
  void whenTimeIsUpItStaysDue() {
    assertion(badge(Span.FIRST, VerificationType.SIGNED), Span.FIRST, NOON);
    AtomicInteger asked = new AtomicInteger();
    assertEquals(Sweeps.swept(0, 0, 0, 0, false), sweep(store, () -> asked.incrementAndGet() <= 1));
    assertEquals(1, store.dueKeyEpochs(clock.instant(), 10).size());
    assertEquals(Sweeps.swept(0, 1, 0, 0, true), sweep(store));
  }

  @Test
  void oneThatCannotBeRevokedHoldsUpNoOtherAndStaysDue() {
    BadgeRecord badge = badge(Span.FIRST, VerificationType.SIGNED);
    assertion(badge, Span.FIRST, NOON);
    assertion(badge, Span.FIRST, NOON.plusSeconds(1));
    Transactions failingOnce =
        new Disturbed(
            store,
            1,
            () -> {
              throw new IllegalStateException("no");
            });
    assertEquals(Sweeps.swept(0, 1, 0, 1, true), sweep(failingOnce));
    assertEquals(1, log.size());
    assertEquals(Sweeps.swept(0, 1, 0, 0, true), sweep(store));
  }

  @Test
  void whereSomebodyElseIsFasterItStaysDue() {
    AssertionRecord assertion =
        assertion(badge(Span.FIRST, VerificationType.SIGNED), Span.FIRST, NOON);
    Transactions others =
        new Disturbed(
            store,
            1,
            () ->
                keep(
                    new Change.ReplaceAssertion(
                        assertion.revoke("Cheated", clock.instant(), "key"))));
    assertEquals(Sweeps.swept(0, 0, 1, 0, true), sweep(others));
    assertEquals(1, store.dueKeyEpochs(clock.instant(), 10).size());
    assertEquals(Swept.NOTHING, sweep(store));
    assertEquals(List.of(), store.dueKeyEpochs(clock.instant(), 10));
  }

  private Swept sweep(Transactions transactions) {
    return sweep(transactions, () -> true);
  }

  private Swept sweep(Transactions transactions, BooleanSupplier timeLeft) {
    return new RevokeCompromised(store, store, transactions, clock).sweep(timeLeft, log::add);
  }

  private static Compromise settled() {
    return new Compromise(NOON, null, NOON, true);
  }

  private KeyEpoch epoch(int number) {
    return new KeyEpoch(issuer, number, "signer", "pem", Instant.EPOCH, Trail.UNKNOWN);
  }

  private KeyEpoch kept(KeyEpoch epoch) {
    return store.keyEpoch(issuer, epoch.number()).orElseThrow();
  }

  private AssertionRecord kept(AssertionRecord assertion) {
    return store.assertion(assertion.id()).orElseThrow();
  }

  private BadgeRecord badge(Span span, VerificationType verification) {
    String id = ids.next();
    BadgeRecord sample = Samples.badge(issuer, id, clock.instant());
    BadgeRecord badge =
        BadgeRecordBuilder.builder(sample.withIssuer(URLS.profile(issuer, span)))
            .verification(verification)
            .awarded(true)
            .build();
    keep(new Change.AddBadge(badge));
    return badge;
  }

  private AssertionRecord assertion(BadgeRecord badge, Span span, Instant issuedOn) {
    String id = ids.next();
    String json =
        "{\"verification\":{\"creator\":\"%s\"}}".formatted(URLS.key(badge.issuer(), span));
    AssertionRecord assertion =
        AssertionRecordBuilder.builder()
            .id(id)
            .iri("urn:uuid:" + id)
            .badge(badge.id())
            .issuer(issuer)
            .verification(badge.verification())
            .document(
                badge.verification() == VerificationType.HOSTED
                    ? json
                    : "header."
                        + Base64.getUrlEncoder()
                            .encodeToString(json.getBytes(StandardCharsets.UTF_8))
                        + ".signature")
            .expiryPolicy(ExpiryPolicy.REVOKE)
            .issuedOn(issuedOn)
            .status(Status.ACTIVE)
            .changedAt(issuedOn)
            .version(1)
            .trail(Trail.UNKNOWN)
            .renews(null)
            .completes(null)
            .plan(List.of())
            .hold(null)
            .build();
    keep(new Change.AddAssertion(assertion));
    return assertion;
  }

  private void keep(Change change) {
    store.commit(List.of(change), null);
  }
}
