package dev.blazon.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Checks in fuzz tests that no input takes longer than a second of processor time. What is counted
 * is the processor's time of the calling thread: a machine that is busy with other things would
 * make a wall clock lie.
 */
final class OneSecond {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static volatile Duration limit = SECOND;

  private OneSecond() {}

  /**
   * Does what takes longer under a fuzzer, whose counters stand in every loop: the largest inputs,
   * which {@link FuzzSeedsTest} holds to the second, and a fuzzer only to its heap.
   */
  static void timesTen(Runnable instrumented) {
    limit = SECOND.multipliedBy(10);
    instrumented.run();
    limit = SECOND;
  }

  /**
   * Calls what reads a stranger's bytes. A call that took too long is made again, and fails when it
   * does so again: the first time may have gone to loading classes.
   *
   * @param door answers where it refuses, too: what it throws is not timed
   */
  static <T> T limit(Supplier<T> door) {
    long start = THREADS.getCurrentThreadCpuTime();
    T answer = door.get();
    if (since(start).compareTo(limit) > 0) {
      long again = THREADS.getCurrentThreadCpuTime();
      answer = door.get();
      Duration took = since(again);
      if (took.compareTo(limit) > 0) {
        throw new AssertionError("this input takes " + took.toMillis() + " ms");
      }
    }
    return answer;
  }

  private static Duration since(long start) {
    return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
  }
}
