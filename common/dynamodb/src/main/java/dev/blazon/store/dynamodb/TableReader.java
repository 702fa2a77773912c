package dev.blazon.store.dynamodb;

import dev.blazon.store.InvalidCursor;
import dev.blazon.store.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * Reads DynamoDB items for the stores: one by its key, or those of a partition, whole or page by
 * page.
 */
final class TableReader {
  private final DynamoDbClient client;
  private final String table;

  TableReader(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  /** One item by its key, as the last write has left it; empty where there is none. */
  <T> Optional<T> item(BadgeTable.Key key, Function<Map<String, AttributeValue>, T> read) {
    GetItemRequest request =
        GetItemRequest.builder()
            .tableName(table)
            .key(key.attributes())
            .consistentRead(true)
            .build();
    Map<String, AttributeValue> item = Throttling.translated(() -> client.getItem(request)).item();
    return item.isEmpty() ? Optional.empty() : Optional.of(read.apply(item));
  }

  /** Every item of a partition whose sort key begins so, consistently. */
  <T> List<T> all(String partition, String prefix, Function<Map<String, AttributeValue>, T> read) {
    return Throttling.translated(
        () ->
            client.queryPaginator(begins(partition, prefix).build()).items().stream()
                .map(read)
                .toList());
  }

  /** Every item of a partition, eventually consistent: at half the price of a consistent read. */
  <T> List<T> partition(String partition, Function<Map<String, AttributeValue>, T> read) {
    QueryRequest request =
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression("#pk = :pk")
            .expressionAttributeNames(Map.of("#pk", BadgeTable.PK))
            .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition)))
            .build();
    return Throttling.translated(
        () -> client.queryPaginator(request).items().stream().map(read).toList());
  }

  /** The item of a partition with the greatest sort key that begins so, consistently. */
  <T> Optional<T> last(
      String partition, String prefix, Function<Map<String, AttributeValue>, T> read) {
    QueryRequest request = begins(partition, prefix).scanIndexForward(false).limit(1).build();
    return Throttling.translated(() -> client.query(request)).items().stream()
        .findFirst()
        .map(read);
  }

  /**
   * A page of what belongs to {@code parent}, oldest first.
   *
   * @param from what the order of its elements begins with; empty for all
   * @param keyOf the key of an element in the table, by its id
   */
  <T> Page<T> children(
      String parent,
      String from,
      @Nullable String cursor,
      int limit,
      Function<String, BadgeTable.Key> keyOf,
      Function<Map<String, AttributeValue>, T> read) {
    return page(childrenOf(parent, from), parent, cursor, limit, keyOf, read);
  }

  /** A page of what belongs to {@code parent}, as {@link #children} but newest first. */
  <T> Page<T> newest(
      String parent,
      @Nullable String cursor,
      int limit,
      Function<String, BadgeTable.Key> keyOf,
      Function<Map<String, AttributeValue>, T> read) {
    return page(childrenOf(parent, "").scanIndexForward(false), parent, cursor, limit, keyOf, read);
  }

  /**
   * A part of a list.
   *
   * @param from what orders in it are not before
   * @param to what they are before; it is no order itself
   */
  record Orders(String from, String to) {
    boolean have(String order) {
      return order.compareTo(from) >= 0 && order.compareTo(to) < 0;
    }
  }

  /** A page of a part of what belongs to {@code parent}, newest first. */
  <T> Page<T> newestWithin(
      String parent,
      Orders orders,
      @Nullable String cursor,
      int limit,
      Function<String, BadgeTable.Key> keyOf,
      Function<Map<String, AttributeValue>, T> read) {
    // DynamoDB refuses a key to start from that the query itself leaves out.
    if (cursor != null && !orders.have(Cursor.read(parent, cursor).order())) {
      throw new InvalidCursor();
    }
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(table)
            .indexName(BadgeTable.BY_PARENT)
            .keyConditionExpression("#parent = :parent AND #order BETWEEN :from AND :to")
            .expressionAttributeNames(
                Map.of("#parent", BadgeTable.PARENT, "#order", BadgeTable.ORDER))
            .expressionAttributeValues(
                Map.of(
                    ":parent", AttributeValue.fromS(parent),
                    ":from", AttributeValue.fromS(orders.from()),
                    ":to", AttributeValue.fromS(orders.to())))
            .scanIndexForward(false);
    return page(query, parent, cursor, limit, keyOf, read);
  }

  /**
   * A page of the items of a partition whose sort key is this prefix and an order, newest first,
   * consistently.
   */
  <T> Page<T> newestOf(
      String partition,
      String prefix,
      @Nullable String cursor,
      int limit,
      Function<Map<String, AttributeValue>, T> read) {
    QueryRequest.Builder query = begins(partition, prefix).scanIndexForward(false);
    if (cursor != null) {
      String last = prefix + Cursor.read(partition, cursor).order();
      query.exclusiveStartKey(new BadgeTable.Key(partition, last).attributes());
    }
    return page(
        query,
        limit,
        item -> new Cursor(partition, item.text(BadgeTable.SK).substring(prefix.length())),
        read);
  }

  private QueryRequest.Builder childrenOf(String parent, String from) {
    return QueryRequest.builder()
        .tableName(table)
        .indexName(BadgeTable.BY_PARENT)
        .keyConditionExpression(
            from.isEmpty() ? "#parent = :parent" : "#parent = :parent AND #order >= :from")
        .expressionAttributeNames(
            from.isEmpty()
                ? Map.of("#parent", BadgeTable.PARENT)
                : Map.of("#parent", BadgeTable.PARENT, "#order", BadgeTable.ORDER))
        .expressionAttributeValues(
            from.isEmpty()
                ? Map.of(":parent", AttributeValue.fromS(parent))
                : Map.of(
                    ":parent", AttributeValue.fromS(parent),
                    ":from", AttributeValue.fromS(from)));
  }

  private <T> Page<T> page(
      QueryRequest.Builder query,
      String parent,
      @Nullable String cursor,
      int limit,
      Function<String, BadgeTable.Key> keyOf,
      Function<Map<String, AttributeValue>, T> read) {
    if (cursor != null) {
      Cursor start = Cursor.read(parent, cursor);
      Map<String, AttributeValue> key = new HashMap<>(keyOf.apply(start.id()).attributes());
      key.put(BadgeTable.PARENT, AttributeValue.fromS(parent));
      key.put(BadgeTable.ORDER, AttributeValue.fromS(start.order()));
      query.exclusiveStartKey(key);
    }
    return page(query, limit, item -> new Cursor(parent, item.text(BadgeTable.ORDER)), read);
  }

  private <T> Page<T> page(
      QueryRequest.Builder query,
      int limit,
      Function<ItemReader, Cursor> cursorAfter,
      Function<Map<String, AttributeValue>, T> read) {
    // One more than asked for tells whether this is the last page: DynamoDB itself cannot say, its
    // LastEvaluatedKey may lead to an empty one.
    List<Map<String, AttributeValue>> items = atMost(query.build(), limit + 1);
    if (items.size() <= limit) {
      return new Page<>(items.stream().map(read).toList(), null);
    }
    List<Map<String, AttributeValue>> kept = items.subList(0, limit);
    return new Page<>(
        kept.stream().map(read).toList(),
        cursorAfter.apply(new ItemReader(kept.getLast())).write());
  }

  /** The keys of what has fallen due in a shard, those due longest first. */
  List<BadgeTable.Key> due(String shard, String until, int limit) {
    QueryRequest query =
        QueryRequest.builder()
            .tableName(table)
            .indexName(BadgeTable.DUE)
            .keyConditionExpression("#shard = :shard AND #at <= :until")
            .expressionAttributeNames(
                Map.of("#shard", BadgeTable.DUE_SHARD, "#at", BadgeTable.DUE_AT))
            .expressionAttributeValues(
                Map.of(
                    ":shard", AttributeValue.fromS(shard), ":until", AttributeValue.fromS(until)))
            .build();
    return atMost(query, limit).stream()
        .map(ItemReader::new)
        .map(item -> new BadgeTable.Key(item.text(BadgeTable.PK), item.text(BadgeTable.SK)))
        .toList();
  }

  /** DynamoDB ends a page at 1 MB, whatever the limit: asks on until there are enough. */
  private List<Map<String, AttributeValue>> atMost(QueryRequest query, int limit) {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    QueryRequest next = query.toBuilder().limit(limit).build();
    while (true) {
      QueryRequest asked = next;
      QueryResponse page = Throttling.translated(() -> client.query(asked));
      items.addAll(page.items());
      if (items.size() == limit || !page.hasLastEvaluatedKey()) {
        return items;
      }
      next =
          next.toBuilder()
              .limit(limit - items.size())
              .exclusiveStartKey(page.lastEvaluatedKey())
              .build();
    }
  }

  private QueryRequest.Builder begins(String partition, String prefix) {
    return QueryRequest.builder()
        .tableName(table)
        .keyConditionExpression("#pk = :pk AND begins_with(#sk, :prefix)")
        .expressionAttributeNames(Map.of("#pk", BadgeTable.PK, "#sk", BadgeTable.SK))
        .expressionAttributeValues(
            Map.of(":pk", AttributeValue.fromS(partition), ":prefix", AttributeValue.fromS(prefix)))
        .consistentRead(true);
  }
}
