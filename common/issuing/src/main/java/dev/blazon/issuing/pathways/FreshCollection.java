package dev.blazon.issuing.pathways;

import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.store.CollectionStore;
import dev.blazon.store.Page;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lists the collections of somebody with one as it is now, where the list, which is eventually
 * consistent, may have it as it was, or not at all.
 */
record FreshCollection(CollectionStore store, BadgeCollection now) implements CollectionStore {
  @Override
  public Optional<BadgeCollection> collection(String id) {
    return store.collection(id);
  }

  @Override
  public Page<BadgeCollection> collections(String learner, @Nullable String cursor, int limit) {
    Page<BadgeCollection> listed = store.collections(learner, cursor, limit);
    List<BadgeCollection> others =
        listed.elements().stream().filter(other -> !other.id().equals(now.id())).toList();
    return new Page<>(Stream.concat(Stream.of(now), others.stream()).toList(), listed.cursor());
  }
}
