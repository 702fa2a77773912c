package dev.blazon.service;

import dev.blazon.store.Change;
import dev.blazon.store.CounterStore;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Bounds how often something is done within a day in UTC, by a count that is kept for the day.
 *
 * @param what what is counted, without the day
 * @param most how often it may be done
 */
public record DayLimit(String what, int most) {
  /** Counts one more, where that may be done. */
  public Change.CountOne oneMore(Instant now) {
    return new Change.CountOne(counted(now), most, nextDay(now));
  }

  /** Whether it may not be done again today. */
  public boolean isUsedUp(CounterStore counters, Instant now) {
    return counters.counted(counted(now)) >= most;
  }

  /** How long it is until it may be done again, where it may not today. */
  public static Duration untilNextDay(Instant now) {
    return Duration.between(now, nextDay(now));
  }

  private String counted(Instant now) {
    return what + "#" + now.truncatedTo(ChronoUnit.DAYS);
  }

  private static Instant nextDay(Instant now) {
    return now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
  }
}
