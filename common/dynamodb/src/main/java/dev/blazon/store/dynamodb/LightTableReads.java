package dev.blazon.store.dynamodb;

import dev.blazon.aws.AwsFailure;
import dev.blazon.aws.AwsService;
import dev.blazon.store.StoreBusy;
import java.util.Map;

/**
 * Reads the table without the SDK: by two operations of DynamoDB's JSON protocol, for functions
 * that have to start fast.
 *
 * @param dynamoDb sends and retries
 * @param table the name of a table laid out as {@link BadgeTable} says
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.LowLevelAPI.html">AWS:
 *     the low-level API of DynamoDB</a>
 */
public record LightTableReads(AwsService dynamoDb, String table) implements TableReads {
  @Override
  public Map<String, Attribute> item(Map<String, Attribute> key) {
    byte[] body = DynamoDbJson.getItem(table, key);
    return call("GetItem", body, answer -> DynamoDbJson.item(answer.body()));
  }

  @Override
  public Found query(ItemQuery query) {
    byte[] body = DynamoDbJson.query(table, query);
    return call("Query", body, answer -> DynamoDbJson.found(answer.body()));
  }

  private <T> T call(String operation, byte[] body, AwsService.Reading<T> read) {
    try {
      return dynamoDb.call(LightRequests.of(operation, body), LightRequests.good(read));
    } catch (AwsFailure e) {
      if (e.isBusy()) {
        throw new StoreBusy(1, e);
      }
      throw e;
    }
  }
}
