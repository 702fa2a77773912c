package dev.blazon.functions.local.background;

import java.time.Duration;
import java.util.Collection;

/**
 * Interrupts the background threads of the local server when it closes, and waits up to three
 * seconds for them.
 */
public final class BackgroundThreads {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private BackgroundThreads() {}

  /** Interrupts them, and waits as {@link #await} does. */
  public static void end(Collection<Thread> threads) {
    threads.forEach(Thread::interrupt);
    await(threads);
  }

  /**
   * Waits until they have ended, for three seconds in all: what they still write should not come
   * after the end of the server, when its folder may be another's or be deleted.
   *
   * @param threads all of them started
   */
  public static void await(Collection<Thread> threads) {
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
