package dev.blazon.store.dynamodb;

import dev.blazon.aws.AwsAnswer;
import dev.blazon.aws.AwsFailure;
import dev.blazon.aws.AwsService;
import dev.blazon.store.ApiKeyUses;
import java.time.LocalDate;
import java.util.Map;

/**
 * Writes the day of last use to the item of an API key without the SDK, as {@link
 * DynamoDbApiKeyUses} does with it: the only write so, for the authorizer writes nothing else. Sent
 * twice, it does the same.
 *
 * @param dynamoDb sends and retries
 * @param table the name of a table laid out as {@link BadgeTable} says
 */
public record LightApiKeyUses(AwsService dynamoDb, String table) implements ApiKeyUses {
  @Override
  public void used(String issuer, String key, LocalDate day) {
    byte[] body =
        DynamoDbJson.updateItem(
            table,
            BadgeTable.apiKey(issuer, key).attributes(),
            KeyUseUpdate.UPDATE,
            KeyUseUpdate.CONDITION,
            KeyUseUpdate.NAMES,
            Map.of(":day", day.toString()));
    try {
      dynamoDb.call(
          LightRequests.of("UpdateItem", body),
          LightRequests.good(AwsAnswer::status),
          KeyUseUpdate.PATIENCE);
    } catch (AwsFailure e) {
      // Somebody else has kept it, or DynamoDB is busy: the next request tries again. A key is good
      // whether or not its use can be kept.
    }
  }
}
