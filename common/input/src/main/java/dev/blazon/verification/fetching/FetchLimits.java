package dev.blazon.verification.fetching;

import java.time.Duration;

/**
 * How many fetches one verification may make, and how long they may take.
 *
 * @param connect to open one connection
 * @param fetch from the first look-up of a name to the last byte, redirects included
 * @param redirects followed in one fetch
 * @param verification all fetches of one verification together
 * @param fetches in one verification; each redirect that is followed counts as one
 */
public record FetchLimits(
    Duration connect, Duration fetch, int redirects, Duration verification, int fetches) {
  /** Enough for a badge whose hosts answer as websites do. */
  public static final FetchLimits STANDARD =
      new FetchLimits(Duration.ofSeconds(2), Duration.ofSeconds(8), 3, Duration.ofSeconds(6), 12);

  /** Enough for a badge of slow hosts, and under the 29 s in which API Gateway gives up. */
  public static final FetchLimits PATIENT = STANDARD.within(Duration.ofSeconds(20));

  /** The same, but with so much time for one verification. */
  public FetchLimits within(Duration time) {
    return new FetchLimits(connect, fetch, redirects, time, fetches);
  }
}
