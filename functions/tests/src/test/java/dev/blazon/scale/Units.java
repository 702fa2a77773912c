package dev.blazon.scale;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.store.dynamodb.BadgeTable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Says how many write units a request in DynamoDB's JSON takes of which partitions, the indexes'
 * included. A unit is a kilobyte begun; in a transaction it counts twice in the table, and once in
 * an index.
 *
 * <p>What a change takes away from an index is not known from the request, and so not counted: an
 * Assertion that leaves the index of what is due takes one unit more in DynamoDB.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html">AWS:
 *     read and write operations</a>
 */
final class Units {
  private static final int KILOBYTE = 1024;

  private Units() {}

  /**
   * What a request takes of one partition.
   *
   * @param partition the name of the table or index, and the partition's key
   */
  record Taken(String partition, int units) {}

  /** What each item of a {@code TransactWriteItems} takes; of one that is only checked, too. */
  static List<List<Taken>> ofTransaction(JsonNode request) {
    List<List<Taken>> all = new ArrayList<>();
    for (JsonNode item : request.path("TransactItems")) {
      JsonNode put = item.path("Put").path("Item");
      all.add(put.isMissingNode() ? List.of(ofKey(item, 2)) : ofPut(put));
    }
    return all;
  }

  /** What an {@code UpdateItem} takes: all that we update by themselves are small. */
  static Taken ofUpdate(JsonNode request) {
    return new Taken("table " + text(request.path("Key"), BadgeTable.PK), 1);
  }

  private static Taken ofKey(JsonNode item, int units) {
    JsonNode action = item.iterator().next();
    return new Taken("table " + text(action.path("Key"), BadgeTable.PK), units);
  }

  private static List<Taken> ofPut(JsonNode item) {
    int kilobytes = (size(item) + KILOBYTE - 1) / KILOBYTE;
    List<Taken> taken = new ArrayList<>();
    taken.add(new Taken("table " + text(item, BadgeTable.PK), 2 * kilobytes));
    if (item.has(BadgeTable.PARENT)) {
      taken.add(new Taken(BadgeTable.BY_PARENT + " " + text(item, BadgeTable.PARENT), kilobytes));
    }
    if (item.has(BadgeTable.DUE_SHARD)) {
      taken.add(new Taken(BadgeTable.DUE + " " + text(item, BadgeTable.DUE_SHARD), 1));
    }
    return taken;
  }

  /** The bytes of an item in DynamoDB's JSON: the names of its attributes and their values. */
  static int size(JsonNode item) {
    return item.properties().stream()
        .mapToInt(entry -> bytes(entry.getKey()) + value(entry.getValue()))
        .sum();
  }

  private static int value(JsonNode typed) {
    JsonNode value = typed.iterator().next();
    if (value.isArray()) {
      return value.valueStream().mapToInt(one -> bytes(one.asText())).sum();
    }
    return typed.has("N") ? value.asText().length() / 2 + 2 : bytes(value.asText());
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static String text(JsonNode item, String attribute) {
    return item.path(attribute).path("S").asText();
  }
}
