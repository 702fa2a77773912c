package dev.blazon.functions.local;

import dev.blazon.functions.local.background.BackgroundThreads;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs each call of a function on the local server in a thread of its own, and ends it where the
 * function takes longer than its {@code Timeout}, as Lambda does.
 *
 * <p>Lambda ends the whole environment; here the thread is interrupted, which ends whatever waits
 * or looks for it. Threads are the operating system's, because a function that computes without end
 * would otherwise hold one of the few that carry the server's own, and they are daemons, because it
 * must not hold up the server's end.
 */
final class Invocations implements AutoCloseable {
  /** Guards itself, {@code closed} and the start of each of its threads. */
  private final Set<Thread> running = new HashSet<>();

  private boolean closed;

  /**
   * What {@code call} returns or throws.
   *
   * @param function its logical id, for messages
   * @throws FunctionTimedOut where it has not ended in time
   * @throws CancellationException where it is called after the end, or waits while this comes
   */
  <T> T run(String function, Duration timeout, Callable<T> call) {
    FutureTask<T> task = new FutureTask<>(call);
    Thread thread = start(function, task);
    try {
      return task.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      thread.interrupt();
      throw new FunctionTimedOut(function, timeout);
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw ended(function);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new IllegalStateException(function + " failed", e.getCause());
      }
    }
  }

  private Thread start(String function, FutureTask<?> task) {
    Thread thread = Thread.ofPlatform().daemon().name(function).unstarted(() -> runAndForget(task));
    synchronized (running) {
      if (closed) {
        throw ended(function);
      }
      running.add(thread);
      thread.start();
    }
    return thread;
  }

  private void runAndForget(FutureTask<?> task) {
    try {
      task.run();
    } finally {
      synchronized (running) {
        running.remove(Thread.currentThread());
      }
    }
  }

  private static CancellationException ended(String function) {
    return new CancellationException(function + " was called or still running at the server's end");
  }

  /**
   * Interrupts what still runs, also what nobody waits for any more; waits three seconds for it.
   */
  @Override
  public void close() {
    List<Thread> left;
    synchronized (running) {
      closed = true;
      left = List.copyOf(running);
    }
    BackgroundThreads.end(left);
  }
}
