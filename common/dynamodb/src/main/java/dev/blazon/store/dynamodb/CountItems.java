package dev.blazon.store.dynamodb;

import dev.blazon.store.Change;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** A count as an item: how it goes up, and what it is. */
final class CountItems {
  /** An update expression over {@link #NAMES} and {@link #values}. */
  static final String ONE_MORE = "SET #type = :type, #ttl = :until ADD #count :one";

  static final Map<String, String> NAMES =
      Map.of("#type", BadgeTable.TYPE, "#ttl", BadgeTable.TTL, "#count", "count");

  private CountItems() {}

  static Map<String, AttributeValue> values(Instant until) {
    return Map.of(
        ":type", AttributeValue.fromS("Count"),
        ":until", AttributeValue.fromN(Long.toString(until.getEpochSecond() + 1)),
        ":one", AttributeValue.fromN("1"));
  }

  static long read(Map<String, Attribute> attributes) {
    return new ItemReader(attributes).number("count");
  }

  static TransactWriteItem write(Change.CountOne change, String table) {
    Map<String, AttributeValue> values = new HashMap<>(values(change.until()));
    values.put(":limit", AttributeValue.fromN(Integer.toString(change.limit())));
    return TransactWriteItem.builder()
        .update(
            Update.builder()
                .tableName(table)
                .key(SdkItems.key(BadgeTable.count(change.what())))
                .updateExpression(ONE_MORE)
                .conditionExpression("attribute_not_exists(#count) OR #count < :limit")
                .expressionAttributeNames(NAMES)
                .expressionAttributeValues(values)
                .build())
        .build();
  }
}
