package dev.blazon.platform.dynamodb;

import dev.blazon.platform.cloud.ReadingParts;
import dev.blazon.store.dynamodb.LightTableReads;
import dev.blazon.store.dynamodb.TableReads;

/**
 * Gives a Lambda function that only reads the stores of the DynamoDB table, without the SDK, as
 * {@link DynamoDbTable} gives them with it; a handler's AWS class implements one or the other.
 */
public interface ReadingTable extends PublicStores, ReadingParts {
  @Override
  default TableReads reads() {
    return new LightTableReads(services().dynamoDb(), settings().table());
  }
}
