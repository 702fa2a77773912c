package dev.blazon.verification;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is worked out once, such as a document that is fetched: on a thread of its own, if
 * it was begun, or else on that of whoever asks first. Safe for any number of threads.
 */
final class PendingValue<T> {
  private final FutureTask<T> task;
  private volatile @Nullable Thread worker;

  /**
   * A value that is not begun to be worked out.
   *
   * @param work ends by itself, and soon after its thread is interrupted
   */
  PendingValue(Supplier<T> work) {
    this.task = new FutureTask<>(work::get);
  }

  /** Begins to work the value out, on a thread of its own. */
  PendingValue<T> begin() {
    worker = Thread.startVirtualThread(task);
    return this;
  }

  /** The value, once it is there. Whoever is interrupted meanwhile stays so. */
  T value() {
    task.run();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
          stop();
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("what was worked out beside failed", e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void stop() {
    Thread thread = worker;
    if (thread != null) {
      thread.interrupt();
    }
  }
}
