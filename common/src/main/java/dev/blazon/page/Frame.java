package dev.blazon.page;

import org.jspecify.annotations.Nullable;

/**
 * How large the small card is where another site frames it, in CSS pixels.
 *
 * @param width from side to side
 * @param height from top to bottom
 */
public record Frame(int width, int height) {
  /** All of it in sight. */
  public static final Frame FULL = new Frame(480, 200);

  /**
   * The frame within bounds.
   *
   * @param maximumWidth at least 1; null for any
   * @param maximumHeight at least 1; null for any
   */
  public static Frame within(@Nullable Integer maximumWidth, @Nullable Integer maximumHeight) {
    return new Frame(least(FULL.width, maximumWidth), least(FULL.height, maximumHeight));
  }

  private static int least(int size, @Nullable Integer maximum) {
    return maximum == null ? size : Math.min(size, maximum);
  }
}
