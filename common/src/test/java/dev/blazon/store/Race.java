package dev.blazon.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Lets many do something at the same moment, each in a virtual thread. */
final class Race {
  static final int RUNNERS = 64;

  private Race() {}

  /** What each runner, counted from 0, came back with. */
  static <T> List<T> run(IntFunction<T> runner) throws InterruptedException, ExecutionException {
    CyclicBarrier start = new CyclicBarrier(RUNNERS);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> runs = new ArrayList<>();
      for (int i = 0; i < RUNNERS; i++) {
        int number = i;
        runs.add(
            threads.submit(
                () -> {
                  start.await();
                  return runner.apply(number);
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
