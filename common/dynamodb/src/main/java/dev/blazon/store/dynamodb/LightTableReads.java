package dev.blazon.store.dynamodb;

import dev.blazon.aws.AwsAnswer;
import dev.blazon.aws.AwsFailure;
import dev.blazon.aws.AwsRequest;
import dev.blazon.aws.AwsService;
import dev.blazon.aws.ErrorCodes;
import dev.blazon.store.StoreBusy;
import java.util.Map;
import java.util.zip.CRC32;

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
  private static final String VERSION = "DynamoDB_20120810.";

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
    AwsRequest request =
        new AwsRequest(
            "POST",
            "/",
            Map.of(
                "Content-Type", "application/x-amz-json-1.0", "X-Amz-Target", VERSION + operation),
            body);
    try {
      return dynamoDb.call(request, answer -> read.of(good(answer)));
    } catch (AwsFailure e) {
      if (e.isBusy()) {
        throw new StoreBusy(1, e);
      }
      throw e;
    }
  }

  /** An answer that has come as it was sent, and says that it was done. */
  private static AwsAnswer good(AwsAnswer answer) {
    String crc = answer.header("x-amz-crc32");
    if (crc != null && !crc.equals(Long.toString(crc(answer.body())))) {
      throw AwsFailure.garbled("DynamoDB's answer has another checksum", null);
    }
    if (!answer.isSuccess()) {
      DynamoDbJson.Fault fault = DynamoDbJson.fault(answer.body());
      throw ErrorCodes.of(answer, fault.code(), fault.message());
    }
    return answer;
  }

  private static long crc(byte[] body) {
    CRC32 crc = new CRC32();
    crc.update(body);
    return crc.getValue();
  }
}
