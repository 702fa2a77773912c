package dev.blazon.baking.artwork;

/** A drawing that was given up, because its time was over. */
public final class TookTooLong extends RuntimeException {
  private static final long serialVersionUID = 1;

  TookTooLong() {
    super("it takes too long to draw");
  }
}
