package dev.blazon.store.dynamodb;

import java.time.Duration;
import java.util.Map;

/**
 * The update of an API key's item that keeps the day of its last use: how it is said to DynamoDB.
 */
final class KeyUseUpdate {
  /** Somebody waits for the answer. */
  static final Duration PATIENCE = Duration.ofMillis(500);

  static final String UPDATE = "SET #used = :day";
  static final String CONDITION =
      "attribute_exists(#pk) AND (attribute_not_exists(#used) OR #used < :day)";
  static final Map<String, String> NAMES =
      Map.of("#pk", BadgeTable.PK, "#used", ApiKeyItems.LAST_USED_ON);

  private KeyUseUpdate() {}
}
