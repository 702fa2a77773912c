package dev.blazon.store.dynamodb;

import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.store.CollectionStore;
import dev.blazon.store.Page;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads collections from the {@link BadgeTable} in DynamoDB; {@link DynamoDbTransactions} writes
 * them.
 */
public final class DynamoDbCollectionStore implements CollectionStore {
  private final TableReader reads;

  /**
   * @param table reads a table laid out as {@link BadgeTable} says
   */
  public DynamoDbCollectionStore(TableReads table) {
    reads = new TableReader(table);
  }

  @Override
  public Optional<BadgeCollection> collection(String id) {
    return reads.item(BadgeTable.collection(id), CollectionItems::read);
  }

  @Override
  public Page<BadgeCollection> collections(String learner, @Nullable String cursor, int limit) {
    return reads.newest(
        BadgeTable.collections(learner),
        cursor,
        limit,
        BadgeTable::collection,
        CollectionItems::read);
  }
}
