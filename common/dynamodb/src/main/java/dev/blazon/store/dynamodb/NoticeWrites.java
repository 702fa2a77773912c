package dev.blazon.store.dynamodb;

import dev.blazon.store.Change;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Translates the conditions and deletions that concern mails to recipients into operations of a
 * DynamoDB transaction.
 */
final class NoticeWrites {
  private final String table;

  NoticeWrites(String table) {
    this.table = table;
  }

  TransactWriteItem require(Change.RequireRegisterEntry change) {
    return TransactWriteItem.builder()
        .conditionCheck(
            ConditionCheck.builder()
                .tableName(table)
                .key(SdkItems.key(BadgeTable.registerEntry(change.assertion())))
                .conditionExpression("attribute_exists(#pk)")
                .expressionAttributeNames(Map.of("#pk", BadgeTable.PK))
                .build())
        .build();
  }

  TransactWriteItem remove(Change.RemoveNotice change) {
    BadgeTable.Key key = BadgeTable.notice(change.assertion(), change.kind(), change.attempt());
    return TransactWriteItem.builder()
        .delete(Delete.builder().tableName(table).key(SdkItems.key(key)).build())
        .build();
  }
}
