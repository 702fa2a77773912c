package dev.blazon.store.dynamodb;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.lifecycle.Bounds;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Items are counted as DynamoDB counts them. */
class ItemSizesTest {
  @RegisterExtension static final DynamoDbLocal DYNAMODB = new DynamoDbLocal();

  @Test
  void anItemIsItsNamesAndItsValues() {
    assertEquals(
        3 + 6 + 1 + 2 + 4 + 1 + 2 + 2,
        ItemSizes.of(
            Map.of(
                "abc", AttributeValue.fromS("漢漢"),
                "n", AttributeValue.fromN("1"),
                "flag", AttributeValue.fromBool(true),
                "ss", AttributeValue.fromSs(List.of("a", "b")))));
  }

  @Test
  void whatDynamoDbTakesIsWithinTheBoundAndAByteMoreIsNot() {
    String table = DYNAMODB.table();
    Map<String, AttributeValue> largest = item(Bounds.ITEM);
    Map<String, AttributeValue> larger = item(Bounds.ITEM + 1);

    assertEquals(Bounds.ITEM, ItemSizes.of(largest));
    assertDoesNotThrow(() -> DYNAMODB.client().putItem(put -> put.tableName(table).item(largest)));
    assertDoesNotThrow(() -> ItemSizes.check(List.of(put(largest))));
    assertThrows(
        DynamoDbException.class,
        () -> DYNAMODB.client().putItem(put -> put.tableName(table).item(larger)));
    assertTrue(refused(List.of(put(larger))).contains("the Request has 409601 bytes"));
  }

  @Test
  void aTransactionIsTheSumOfItsItems() {
    TransactWriteItem large = put(item(Bounds.ITEM));

    assertDoesNotThrow(() -> ItemSizes.check(Collections.nCopies(10, large)));
    assertTrue(refused(Collections.nCopies(11, large)).contains("the transaction has"));
  }

  private static String refused(List<TransactWriteItem> items) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> ItemSizes.check(items)).getMessage());
  }

  private static TransactWriteItem put(Map<String, AttributeValue> item) {
    return TransactWriteItem.builder().put(Put.builder().tableName("t").item(item).build()).build();
  }

  private static Map<String, AttributeValue> item(int bytes) {
    int others = "PK".length() + 1 + "SK".length() + 1 + "type".length() + "Request".length() + 1;
    return Map.of(
        "PK", AttributeValue.fromS("p"),
        "SK", AttributeValue.fromS("s"),
        "type", AttributeValue.fromS("Request"),
        "x", AttributeValue.fromS("x".repeat(bytes - others)));
  }
}
