package dev.blazon.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.Span;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.store.Change;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.TestClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SweepDueTest {
  private final TestClock clock = new TestClock();
  private final InMemoryStore store = new InMemoryStore();
  private final Ids ids = new Ids(new SecureRandom());
  private final SweepDue sweep = new SweepDue(store, store, clock);

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
        new Swept(0, 0, 0, 0, true), sweep.sweep(() -> true, line -> fail(line.toString())));
    clock.advance(Duration.ofHours(12));
    assertEquals(
        new Swept(300, 0, 0, 0, true), sweep.sweep(() -> true, line -> fail(line.toString())));
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
        new Swept(60, 0, 0, 0, true), sweep.sweep(() -> true, line -> fail(line.toString())));
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
}
