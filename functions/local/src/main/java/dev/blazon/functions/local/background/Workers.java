package dev.blazon.functions.local.background;

import java.time.Duration;
import java.util.List;

/** Threads that work behind the server. */
public final class Workers {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private Workers() {}

  /**
   * Ends them, and waits until they have, for three seconds in all: what they still write should
   * not come after the end.
   */
  public static void end(List<Thread> threads) {
    threads.forEach(Thread::interrupt);
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      for (Thread thread : threads) {
        thread.join(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
