package dev.blazon.store.dynamodb;

import dev.blazon.store.ApiKeyUses;
import java.time.LocalDate;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes the day of last use to the item of an API key: one attribute, and nothing else. */
public final class DynamoDbApiKeyUses implements ApiKeyUses {
  private final DynamoDbClient client;
  private final String table;

  /**
   * @param table the name of a table laid out as {@link BadgeTable} says
   */
  public DynamoDbApiKeyUses(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  @Override
  public void used(String issuer, String key, LocalDate day) {
    try {
      client.updateItem(
          update ->
              update
                  .tableName(table)
                  .key(SdkItems.key(BadgeTable.apiKey(issuer, key)))
                  .updateExpression(KeyUseUpdate.UPDATE)
                  .conditionExpression(KeyUseUpdate.CONDITION)
                  .expressionAttributeNames(KeyUseUpdate.NAMES)
                  .expressionAttributeValues(Map.of(":day", AttributeValue.fromS(day.toString())))
                  .overrideConfiguration(call -> call.apiCallTimeout(KeyUseUpdate.PATIENCE)));
    } catch (SdkException e) {
      // Somebody else has kept it, or DynamoDB is busy: the next request tries again. A key is good
      // whether or not its use can be kept.
    }
  }
}
