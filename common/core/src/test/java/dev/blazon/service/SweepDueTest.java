package dev.blazon.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.blazon.json.LogLine;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.Span;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.StuckAssertion;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.Change;
import dev.blazon.store.Disturbed;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.RequestKey;
import dev.blazon.store.RequestRecord;
import dev.blazon.store.TestClock;
import dev.blazon.store.Transactions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SweepDueTest {
  private final TestClock clock = new TestClock();
  private final InMemoryStore store = new InMemoryStore();
  private final Ids ids = new Ids(new SecureRandom());
  private final SweepDue sweep = Sweeps.of(store, store, clock);

  private List<String> award(int count, VerificationType verification) {
    List<String> awarded = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String id = ids.next();
      AssertionRecord assertion =
          AssertionRecordBuilder.builder()
              .id(id)
              .iri("urn:uuid:" + id)
              .badge("b".repeat(26))
              .issuer("i".repeat(26))
              .verification(verification)
              .document("{}")
              .expiryPolicy(ExpiryPolicy.REVOKE)
              .issuedOn(clock.instant())
              .expires(clock.instant().plus(Duration.ofDays(1)))
              .status(Status.ACTIVE)
              .changedAt(clock.instant())
              .version(1)
              .trail(Trail.UNKNOWN)
              .renews(null)
              .completes(null)
              .plan(List.of())
              .hold(null)
              .build();
      store.commit(List.of(new Change.AddAssertion(assertion)), null);
      awarded.add(id);
    }
    return awarded;
  }

  private Status status(String id) {
    return store.assertion(id).orElseThrow().status();
  }

  @Test
  void whatIsDueIsExpiredAndNothingElse() {
    List<String> early = award(300, VerificationType.HOSTED);
    clock.advance(Duration.ofHours(12));
    List<String> late = award(3, VerificationType.HOSTED);
    assertEquals(
        Sweeps.swept(0, 0, 0, 0, true), sweep.sweep(() -> true, line -> fail(line.toString())));
    clock.advance(Duration.ofHours(12));
    assertEquals(
        Sweeps.swept(300, 0, 0, 0, true), sweep.sweep(() -> true, line -> fail(line.toString())));
    assertTrue(early.stream().allMatch(id -> status(id) == Status.EXPIRED));
    assertTrue(late.stream().allMatch(id -> status(id) == Status.ACTIVE));
  }

  @Test
  void twoSweepsAtOnceDoEachThingOnce() throws Exception {
    List<String> awarded = award(200, VerificationType.HOSTED);
    clock.advance(Duration.ofDays(1));
    Callable<Swept> run = () -> sweep.sweep(() -> true, line -> fail(line.toString()));
    try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
      int expired = 0;
      for (Future<Swept> result : executor.invokeAll(List.of(run, run))) {
        expired += result.get().expired();
      }
      assertEquals(200, expired);
    }
    assertTrue(awarded.stream().allMatch(id -> store.assertion(id).orElseThrow().version() == 2));
  }

  @Test
  void whenTimeIsUpItStopsAndTheNextGoesOn() {
    award(100, VerificationType.HOSTED);
    clock.advance(Duration.ofDays(1));
    AtomicInteger asked = new AtomicInteger();
    Swept first = sweep.sweep(() -> asked.incrementAndGet() <= 40, line -> fail(line.toString()));
    assertFalse(first.complete());
    assertEquals(40, first.expired());
    assertEquals(
        Sweeps.swept(60, 0, 0, 0, true), sweep.sweep(() -> true, line -> fail(line.toString())));
  }

  @Test
  void whatIsSignedAndMerelyExpiresComesOntoNoRevocationList() {
    String id = award(1, VerificationType.SIGNED).getFirst();
    clock.advance(Duration.ofDays(1));
    assertEquals(1, sweep.sweep(() -> true, line -> fail(line.toString())).expired());
    assertEquals(Status.EXPIRED, status(id));
    assertTrue(store.assertion(id).orElseThrow().tombstone().isPresent(), "at its URL it is gone");
    assertEquals(List.of(), store.revocations("i".repeat(26), Span.FIRST));
  }

  @Test
  void oneThatCannotBeExpiredHoldsUpNoOtherAndIsTriedOnce() {
    award(150, VerificationType.HOSTED);
    clock.advance(Duration.ofDays(1));
    List<LogLine> log = Collections.synchronizedList(new ArrayList<>());
    Transactions failing =
        new Disturbed(
            store,
            3,
            () -> {
              throw new IllegalStateException("no");
            });
    assertEquals(
        Sweeps.swept(147, 0, 0, 3, true),
        Sweeps.of(store, failing, clock).sweep(() -> true, log::add));
    assertEquals(3, log.size());
    assertEquals(
        Sweeps.swept(3, 0, 0, 0, true), sweep.sweep(() -> true, line -> fail(line.toString())));
  }

  @Test
  void whereSomebodyElseIsFasterItIsTold() {
    String id = award(1, VerificationType.HOSTED).getFirst();
    clock.advance(Duration.ofDays(1));
    Transactions others =
        new Disturbed(
            store,
            1,
            () ->
                store.commit(
                    List.of(
                        new Change.ReplaceAssertion(
                            store
                                .assertion(id)
                                .orElseThrow()
                                .revoke("Cheated", clock.instant(), "key"))),
                    null));
    assertEquals(
        Sweeps.swept(0, 0, 1, 0, true),
        Sweeps.of(store, others, clock).sweep(() -> true, line -> fail(line.toString())));
    assertEquals(Status.REVOKED, status(id));
  }

  @Test
  void whatFailsAgainAndAgainIsToldOnceADay() {
    String id = award(1, VerificationType.HOSTED).getFirst();
    award(20, VerificationType.HOSTED);
    clock.advance(Duration.ofDays(2).minus(Duration.ofHours(2)));
    SweepDue failing = Sweeps.of(store, failing(Set.of(id)), clock);
    for (int i = 1; i < SweepDue.TRIES; i++) {
      failing.sweep(() -> true, line -> {});
      assertEquals(List.of(), store.stuck(), "it may be done by the next");
      clock.advance(Duration.ofMinutes(5));
    }
    failing.sweep(() -> true, line -> {});
    StuckAssertion told = new StuckAssertion(id, Refused.class.getName(), clock.instant());
    assertEquals(List.of(told), store.stuck());
    failing.sweep(() -> true, line -> {});
    assertEquals(List.of(told), store.stuck());
    clock.advance(Duration.ofDays(1));
    for (int i = 0; i < SweepDue.TRIES; i++) {
      failing.sweep(() -> true, line -> {});
    }
    assertEquals(2, store.stuck().size(), "another day");
  }

  /** What tests throw in the place of whatever makes a change fail. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private Transactions failing(Set<String> bad) {
    return new Transactions() {
      @Override
      public Commit commit(List<Change> changes, @Nullable RequestRecord request) {
        if (changes.getFirst() instanceof Change.ReplaceAssertion(AssertionRecord assertion)
            && bad.contains(assertion.id())) {
          throw new Refused();
        }
        return store.commit(changes, request);
      }

      @Override
      public Optional<RequestRecord> request(RequestKey key) {
        return store.request(key);
      }
    };
  }

  /** More than are asked for at once stay due for ever, and what is good stands behind them. */
  @Test
  void whatCannotBeDoneIsAskedPast() {
    Set<String> bad = Set.copyOf(award(200 * AssertionStore.DUE_SHARDS, VerificationType.HOSTED));
    clock.advance(Duration.ofMinutes(1));
    List<String> good = award(50, VerificationType.HOSTED);
    clock.advance(Duration.ofDays(1));
    assertEquals(
        Sweeps.swept(good.size(), 0, 0, bad.size(), true),
        Sweeps.of(store, failing(bad), clock).sweep(() -> true, line -> {}));
  }
}
