package dev.blazon.verification.fetching;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** What one verification may still spend on fetching. Belongs to one thread. */
public final class FetchBudget {
  private final InstantSource clock;
  private final FetchLimits limits;
  private final Instant end;
  private int fetches;

  /** A full budget, whose time begins now. */
  public FetchBudget(InstantSource clock, FetchLimits limits) {
    this(clock, limits, Instant.MAX);
  }

  /**
   * A full budget, whose time begins now.
   *
   * @param latest when it ends in any case
   */
  public FetchBudget(InstantSource clock, FetchLimits limits, Instant latest) {
    this.clock = clock;
    this.limits = limits;
    Instant full = clock.instant().plus(limits.verification());
    this.end = full.isBefore(latest) ? full : latest;
  }

  /**
   * Takes one fetch.
   *
   * @return how long it may last, or empty where the budget is spent
   */
  Optional<Duration> take() {
    Duration left = Duration.between(clock.instant(), end);
    if (fetches >= limits.fetches() || !left.isPositive()) {
      return Optional.empty();
    }
    fetches++;
    return Optional.of(left.compareTo(limits.fetch()) < 0 ? left : limits.fetch());
  }
}
