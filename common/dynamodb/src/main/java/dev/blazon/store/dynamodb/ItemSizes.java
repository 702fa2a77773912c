package dev.blazon.store.dynamodb;

import dev.blazon.lifecycle.Bounds;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Counts the bytes of a DynamoDB item as AWS does: an attribute is its name and its value, in
 * UTF-8.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html">AWS:
 *     item sizes and formats</a>
 */
final class ItemSizes {
  private ItemSizes() {}

  /**
   * Holds a transaction to its bounds. Input is held to smaller ones, so that what fails here is a
   * defect of ours; DynamoDB Local would let a transaction pass that DynamoDB refuses.
   *
   * @throws IllegalArgumentException where an item, or all together, are too large
   */
  static void check(List<TransactWriteItem> items) {
    long sum = 0;
    for (TransactWriteItem item : items) {
      int bytes = item.put() == null ? 0 : of(item.put().item());
      if (bytes > Bounds.ITEM) {
        throw new IllegalArgumentException(
            "the "
                + new ItemReader(SdkItems.of(item.put().item())).text(BadgeTable.TYPE)
                + " has "
                + bytes
                + " bytes");
      }
      sum += bytes;
    }
    if (sum > Bounds.TRANSACTION) {
      throw new IllegalArgumentException("the transaction has " + sum + " bytes");
    }
  }

  /** The size of an item in bytes, as DynamoDB counts it. */
  static int of(Map<String, AttributeValue> item) {
    return item.entrySet().stream()
        .mapToInt(attribute -> bytes(attribute.getKey()) + of(attribute.getValue()))
        .sum();
  }

  private static int of(AttributeValue value) {
    return switch (value.type()) {
      case S -> bytes(value.s());
      // Two digits take a byte, and one more is for all of them.
      case N -> value.n().length() / 2 + 2;
      case BOOL -> 1;
      case SS -> value.ss().stream().mapToInt(ItemSizes::bytes).sum();
      default -> throw new IllegalArgumentException("no item has a " + value.type());
    };
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
