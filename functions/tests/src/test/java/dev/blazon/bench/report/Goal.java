package dev.blazon.bench.report;

import java.util.Locale;

/**
 * What one figure of a row is to reach.
 *
 * @param column which figure
 * @param bound the bound that is still well
 * @param side which side of the bound is well
 */
public record Goal(String column, double bound, Side side) {
  /** On which side of its bound a figure is well. */
  public enum Side {
    /** The figure may be as large as the bound. */
    AT_MOST,
    /** The figure may be as small as the bound. */
    AT_LEAST
  }

  /** A figure that is to be no larger than this. */
  public static Goal atMost(String column, double bound) {
    return new Goal(column, bound, Side.AT_MOST);
  }

  /** A figure that is to be no smaller than this. */
  public static Goal atLeast(String column, double bound) {
    return new Goal(column, bound, Side.AT_LEAST);
  }

  /**
   * Whether a figure reaches it.
   *
   * @param figure what was measured; not a number where nothing was, which reaches nothing
   */
  public boolean reachedBy(double figure) {
    return switch (side) {
      case AT_MOST -> figure <= bound;
      case AT_LEAST -> figure >= bound;
    };
  }

  /** In words: {@code × floor ≤ 1.5}. */
  public String words() {
    String sign =
        switch (side) {
          case AT_MOST -> "≤";
          case AT_LEAST -> "≥";
        };
    String number =
        bound == Math.rint(bound)
            ? String.format(Locale.ROOT, "%,.0f", bound)
            : String.format(Locale.ROOT, "%s", bound);
    return column + " " + sign + " " + number;
  }
}
