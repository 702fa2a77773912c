package dev.blazon.artwork.drawing;

import java.time.Instant;
import java.time.InstantSource;

/**
 * The time limit of the drawing that runs on this thread: each of its steps asks, and stops when
 * the time is over. Decoders and loops over pixels ask between two rows, {@link DrawingCost} before
 * each shape: no thread of Java can be stopped from outside. Where nobody set a time, there is no
 * end to it.
 */
final class DrawingTime {
  private static final ScopedValue<DrawingTime> CURRENT = ScopedValue.newInstance();

  private final InstantSource clock;
  private final Instant end;
  private volatile boolean givenUp;

  DrawingTime(InstantSource clock, Instant end) {
    this.clock = clock;
    this.end = end;
  }

  /** Draws within this time, on this thread. */
  <T> T run(ScopedValue.CallableOp<T, RuntimeException> drawing) {
    return ScopedValue.where(CURRENT, this).call(drawing);
  }

  /** Ends it now: nobody waits for the drawing any more. Any thread may call this. */
  void giveUp() {
    givenUp = true;
  }

  /** Whether the time of the drawing that this thread is at is over. */
  static boolean isOver() {
    return CURRENT.isBound() && CURRENT.get().over();
  }

  /**
   * Goes on only while there is time.
   *
   * @throws TookTooLong where the time is over
   */
  static void check() {
    if (isOver()) {
      throw new TookTooLong();
    }
  }

  private boolean over() {
    return givenUp || !clock.instant().isBefore(end);
  }
}
