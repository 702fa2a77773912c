package dev.blazon.page.reading;

import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.store.CollectionStore;
import dev.blazon.store.Page;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The first collections of each person, listed once and kept while one page is made: each of
 * somebody's plans asks for them.
 */
final class CollectionsOnce implements CollectionStore {
  private final CollectionStore table;
  private final ReadCache<Asked, Page<BadgeCollection>> lists;

  CollectionsOnce(CollectionStore table) {
    this.table = table;
    this.lists = new ReadCache<>(asked -> table.collections(asked.learner(), null, asked.limit()));
  }

  private record Asked(String learner, int limit) {}

  @Override
  public Optional<BadgeCollection> collection(String id) {
    return table.collection(id);
  }

  @Override
  public Page<BadgeCollection> collections(String learner, @Nullable String cursor, int limit) {
    return cursor == null
        ? lists.get(new Asked(learner, limit))
        : table.collections(learner, cursor, limit);
  }
}
