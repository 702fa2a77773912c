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

/**
 * Reads DynamoDB items for the stores: one by its key, or those of a partition, whole or page by
 * page.
 */
final class TableReader {
  private final TableReads table;

  TableReader(TableReads table) {
    this.table = table;
  }

  /** One item by its key, as the last write has left it; empty where there is none. */
  <T> Optional<T> item(BadgeTable.Key key, Function<Map<String, Attribute>, T> read) {
    Map<String, Attribute> item = table.item(key.attributes());
    return item.isEmpty() ? Optional.empty() : Optional.of(read.apply(item));
  }

  /** Every item of a partition whose sort key begins so, consistently. */
  <T> List<T> all(String partition, String prefix, Function<Map<String, Attribute>, T> read) {
    return all(begins(partition, prefix), read);
  }

  /** Every item of a partition, eventually consistent: at half the price of a consistent read. */
  <T> List<T> partition(String partition, Function<Map<String, Attribute>, T> read) {
    return all(
        ItemQuery.table("#pk = :pk", Map.of("#pk", BadgeTable.PK), Map.of(":pk", partition)), read);
  }

  private <T> List<T> all(ItemQuery query, Function<Map<String, Attribute>, T> read) {
    List<T> all = new ArrayList<>();
    ItemQuery next = query;
    while (true) {
      TableReads.Found page = table.query(next);
      page.items().forEach(item -> all.add(read.apply(item)));
      if (page.last().isEmpty()) {
        return List.copyOf(all);
      }
      next = next.following(page.last());
    }
  }

  /** The item of a partition with the greatest sort key that begins so, consistently. */
  <T> Optional<T> last(String partition, String prefix, Function<Map<String, Attribute>, T> read) {
    return table.query(begins(partition, prefix).reversed().atMost(1)).items().stream()
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
      Function<Map<String, Attribute>, T> read) {
    return page(childrenOf(parent, from), parent, cursor, limit, keyOf, read);
  }

  /** A page of what belongs to {@code parent}, as {@link #children} but newest first. */
  <T> Page<T> newest(
      String parent,
      @Nullable String cursor,
      int limit,
      Function<String, BadgeTable.Key> keyOf,
      Function<Map<String, Attribute>, T> read) {
    return page(childrenOf(parent, "").reversed(), parent, cursor, limit, keyOf, read);
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
      Function<Map<String, Attribute>, T> read) {
    // DynamoDB refuses a key to start from that the query itself leaves out.
    if (cursor != null && !orders.have(Cursor.read(parent, cursor).order())) {
      throw new InvalidCursor();
    }
    ItemQuery query =
        ItemQuery.table(
                "#parent = :parent AND #order BETWEEN :from AND :to",
                Map.of("#parent", BadgeTable.PARENT, "#order", BadgeTable.ORDER),
                Map.of(":parent", parent, ":from", orders.from(), ":to", orders.to()))
            .of(BadgeTable.BY_PARENT)
            .reversed();
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
      Function<Map<String, Attribute>, T> read) {
    ItemQuery query = begins(partition, prefix).reversed();
    if (cursor != null) {
      String last = prefix + Cursor.read(partition, cursor).order();
      query = query.following(new BadgeTable.Key(partition, last).attributes());
    }
    return page(
        query,
        limit,
        item -> new Cursor(partition, item.text(BadgeTable.SK).substring(prefix.length())),
        read);
  }

  private static ItemQuery childrenOf(String parent, String from) {
    ItemQuery query =
        from.isEmpty()
            ? ItemQuery.table(
                "#parent = :parent",
                Map.of("#parent", BadgeTable.PARENT),
                Map.of(":parent", parent))
            : ItemQuery.table(
                "#parent = :parent AND #order >= :from",
                Map.of("#parent", BadgeTable.PARENT, "#order", BadgeTable.ORDER),
                Map.of(":parent", parent, ":from", from));
    return query.of(BadgeTable.BY_PARENT);
  }

  private <T> Page<T> page(
      ItemQuery query,
      String parent,
      @Nullable String cursor,
      int limit,
      Function<String, BadgeTable.Key> keyOf,
      Function<Map<String, Attribute>, T> read) {
    ItemQuery asked = query;
    if (cursor != null) {
      Cursor start = Cursor.read(parent, cursor);
      Map<String, Attribute> key = new HashMap<>(keyOf.apply(start.id()).attributes());
      key.put(BadgeTable.PARENT, new Attribute.Text(parent));
      key.put(BadgeTable.ORDER, new Attribute.Text(start.order()));
      asked = query.following(key);
    }
    return page(asked, limit, item -> new Cursor(parent, item.text(BadgeTable.ORDER)), read);
  }

  private <T> Page<T> page(
      ItemQuery query,
      int limit,
      Function<ItemReader, Cursor> cursorAfter,
      Function<Map<String, Attribute>, T> read) {
    // One more than asked for tells whether this is the last page: DynamoDB itself cannot say, its
    // LastEvaluatedKey may lead to an empty one.
    List<Map<String, Attribute>> items = atMost(query, limit + 1);
    if (items.size() <= limit) {
      return new Page<>(items.stream().map(read).toList(), null);
    }
    List<Map<String, Attribute>> kept = items.subList(0, limit);
    return new Page<>(
        kept.stream().map(read).toList(),
        cursorAfter.apply(new ItemReader(kept.getLast())).write());
  }

  /** The keys of what has fallen due in a shard, those due longest first. */
  List<BadgeTable.Key> due(String shard, String until, int limit) {
    ItemQuery query =
        ItemQuery.table(
                "#shard = :shard AND #at <= :until",
                Map.of("#shard", BadgeTable.DUE_SHARD, "#at", BadgeTable.DUE_AT),
                Map.of(":shard", shard, ":until", until))
            .of(BadgeTable.DUE);
    return atMost(query, limit).stream()
        .map(ItemReader::new)
        .map(item -> new BadgeTable.Key(item.text(BadgeTable.PK), item.text(BadgeTable.SK)))
        .toList();
  }

  /** DynamoDB ends a page at 1 MB, whatever the limit: asks on until there are enough. */
  private List<Map<String, Attribute>> atMost(ItemQuery query, int limit) {
    List<Map<String, Attribute>> items = new ArrayList<>();
    ItemQuery next = query.atMost(limit);
    while (true) {
      TableReads.Found page = table.query(next);
      items.addAll(page.items());
      if (items.size() == limit || page.last().isEmpty()) {
        return items;
      }
      next = next.atMost(limit - items.size()).following(page.last());
    }
  }

  private static ItemQuery begins(String partition, String prefix) {
    return ItemQuery.table(
            "#pk = :pk AND begins_with(#sk, :prefix)",
            Map.of("#pk", BadgeTable.PK, "#sk", BadgeTable.SK),
            Map.of(":pk", partition, ":prefix", prefix))
        .consistently();
  }
}
