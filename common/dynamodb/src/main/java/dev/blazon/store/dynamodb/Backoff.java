package dev.blazon.store.dynamodb;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits before a transaction is tried again: exponential, with full jitter, so that those who
 * collided do not collide again.
 *
 * @see <a
 *     href="https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/">Exponential
 *     Backoff And Jitter</a>
 */
final class Backoff {
  /** How often is tried, the first time included: about 4 s of waiting in the mean. */
  static final int ATTEMPTS = 12;

  static final Duration BASE = Duration.ofMillis(40);

  private static final long CAP = Duration.ofSeconds(1).toNanos();

  // Not a pseudo-random generator: SnapStart would give all clones the same jitter.
  private final SecureRandom random = new SecureRandom();

  private final long base;

  /**
   * @param base what the first wait takes at most; each later one takes twice as long at most, up
   *     to a second
   */
  Backoff(Duration base) {
    this.base = base.toNanos();
  }

  /**
   * Waits before an operation is tried again: longer, and more by chance, each time. Somebody who
   * interrupts ends it early, and the next call to DynamoDB answers that.
   *
   * @param attempt which attempt has failed, counted from 1
   */
  void pause(int attempt) {
    LockSupport.parkNanos(random.nextLong(Math.min(CAP, base << (attempt - 1))));
  }
}
