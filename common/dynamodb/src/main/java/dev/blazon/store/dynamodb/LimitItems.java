package dev.blazon.store.dynamodb;

import dev.blazon.store.Change;
import java.time.Instant;
import java.util.Map;

/**
 * Converts the time until which an issuer's rate limit ({@link dev.blazon.lifecycle.Limit}) is used
 * to a DynamoDB item and back.
 */
final class LimitItems {
  static final String USED_UNTIL = "usedUntil";

  private LimitItems() {}

  static Map<String, Attribute> write(Change.MoveLimit limit) {
    return new ItemWriter(BadgeTable.limit(limit.issuer(), limit.operation()), "Limit")
        .text(USED_UNTIL, BadgeTable.time(limit.until()))
        .item();
  }

  static Instant read(Map<String, Attribute> attributes) {
    return new ItemReader(attributes).time(USED_UNTIL);
  }
}
