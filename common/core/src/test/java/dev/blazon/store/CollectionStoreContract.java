package dev.blazon.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.lifecycle.BadgeCollectionBuilder;
import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.lifecycle.Lengths;
import dev.blazon.store.Transactions.Commit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link CollectionStore} does. */
public abstract class CollectionStoreContract extends StoreContract {
  @Test
  void aCollectionIsKeptChangedAndRemovedVersionByVersion() {
    BadgeCollection first = collection("ada", Samples.NOW);
    assertEquals(Optional.empty(), collections.collection(first.id()));
    conflict(new Change.RemoveCollection(first.id(), 1));
    conflict(new Change.KeepCollection(first.with("Too soon", List.of(), Samples.NOW)));
    commit(new Change.KeepCollection(first));
    assertEquals(Optional.of(first), collections.collection(first.id()));
    conflict(new Change.KeepCollection(first));
    BadgeCollection second =
        first.with("Welding", first.entries().reversed(), Samples.NOW.plusSeconds(1));
    commit(new Change.KeepCollection(second));
    assertEquals(Optional.of(second), collections.collection(first.id()));
    conflict(new Change.KeepCollection(second));
    conflict(new Change.RemoveCollection(first.id(), 1));
    commit(new Change.RemoveCollection(first.id(), 2));
    assertEquals(Optional.empty(), collections.collection(first.id()));
  }

  @Test
  void thereIsRoomForTheLongest() {
    BadgeCollection largest =
        BadgeCollectionBuilder.builder(collection("ada", Samples.NOW))
            .title("語".repeat(Lengths.NAME))
            .entries(
                Collections.nCopies(
                    BadgeCollection.MOST_ELSEWHERE,
                    elsewhere(
                        "i".repeat(CollectionEntry.Elsewhere.LONGEST_IRI),
                        "語".repeat(CollectionEntry.Elsewhere.LONGEST_NAME))))
            .build();
    commit(new Change.KeepCollection(largest));
    assertEquals(Optional.of(largest), collections.collection(largest.id()));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 7})
  void listsThoseOfOnePersonLatestFirst(int count) {
    String learner = id();
    List<BadgeCollection> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      // Every second one has the time of the one before it.
      all.add(collection(learner, Samples.NOW.plusSeconds(i / 2)));
    }
    Stream.concat(all.stream(), Stream.of(collection(id(), Samples.NOW)))
        .forEach(collection -> commit(new Change.KeepCollection(collection)));
    all.sort(
        Comparator.comparing(BadgeCollection::createdAt)
            .thenComparing(BadgeCollection::id)
            .reversed());
    assertEquals(
        all, Paging.walk((cursor, limit) -> collections.collections(learner, cursor, limit), 3));
  }

  @Test
  void takesNoForeignCursor() {
    String learner = id();
    for (int i = 0; i < 5; i++) {
      commit(new Change.KeepCollection(collection(learner, Samples.NOW.plusSeconds(i))));
    }
    String own = Objects.requireNonNull(collections.collections(learner, null, 3).cursor());
    Paging.refusesForeign(
        (cursor, limit) -> collections.collections(learner, cursor, limit), own, List.of());
  }

  private BadgeCollection collection(String learner, Instant createdAt) {
    return BadgeCollectionBuilder.builder()
        .id(id())
        .learner(learner)
        .title("Bridges")
        .entries(List.of(new CollectionEntry.Ours(id()), elsewhere("urn:uuid:1", "Rope")))
        .createdAt(createdAt)
        .changedAt(createdAt)
        .version(1)
        .build();
  }

  private static CollectionEntry elsewhere(String iri, String name) {
    return new CollectionEntry.Elsewhere(
        iri,
        false,
        name,
        name,
        "https://other.example/issuer",
        null,
        null,
        null,
        Samples.NOW,
        CollectionEntry.Found.VALID);
  }

  private void commit(Change change) {
    assertEquals(new Commit.Committed(), transactions.commit(List.of(change), null));
  }

  private void conflict(Change change) {
    assertEquals(new Commit.Conflict(change), transactions.commit(List.of(change), null));
  }
}
