package dev.blazon.journey;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Waits in tests of the local server for what follows from the change stream a moment after the
 * request, such as a mail.
 */
final class WaitUntil {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private WaitUntil() {}

  /**
   * Waits until it is so.
   *
   * @param what it is, for who reads that it was not
   */
  static void until(String what, BooleanSupplier there) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!there.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, () -> "in vain: " + what);
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }
  }
}
