package dev.blazon.functions.local.background;

import java.time.Duration;
import java.util.List;

/** Threads that work behind the server. */
public final class Workers {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Workers() {}

  /** Ends them, and waits until they have: what they still write must not come after the end. */
  public static void end(List<Thread> threads) {
    threads.forEach(Thread::interrupt);
    try {
      for (Thread thread : threads) {
        thread.join(PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
