package dev.blazon.store.dynamodb;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * Reads the table by the SDK's client.
 *
 * @param client sends and retries
 * @param table the name of a table laid out as {@link BadgeTable} says
 */
public record SdkTableReads(DynamoDbClient client, String table) implements TableReads {
  @Override
  public Map<String, Attribute> item(Map<String, Attribute> key) {
    GetItemRequest request =
        GetItemRequest.builder()
            .tableName(table)
            .key(SdkItems.to(key))
            .consistentRead(true)
            .build();
    return SdkItems.of(Throttling.translated(() -> client.getItem(request)).item());
  }

  @Override
  public Found query(ItemQuery query) {
    Map<String, AttributeValue> values = new HashMap<>();
    query.values().forEach((name, value) -> values.put(name, AttributeValue.fromS(value)));
    QueryRequest.Builder request =
        QueryRequest.builder()
            .tableName(table)
            .indexName(query.index())
            .keyConditionExpression(query.condition())
            .expressionAttributeNames(query.names())
            .expressionAttributeValues(values)
            .consistentRead(query.consistent())
            .scanIndexForward(!query.backwards());
    if (query.limit() > 0) {
      request.limit(query.limit());
    }
    if (query.after() != null) {
      request.exclusiveStartKey(SdkItems.to(query.after()));
    }
    QueryRequest asked = request.build();
    QueryResponse page = Throttling.translated(() -> client.query(asked));
    return new Found(
        page.items().stream().map(SdkItems::of).toList(), SdkItems.of(page.lastEvaluatedKey()));
  }
}
