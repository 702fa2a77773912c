package dev.blazon.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs many calls in a test at the same moment, each in a virtual thread. */
public final class Race {
  /** How many threads run at once. */
  public static final int RUNNERS = 64;

  /** What each thread does when all of them start. */
  @FunctionalInterface
  public interface Runner<T> {
    /** Does it, as the runner of this number. */
    T run(int number) throws Exception;
  }

  private Race() {}

  /** What each of {@link #RUNNERS}, counted from 0, came back with. */
  public static <T> List<T> run(Runner<T> runner) throws InterruptedException, ExecutionException {
    return run(RUNNERS, runner);
  }

  /** What each of so many, counted from 0, came back with. */
  public static <T> List<T> run(int runners, Runner<T> runner)
      throws InterruptedException, ExecutionException {
    CyclicBarrier start = new CyclicBarrier(runners);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> runs = new ArrayList<>();
      for (int i = 0; i < runners; i++) {
        int number = i;
        runs.add(
            threads.submit(
                () -> {
                  start.await();
                  return runner.run(number);
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> run : runs) {
        results.add(run.get());
      }
      return results;
    }
  }
}
