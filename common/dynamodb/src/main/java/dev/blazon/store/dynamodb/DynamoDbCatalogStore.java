package dev.blazon.store.dynamodb;

import dev.blazon.lifecycle.ApiKey;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Page;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads issuers, their keys and their badges from the {@link BadgeTable} in DynamoDB; {@link
 * DynamoDbTransactions} writes them.
 */
public final class DynamoDbCatalogStore implements CatalogStore {
  private final TableReader reads;

  /**
   * @param table reads a table laid out as {@link BadgeTable} says
   */
  public DynamoDbCatalogStore(TableReads table) {
    reads = new TableReader(table);
  }

  @Override
  public Optional<IssuerRecord> issuer(String issuer) {
    return reads.item(BadgeTable.issuer(issuer), IssuerItems::read);
  }

  @Override
  public Optional<KeyEpoch> keyEpoch(String issuer, int number) {
    return reads.item(BadgeTable.keyEpoch(issuer, number), KeyEpochItems::read);
  }

  @Override
  public Optional<KeyEpoch> newestKeyEpoch(String issuer) {
    return reads.last(
        BadgeTable.issuerPartition(issuer), BadgeTable.KEY_EPOCHS, KeyEpochItems::read);
  }

  @Override
  public List<KeyEpoch> keyEpochs(String issuer) {
    return reads.all(
        BadgeTable.issuerPartition(issuer), BadgeTable.KEY_EPOCHS, KeyEpochItems::read);
  }

  @Override
  public List<KeyEpochRef> dueKeyEpochs(Instant now, int limit) {
    return reads.due(BadgeTable.DUE_KEYS, BadgeTable.time(now), limit).stream()
        .map(BadgeTable::keyEpochOf)
        .toList();
  }

  @Override
  public Optional<ApiKey> apiKey(String issuer, String key) {
    return reads.item(BadgeTable.apiKey(issuer, key), ApiKeyItems::read);
  }

  @Override
  public List<ApiKey> apiKeys(String issuer) {
    return reads.all(BadgeTable.apiKeysPartition(issuer), BadgeTable.API_KEYS, ApiKeyItems::read);
  }

  @Override
  public Page<ApiKey> apiKeys(String issuer, @Nullable String cursor, int limit) {
    String list = BadgeTable.apiKeysPartition(issuer);
    String last = cursor == null ? "" : Cursor.read(list, cursor).order();
    // All are read for each page: they are few, and an index would be behind when one has leaked.
    List<ApiKey> rest =
        apiKeys(issuer).stream()
            .filter(key -> order(key).compareTo(last) > 0)
            .sorted(Comparator.comparing(DynamoDbCatalogStore::order))
            .toList();
    return rest.size() <= limit
        ? new Page<>(rest, null)
        : new Page<>(rest.subList(0, limit), new Cursor(list, order(rest.get(limit - 1))).write());
  }

  private static String order(ApiKey key) {
    return BadgeTable.order(key.createdAt(), key.id());
  }

  @Override
  public Optional<Instant> limit(String issuer, String operation) {
    return reads.item(BadgeTable.limit(issuer, operation), LimitItems::read);
  }

  @Override
  public Optional<BadgeRecord> badge(String badge) {
    return reads.item(BadgeTable.badge(badge), BadgeItems::read);
  }

  @Override
  public Page<BadgeRecord> badges(String issuer, @Nullable String cursor, int limit) {
    return reads.children(
        BadgeTable.issuerPartition(issuer), "", cursor, limit, BadgeTable::badge, BadgeItems::read);
  }

  @Override
  public Page<BadgeRecord> newestBadges(String issuer, @Nullable String cursor, int limit) {
    return reads.newest(
        BadgeTable.issuerPartition(issuer), cursor, limit, BadgeTable::badge, BadgeItems::read);
  }
}
