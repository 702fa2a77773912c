package dev.blazon.bench.sweep;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.Change;
import dev.blazon.store.Transactions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Fills a table with copies of one Assertion, each under an id of its own, by the bulk writes of
 * DynamoDB: what the store writes one by one would take hours.
 */
final class ManyAssertions {
  /** As many as DynamoDB takes in one bulk write. */
  private static final int BULK = 25;

  private final DynamoDbClient client;
  private final String table;
  private final String id;
  private final Map<String, AttributeValue> sample;

  /**
   * @param record the one, which is due
   * @param transactions writes it as the store has it, which is then copied
   */
  ManyAssertions(
      DynamoDbClient client, String table, AssertionRecord record, Transactions transactions) {
    this.client = client;
    this.table = table;
    this.id = record.id();
    transactions.commit(List.of(new Change.AddAssertion(record)), null);
    Map<String, AttributeValue> key =
        Map.of(
            "PK", AttributeValue.fromS("ASSERTION#" + id), "SK", AttributeValue.fromS("ASSERTION"));
    this.sample = client.getItem(r -> r.tableName(table).key(key)).item();
    client.deleteItem(r -> r.tableName(table).key(key));
  }

  /**
   * Writes those of the numbers from {@code first} until before {@code end}, over what is there.
   *
   * @param due whether their time has come
   */
  void write(int first, int end, boolean due) {
    List<WriteRequest> bulk = new ArrayList<>(BULK);
    for (int number = first; number < end; number++) {
      Map<String, AttributeValue> item = copy(number, due);
      bulk.add(WriteRequest.builder().putRequest(put -> put.item(item)).build());
      if (bulk.size() == BULK || number == end - 1) {
        Map<String, List<WriteRequest>> requests = Map.of(table, List.copyOf(bulk));
        client.batchWriteItem(r -> r.requestItems(requests));
        bulk.clear();
      }
    }
  }

  /** The item of one copy. */
  private Map<String, AttributeValue> copy(int number, boolean due) {
    String own = String.format(Locale.ROOT, "%026d", number);
    Map<String, AttributeValue> item = new HashMap<>();
    sample.forEach(
        (name, value) ->
            item.put(
                name,
                value.s() == null ? value : AttributeValue.fromS(value.s().replace(id, own))));
    item.put("dueShard", AttributeValue.fromS(shard(own)));
    if (!due) {
      item.put("dueAt", AttributeValue.fromS(late(item, "dueAt")));
      item.put("expires", AttributeValue.fromS(late(item, "expires")));
    }
    return item;
  }

  private static String shard(String own) {
    return "DUE#" + Integer.toHexString(Math.floorMod(own.hashCode(), AssertionStore.DUE_SHARDS));
  }

  /** The same moment of a year that nobody here sees. */
  private static String late(Map<String, AttributeValue> item, String name) {
    return Objects.requireNonNull(item.get(name), name).s().replaceFirst("^\\d{4}", "2099");
  }
}
