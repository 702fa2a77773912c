package dev.blazon.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rate limit on what one issuer does, such as making API keys: {@code burst} times at once, and
 * once more each {@code every} from then on. All that has to be kept of it is one time, until when
 * it is used: the time at which, with nothing done until then, it could be done {@code burst} times
 * at once again.
 *
 * <p>It stands in the functions, after the key is known, where a throttle of API Gateway could be
 * used up by anybody.
 *
 * @param operation what is limited
 * @param burst how often at once
 * @param every after how long once more
 */
public record Limit(String operation, int burst, Duration every) {
  /** Making API keys: enough for a whole team on one day, and few enough to be looked through. */
  public static final Limit API_KEYS = new Limit("api-keys", 100, Duration.ofMinutes(10));

  /**
   * How long is left until it can be done; empty where it can be done now.
   *
   * @param used until when it is used; null where it never was
   */
  public Optional<Duration> left(@Nullable Instant used, Instant now) {
    Duration over = Duration.between(now, next(used, now)).minus(every.multipliedBy(burst));
    return over.isPositive() ? Optional.of(over) : Optional.empty();
  }

  /** Until when it is used when it is done at {@code now}. */
  public Instant next(@Nullable Instant used, Instant now) {
    return (used == null || used.isBefore(now) ? now : used).plus(every);
  }
}
