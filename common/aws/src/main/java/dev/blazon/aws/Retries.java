package dev.blazon.aws;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Says whether and when a request that failed is sent again, as the standard mode of AWS's SDKs
 * does: some attempts, a wait that grows and has full jitter, and a quota that ends retries where
 * most requests fail.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html">AWS:
 *     retry behavior</a>
 */
final class Retries {
  private static final int QUOTA = 500;
  private static final int PRICE = 5;
  private static final Duration BASE = Duration.ofMillis(100);
  private static final Duration CAP = Duration.ofSeconds(20);

  private final int attempts;
  private final Duration throttledBase;
  private final Duration throttledCap;
  private final AtomicInteger quota = new AtomicInteger(QUOTA);

  /**
   * With these settings.
   *
   * @param attempts how often is tried, the first time included
   * @param throttledBase what the first wait takes at most after a service has throttled
   * @param throttledCap what any wait takes at most then
   */
  Retries(int attempts, Duration throttledBase, Duration throttledCap) {
    this.attempts = attempts;
    this.throttledBase = throttledBase;
    this.throttledCap = throttledCap;
  }

  /** Whether it is tried again after this attempt, counted from 1, has failed. */
  boolean again(int attempt, AwsFailure failure) {
    return failure.isPassing()
        && attempt < attempts
        && quota.getAndUpdate(left -> left < PRICE ? left : left - PRICE) >= PRICE;
  }

  /** Keeps that an attempt has succeeded. */
  void succeeded(int attempt) {
    int back = attempt == 1 ? 1 : PRICE;
    quota.updateAndGet(left -> Math.min(QUOTA, left + back));
  }

  /** How long is waited after this attempt, counted from 1, has failed. */
  Duration pause(int attempt, AwsFailure failure) {
    boolean throttled = failure.kind() == AwsFailure.Kind.THROTTLED;
    long base = (throttled ? throttledBase : BASE).toNanos();
    long cap = (throttled ? throttledCap : CAP).toNanos();
    return Duration.ofNanos(Chance.RANDOM.nextLong(Math.min(cap, base << (attempt - 1)) + 1));
  }

  /**
   * Not made before it is needed. Not a pseudo-random generator: SnapStart would give all clones
   * the same jitter.
   */
  private static final class Chance {
    private static final SecureRandom RANDOM = new SecureRandom();
  }
}
