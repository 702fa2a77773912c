package dev.blazon.artwork.drawing;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs a drawing on a thread of its own, and gives up on it after {@link #LIMIT}. What drawings
 * cost is bounded before they begin, by counting and not by a clock; this is for what slips by. The
 * caller has an answer even where a decoder does not come back, and the drawing ends by itself at
 * the next row or shape, so that no processor stays busy with it.
 *
 * <p>Safe for any number of threads.
 */
public final class Watchdog {
  /** Many times what the dearest drawing takes, and less than the time limit of any function. */
  public static final Duration LIMIT = Duration.ofSeconds(10);

  private final InstantSource clock;
  private final Duration limit;

  /** One that gives up after {@link #LIMIT} by this clock. */
  public Watchdog(InstantSource clock) {
    this(clock, LIMIT);
  }

  Watchdog(InstantSource clock, Duration limit) {
    this.clock = clock;
    this.limit = limit;
  }

  /**
   * Draws, and gives up when that takes too long.
   *
   * @return what the drawing returns; what it throws is thrown
   * @throws TookTooLong where its time is over before it ends
   */
  public <T> T watch(Supplier<T> drawing) {
    DrawingTime time = new DrawingTime(clock, clock.instant().plus(limit));
    FutureTask<T> task = new FutureTask<>(() -> time.run(drawing::get));
    Thread.ofPlatform().daemon().name("drawing").start(task);
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      time.giveUp();
      throw new TookTooLong();
    } catch (InterruptedException e) {
      time.giveUp();
      Thread.currentThread().interrupt();
      throw new TookTooLong();
    } catch (ExecutionException e) {
      throw thrown(e.getCause());
    }
  }

  /** A supplier throws nothing that is checked. */
  private static RuntimeException thrown(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException("a drawing threw what no supplier throws", cause);
  }
}
