package dev.blazon.store.dynamodb;

import dev.blazon.lifecycle.StuckAssertion;
import java.time.Duration;
import java.util.Map;

/**
 * Converts a {@link StuckAssertion} to a DynamoDB item, which nobody reads: it is told by the
 * stream.
 */
final class StuckItems {
  /** As long as queues keep what has failed. */
  private static final Duration KEPT = Duration.ofDays(14);

  private StuckItems() {}

  static Map<String, Attribute> write(StuckAssertion stuck) {
    return new ItemWriter(BadgeTable.stuck(stuck), "StuckAssertion")
        .text("assertion", stuck.assertion())
        .text("error", stuck.error())
        .time("at", stuck.at())
        .number(BadgeTable.TTL, stuck.at().plus(KEPT).getEpochSecond())
        .item();
  }
}
