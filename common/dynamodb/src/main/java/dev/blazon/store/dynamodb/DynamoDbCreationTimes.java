package dev.blazon.store.dynamodb;

import dev.blazon.store.CreationTimes;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * The {@link CreationTimes} of the {@link BadgeTable}: the last one given is an item of the issuer,
 * which is only ever raised. DynamoDB does updates of one item one after another, so that instances
 * need no other agreement, and none of them waits for another.
 */
public final class DynamoDbCreationTimes implements CreationTimes {
  private static final String LATEST = "latest";
  private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);

  private final DynamoDbClient client;
  private final String table;

  /**
   * @param table the name of a table laid out as {@link BadgeTable} says
   */
  public DynamoDbCreationTimes(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  @Override
  public Instant next(String issuer, Instant now) {
    UpdateItemRequest toNow =
        update(issuer, "SET #latest = :to, #type = :type")
            .conditionExpression("attribute_not_exists(#latest) OR #latest < :to")
            .expressionAttributeNames(Map.of("#latest", LATEST, "#type", BadgeTable.TYPE))
            .expressionAttributeValues(
                Map.of(
                    ":to",
                    AttributeValue.fromN(nanos(now).toString()),
                    ":type",
                    AttributeValue.fromS("CreationTime")))
            .build();
    try {
      Throttling.translated(() -> client.updateItem(toNow));
      return now;
    } catch (ConditionalCheckFailedException e) {
      // The clock has not moved on since the last one, or is behind another instance's.
      return afterTheLast(issuer);
    }
  }

  private Instant afterTheLast(String issuer) {
    UpdateItemRequest raise =
        update(issuer, "SET #latest = #latest + :one")
            .expressionAttributeNames(Map.of("#latest", LATEST))
            .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1")))
            .returnValues(ReturnValue.UPDATED_NEW)
            .build();
    Map<String, AttributeValue> raised =
        Throttling.translated(() -> client.updateItem(raise)).attributes();
    String latest = Objects.requireNonNull(raised.get(LATEST), LATEST).n();
    BigInteger[] parts = new BigInteger(latest).divideAndRemainder(NANOS);
    return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact());
  }

  private UpdateItemRequest.Builder update(String issuer, String expression) {
    return UpdateItemRequest.builder()
        .tableName(table)
        .key(SdkItems.key(BadgeTable.creationTime(issuer)))
        .updateExpression(expression);
  }

  /** Nanoseconds since 1970: a number that DynamoDB can compare and add to. */
  private static BigInteger nanos(Instant instant) {
    return BigInteger.valueOf(instant.getEpochSecond())
        .multiply(NANOS)
        .add(BigInteger.valueOf(instant.getNano()));
  }
}
