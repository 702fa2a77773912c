package dev.blazon.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OnceTest {
  private static final RepeatableRequest REQUEST =
      new RepeatableRequest(new RequestKey("caller", "key"), "fingerprint");

  private final InMemoryStore store = new InMemoryStore();
  private final Once once = new Once(store, new TestClock());
  private final AtomicInteger decisions = new AtomicInteger();

  private Once.Decision<String> add(String issuer) {
    decisions.incrementAndGet();
    return new Once.Decision.Commit<>(
        List.of(new Change.AddIssuer(Samples.bareIssuer(issuer))), "answer", "outcome");
  }

  @Test
  void aRepeatedRequestGetsTheFirstAnswerAndDecidesNothing() {
    assertEquals(new Once.Result.Fresh<>("outcome"), once.run(REQUEST, () -> add("a")));
    assertEquals(new Once.Result.Replayed<>("answer"), once.run(REQUEST, () -> add("b")));
    assertEquals(1, decisions.get());
    assertTrue(store.issuer("b").isEmpty());
  }

  @Test
  void anotherRequestWithTheSameKeyIsToldSo() {
    once.run(REQUEST, () -> add("a"));
    RepeatableRequest other = new RepeatableRequest(REQUEST.key(), "another fingerprint");
    assertInstanceOf(Once.Result.KeyReused.class, once.run(other, () -> add("b")));
  }

  @Test
  void whatIsRefusedIsNotRemembered() {
    assertEquals(
        new Once.Result.Fresh<>("no"),
        once.run(REQUEST, () -> new Once.Decision.Stop<String>("no")));
    assertEquals(new Once.Result.Fresh<>("outcome"), once.run(REQUEST, () -> add("a")));
  }

  @Test
  void aLostRaceIsDecidedAgain() {
    once.run(null, () -> add("0"));
    assertEquals(
        new Once.Result.Fresh<>("outcome"),
        once.run(null, () -> add(String.valueOf(decisions.get() / 3))));
    assertTrue(decisions.get() > 2);
  }

  @Test
  void whoLosesEveryTimeIsToldThatTheStoreIsBusy() {
    once.run(null, () -> add("a"));
    assertThrows(StoreBusy.class, () -> once.run(null, () -> add("a")));
  }

  @Test
  void partsOfARequestAreRememberedApart() {
    once.run(REQUEST.part(0), () -> add("a"));
    assertEquals(new Once.Result.Fresh<>("outcome"), once.run(REQUEST.part(1), () -> add("b")));
  }
}
