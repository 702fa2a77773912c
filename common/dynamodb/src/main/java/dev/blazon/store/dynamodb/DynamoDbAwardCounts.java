package dev.blazon.store.dynamodb;

import dev.blazon.lifecycle.Span;
import dev.blazon.store.AwardCounts;
import dev.blazon.store.StoreBusy;
import java.util.Map;
import java.util.OptionalLong;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * Counts the signed awards of each {@link Span} in the {@link BadgeTable}, by an update without a
 * condition; a count that fails is left out.
 */
public final class DynamoDbAwardCounts implements AwardCounts {
  private static final String COUNT = "count";

  private final DynamoDbClient client;
  private final String table;

  /**
   * @param table the name of a table laid out as {@link BadgeTable} says
   */
  public DynamoDbAwardCounts(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  @Override
  public OptionalLong add(String issuer, Span span, int awards) {
    UpdateItemRequest request =
        UpdateItemRequest.builder()
            .tableName(table)
            .key(SdkItems.key(BadgeTable.signedAwards(issuer, span)))
            .updateExpression("SET #type = :type ADD #count :awards")
            .expressionAttributeNames(Map.of("#type", BadgeTable.TYPE, "#count", COUNT))
            .expressionAttributeValues(
                Map.of(
                    ":type", AttributeValue.fromS("SignedAwards"),
                    ":awards", AttributeValue.fromN(Integer.toString(awards))))
            .returnValues(ReturnValue.UPDATED_NEW)
            .build();
    try {
      UpdateItemResponse updated = Throttling.translated(() -> client.updateItem(request));
      return OptionalLong.of(new ItemReader(SdkItems.of(updated.attributes())).number(COUNT));
    } catch (StoreBusy | SdkException e) {
      // The awards are made, whether or not they are counted: those that follow will be.
      return OptionalLong.empty();
    }
  }
}
