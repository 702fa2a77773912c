package dev.blazon.store;

import dev.blazon.lifecycle.Span;
import java.util.OptionalLong;

/**
 * Port: counts the signed Assertions of a {@link Span}, roughly, so that the next span is begun in
 * time. No count is in one transaction with its award, so that awards never wait for one another
 * here. A count may be a little too low, after a crash, or too high, after an answer that was lost.
 */
public interface AwardCounts {
  /**
   * Adds to the count of a span.
   *
   * @param awards how many; at least 1
   * @return the count after it; empty where the store was too busy to count them
   */
  OptionalLong add(String issuer, Span span, int awards);
}
