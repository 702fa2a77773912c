package dev.blazon.verification.fetching;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How many fetches, and how much time for them, one verification has left. Safe for any number of
 * threads.
 */
public final class FetchBudget {
  private final InstantSource clock;
  private final FetchLimits limits;
  private final Instant end;
  private final HostBounds hosts;
  private final ReadingBound reading;
  private int fetches;

  /** A full budget, whose time begins now. */
  public FetchBudget(InstantSource clock, FetchLimits limits) {
    this(clock, limits, Instant.MAX, new HostBounds(1), new ReadingBound(1));
  }

  /**
   * A full budget, whose time begins now.
   *
   * @param latest when it ends in any case
   * @param hosts what the whole batch may ask of one host
   * @param reading how much the documents of the whole batch may hold
   */
  public FetchBudget(
      InstantSource clock,
      FetchLimits limits,
      Instant latest,
      HostBounds hosts,
      ReadingBound reading) {
    this.clock = clock;
    this.limits = limits;
    Instant full = clock.instant().plus(limits.verification());
    this.end = full.isBefore(latest) ? full : latest;
    this.hosts = hosts;
    this.reading = reading;
  }

  /**
   * Takes one fetch; a redirect that a fetch follows is another.
   *
   * @return how long a fetch that begins now may last, or empty where the budget is spent
   */
  public synchronized Optional<Duration> take() {
    Optional<Duration> left = left();
    if (fetches >= limits.fetches() || left.isEmpty()) {
      return Optional.empty();
    }
    fetches++;
    return left;
  }

  /** How long a fetch that begins now may last, or empty where there is no time for any. */
  public Optional<Duration> left() {
    Duration left = Duration.between(clock.instant(), end);
    return left.isPositive()
        ? Optional.of(left.compareTo(limits.fetch()) < 0 ? left : limits.fetch())
        : Optional.empty();
  }

  /** How many requests the whole batch may still send to one host. */
  public HostBounds hosts() {
    return hosts;
  }

  /** How much what was fetched may hold. */
  public ReadingBound reading() {
    return reading;
  }

  /** How a fetch ends for which nothing of the budget is left. */
  public static FetchResult.Refused spent() {
    return new FetchResult.Refused(
        "budget", "this verification has used up its fetches or its time");
  }
}
