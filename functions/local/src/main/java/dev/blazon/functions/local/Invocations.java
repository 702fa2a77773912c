package dev.blazon.functions.local;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs each call of a function in a thread of its own, and ends it where the function takes longer
 * than its {@code Timeout}, as Lambda does.
 *
 * <p>Lambda ends the whole environment; here the thread is interrupted, which ends whatever waits
 * or looks for it. Threads are the operating system's, because a function that computes without end
 * would otherwise hold one of the few that carry the server's own, and they are daemons, because it
 * must not hold up the server's end.
 */
final class Invocations {
  private Invocations() {}

  /**
   * What {@code call} returns or throws.
   *
   * @param function its logical id, for messages
   * @throws FunctionTimedOut where it has not ended in time
   */
  static <T> T run(String function, Duration timeout, Callable<T> call) {
    FutureTask<T> task = new FutureTask<>(call);
    Thread thread = Thread.ofPlatform().daemon().name(function).start(task);
    try {
      return task.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      thread.interrupt();
      throw new FunctionTimedOut(function, timeout);
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw new CancellationException(function + " was still running when the server ended");
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new IllegalStateException(function + " failed", e.getCause());
      }
    }
  }
}
