package dev.blazon.store.dynamodb;

import dev.blazon.lifecycle.ApiKey;
import dev.blazon.store.Change;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * Translates the changes of stored API keys (withdraw, end, require) into the update expressions of
 * a DynamoDB transaction. Single attributes are written, so that the day of last use, which the
 * authorizer writes at any time, is never lost.
 */
final class ApiKeyWrites {
  private static final String NOT_WITHDRAWN =
      "attribute_exists(#pk) AND attribute_not_exists(#withdrawn)";

  private final String table;

  ApiKeyWrites(String table) {
    this.table = table;
  }

  TransactWriteItem withdraw(Change.WithdrawApiKey change) {
    return update(
        Update.builder()
            .key(SdkItems.key(BadgeTable.apiKey(change.issuer(), change.key())))
            .updateExpression("SET #withdrawn = :at, #secret = :none, #by = :by")
            .expressionAttributeNames(
                Map.of(
                    "#pk", BadgeTable.PK,
                    "#withdrawn", ApiKeyItems.WITHDRAWN_AT,
                    "#secret", ApiKeyItems.SECRET_SHA256,
                    "#by", ItemWriter.CHANGED_BY))
            .expressionAttributeValues(
                Map.of(
                    ":at", AttributeValue.fromS(change.at().toString()),
                    ":none", AttributeValue.fromS(ApiKey.NO_SECRET),
                    ":by", AttributeValue.fromS(change.by()))));
  }

  TransactWriteItem end(Change.EndApiKey change) {
    return update(
        Update.builder()
            .key(SdkItems.key(BadgeTable.apiKey(change.issuer(), change.key())))
            .updateExpression("SET #expires = :end, #successor = :successor, #by = :by")
            .expressionAttributeNames(
                Map.of(
                    "#pk", BadgeTable.PK,
                    "#withdrawn", ApiKeyItems.WITHDRAWN_AT,
                    "#expires", ApiKeyItems.EXPIRES,
                    "#successor", ApiKeyItems.REPLACED_BY,
                    "#by", ItemWriter.CHANGED_BY))
            .expressionAttributeValues(
                Map.of(
                    ":end", AttributeValue.fromS(change.end().toString()),
                    ":successor", AttributeValue.fromS(change.successor()),
                    ":by", AttributeValue.fromS(change.by()))));
  }

  TransactWriteItem require(Change.RequireApiKey change) {
    return TransactWriteItem.builder()
        .conditionCheck(
            ConditionCheck.builder()
                .tableName(table)
                .key(SdkItems.key(BadgeTable.apiKey(change.issuer(), change.key())))
                .conditionExpression(NOT_WITHDRAWN)
                .expressionAttributeNames(
                    Map.of("#pk", BadgeTable.PK, "#withdrawn", ApiKeyItems.WITHDRAWN_AT))
                .build())
        .build();
  }

  private TransactWriteItem update(Update.Builder update) {
    return TransactWriteItem.builder()
        .update(update.tableName(table).conditionExpression(NOT_WITHDRAWN).build())
        .build();
  }
}
