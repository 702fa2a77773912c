package dev.blazon.artwork.drawing;

/** Thrown where a drawing is given up because its time, {@link Watchdog#LIMIT}, is over. */
public final class TookTooLong extends RuntimeException {
  private static final long serialVersionUID = 1;

  TookTooLong() {
    super("it takes too long to draw");
  }
}
