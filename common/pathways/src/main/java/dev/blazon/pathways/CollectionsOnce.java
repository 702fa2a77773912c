package dev.blazon.pathways;

import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.store.CollectionStore;
import dev.blazon.store.Page;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The first collections of each person, listed once and kept as long as one question is answered:
 * each of somebody's plans and pathways asks for them.
 */
public final class CollectionsOnce implements CollectionStore {
  private final CollectionStore table;
  private final Map<Asked, Page<BadgeCollection>> lists = new ConcurrentHashMap<>();

  /** Lists what this store has. */
  public CollectionsOnce(CollectionStore table) {
    this.table = table;
  }

  private record Asked(String learner, int limit) {}

  @Override
  public Optional<BadgeCollection> collection(String id) {
    return table.collection(id);
  }

  @Override
  public Page<BadgeCollection> collections(String learner, @Nullable String cursor, int limit) {
    return cursor == null
        ? lists.computeIfAbsent(
            new Asked(learner, limit), asked -> table.collections(asked.learner(), null, limit))
        : table.collections(learner, cursor, limit);
  }
}
