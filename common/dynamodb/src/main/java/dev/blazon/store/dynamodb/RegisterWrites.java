package dev.blazon.store.dynamodb;

import dev.blazon.register.ErasureRequest;
import dev.blazon.register.OnlyAward;
import dev.blazon.store.Change;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Translates changes of register entries, holdings and only awards, and the removal of requests to
 * be erased, into operations of a DynamoDB transaction, with a condition where one is needed.
 */
final class RegisterWrites {
  private static final String ABSENT = "attribute_not_exists(#pk)";

  private final String table;

  RegisterWrites(String table) {
    this.table = table;
  }

  TransactWriteItem add(Change.AddRegisterEntry change) {
    return put(
        Put.builder()
            .item(SdkItems.to(RegisterEntryItems.write(change.entry())))
            .conditionExpression(ABSENT)
            .expressionAttributeNames(Map.of("#pk", BadgeTable.PK)));
  }

  TransactWriteItem keep(Change.KeepRegisterEntry change) {
    return put(Put.builder().item(SdkItems.to(RegisterEntryItems.write(change.entry()))));
  }

  TransactWriteItem remove(Change.RemoveRegisterEntry change) {
    return delete(Delete.builder().key(SdkItems.key(BadgeTable.registerEntry(change.assertion()))));
  }

  TransactWriteItem add(Change.AddHolding change) {
    return put(Put.builder().item(SdkItems.to(HoldingItems.write(change.holding()))));
  }

  TransactWriteItem remove(Change.RemoveHolding change) {
    return delete(Delete.builder().key(SdkItems.key(BadgeTable.holding(change.holding()))));
  }

  TransactWriteItem keep(Change.KeepOnlyAward change) {
    Put.Builder put = Put.builder().item(SdkItems.to(OnlyAwardItems.write(change.award())));
    String before = change.before();
    return put(
        before == null
            ? put.conditionExpression(ABSENT).expressionAttributeNames(Map.of("#pk", BadgeTable.PK))
            : put.conditionExpression("#assertion = :before")
                .expressionAttributeNames(Map.of("#assertion", OnlyAwardItems.ASSERTION))
                .expressionAttributeValues(Map.of(":before", AttributeValue.fromS(before))));
  }

  TransactWriteItem remove(Change.RemoveOnlyAward change) {
    OnlyAward award = change.award();
    return delete(
        Delete.builder()
            .key(SdkItems.key(BadgeTable.onlyAward(award.holder(), award.family())))
            .conditionExpression("#assertion = :assertion")
            .expressionAttributeNames(Map.of("#assertion", OnlyAwardItems.ASSERTION))
            .expressionAttributeValues(
                Map.of(":assertion", AttributeValue.fromS(award.assertion()))));
  }

  TransactWriteItem remove(Change.RemoveErasureRequest change) {
    ErasureRequest request = change.request();
    return delete(
        Delete.builder()
            .key(SdkItems.key(BadgeTable.erasureRequest(request.issuer(), request.id())))
            .conditionExpression("#version = :version")
            .expressionAttributeNames(Map.of("#version", "version"))
            .expressionAttributeValues(
                Map.of(":version", AttributeValue.fromN(Long.toString(request.version())))));
  }

  private TransactWriteItem put(Put.Builder put) {
    return TransactWriteItem.builder().put(put.tableName(table).build()).build();
  }

  private TransactWriteItem delete(Delete.Builder delete) {
    return TransactWriteItem.builder().delete(delete.tableName(table).build()).build();
  }
}
