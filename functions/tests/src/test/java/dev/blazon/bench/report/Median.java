package dev.blazon.bench.report;

import java.util.Arrays;
import java.util.Collection;

/**
 * Takes the middle of what was measured, because what else a machine does lengthens some runs and
 * shortens none.
 */
public final class Median {
  private Median() {}

  /**
   * The middle one, or what is half-way between the two in the middle; not a number where nothing
   * was measured.
   */
  public static double of(Collection<Double> measured) {
    double[] sorted = measured.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
