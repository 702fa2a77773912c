package dev.blazon.store.dynamodb;

import dev.blazon.store.CounterStore;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Counts in the {@link BadgeTable}, by updates without a condition. */
public final class DynamoDbCounterStore implements CounterStore {
  private final DynamoDbClient client;
  private final String table;
  private final TableReader reads;

  /**
   * @param table the name of a table laid out as {@link BadgeTable} says
   */
  public DynamoDbCounterStore(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
    this.reads = new TableReader(new SdkTableReads(client, table));
  }

  @Override
  public long count(String what, Instant until) {
    UpdateItemRequest request =
        UpdateItemRequest.builder()
            .tableName(table)
            .key(SdkItems.key(BadgeTable.count(what)))
            .updateExpression(CountItems.ONE_MORE)
            .expressionAttributeNames(CountItems.NAMES)
            .expressionAttributeValues(CountItems.values(until))
            .returnValues(ReturnValue.UPDATED_NEW)
            .build();
    return CountItems.read(
        SdkItems.of(Throttling.translated(() -> client.updateItem(request)).attributes()));
  }

  @Override
  public long counted(String what) {
    return reads.item(BadgeTable.count(what), CountItems::read).orElse(0L);
  }
}
