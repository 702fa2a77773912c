package dev.blazon.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.lifecycle.BadgeCollectionBuilder;
import dev.blazon.lifecycle.Ids;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.TestClock;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemoveCollectionsTest {
  private static final String ADA = "ada's digest";
  private static final String BO = "bo's digest";

  private final Ids ids = new Ids(new SecureRandom());
  private final TestClock clock = new TestClock();
  private final InMemoryStore store = new InMemoryStore();
  private final RemoveCollections removing =
      new RemoveCollections(
          store, new ChangeCollection(store, store, new Commits(store, clock), clock));

  private void made(String learner, int count) {
    for (int i = 0; i < count; i++) {
      BadgeCollection made =
          BadgeCollectionBuilder.builder()
              .id(ids.next())
              .learner(learner)
              .title("Bridges")
              .entries(List.of())
              .createdAt(clock.instant())
              .changedAt(clock.instant())
              .version(1)
              .build();
      store.commit(List.of(new Change.KeepCollection(made)), null);
    }
  }

  private int left(String learner) {
    return store.collections(learner, null, 1_000).elements().size();
  }

  @Test
  void allOfOnePersonGoAndNobodyElses() {
    made(ADA, BadgeCollection.MOST);
    made(BO, 1);
    assertTrue(removing.has(ADA));
    assertTrue(removing.remove(ADA));
    assertEquals(0, left(ADA));
    assertEquals(1, left(BO));
    assertFalse(removing.has(ADA));
    assertTrue(removing.remove(ADA), "there is nothing left to do");
  }

  /** Who makes several in the same second gets a few more than that. */
  @Test
  void moreThanSomebodyHasAtMostTakeTwoRequests() {
    made(ADA, BadgeCollection.MOST + 2);
    assertFalse(removing.remove(ADA));
    assertEquals(2, left(ADA));
    assertTrue(removing.remove(ADA));
    assertEquals(0, left(ADA));
  }
}
