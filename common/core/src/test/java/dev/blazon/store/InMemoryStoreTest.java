package dev.blazon.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.Trail;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The store in memory keeps the promises of the store that it stands for. */
class InMemoryStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

  private final InMemoryStore store = new InMemoryStore();

  @Test
  void nothingHoldsWhenOneConditionDoesNot() {
    store.commit(List.of(epoch(1)), null);

    assertEquals(
        new Transactions.Commit.Conflict(epoch(1)),
        store.commit(List.of(epoch(2), epoch(1)), null));
    assertEquals(1, store.newestKeyEpoch("issuer").orElseThrow().number());
  }

  @Test
  void aRequestThatWasDoneIsNotDoneAgain() {
    RequestRecord first =
        new RequestRecord(new RequestKey("issuer", "key"), "fingerprint", "{}", NOW);
    store.commit(List.of(epoch(1)), first);

    assertEquals(new Transactions.Commit.Replayed(first), store.commit(List.of(epoch(2)), first));
    assertTrue(store.keyEpoch("issuer", 2).isEmpty());
  }

  @Test
  void twoChangesOfOneThingAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> store.commit(List.of(epoch(1), epoch(1)), null));
  }

  @Test
  void aCursorThatNoPageGaveIsRefused() {
    assertThrows(InvalidCursor.class, () -> store.badges("issuer", "cursor", 10));
  }

  private static Change epoch(int number) {
    return new Change.AddKeyEpoch(new KeyEpoch("issuer", number, "key", "pem", NOW, Trail.UNKNOWN));
  }
}
