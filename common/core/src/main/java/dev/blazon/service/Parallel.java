package dev.blazon.service;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Runs calls that each wait for a network or a store at the same time. */
public final class Parallel {
  private Parallel() {}

  /**
   * Makes something of each of these, each on a virtual thread.
   *
   * @return what is made of them, in their order
   * @throws RuntimeException what the first that failed threw, when all have ended
   */
  public static <T, R> List<R> each(List<T> things, Function<? super T, ? extends R> make) {
    return all(things.stream().<Callable<R>>map(thing -> () -> make.apply(thing)).toList());
  }

  /**
   * Does them all, each on a virtual thread.
   *
   * @return what they return, in their order
   * @throws RuntimeException what the first that failed threw, when all have ended
   */
  public static <T> List<T> all(List<Callable<T>> tasks) {
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      return executor.invokeAll(tasks).stream().map(Parallel::result).toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static <T> T result(Future<T> done) {
    try {
      return done.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException("what has ended is not waited for", e);
    }
  }
}
