package dev.blazon.artwork.drawing;

import java.util.Arrays;

/**
 * The weights by which {@link Scaling} mixes the pixels of a row or column into each pixel of the
 * scaled one.
 */
final class PixelWeights {
  /** How far the cubic reaches to either side, in pixels of the coarser line. */
  private static final double REACH = 2;

  private final int[] first;
  private final float[][] weights;

  private PixelWeights(int[] first, float[][] weights) {
    this.first = first;
    this.weights = weights;
  }

  /**
   * Which pixels of a line make each pixel of a line of another length, and how much.
   *
   * @param start where the part that is scaled begins
   * @param length how long it is
   * @param size how many pixels it becomes
   * @param available how many the line has
   */
  static PixelWeights of(double start, double length, int size, int available) {
    int[] first = new int[size];
    float[][] weights = new float[size][];
    double scale = length / size;
    double stretch = Math.max(1, scale);
    for (int i = 0; i < size; i++) {
      double centre = start + (i + 0.5) * scale - 0.5;
      int from = (int) Math.ceil(centre - REACH * stretch);
      int to = (int) Math.floor(centre + REACH * stretch);
      first[i] = Math.clamp(from, 0, available - 1);
      weights[i] = new float[Math.clamp(to, 0, available - 1) - first[i] + 1];
      for (int at = from; at <= to; at++) {
        weights[i][Math.clamp(at, 0, available - 1) - first[i]] +=
            (float) cubic((at - centre) / stretch);
      }
      normalise(weights[i]);
    }
    return new PixelWeights(first, weights);
  }

  int size() {
    return first.length;
  }

  /** The first pixel that counts; it never falls from one index to the next. */
  int first(int index) {
    return first[index];
  }

  /** What it and its successors count; their sum is 1. */
  float[] weights(int index) {
    return weights[index];
  }

  /** The most pixels that make one. */
  int most() {
    return Arrays.stream(weights).mapToInt(line -> line.length).max().orElseThrow();
  }

  private static double cubic(double distance) {
    double x = Math.abs(distance);
    if (x >= REACH) {
      return 0;
    }
    return x < 1 ? (1.5 * x - 2.5) * x * x + 1 : ((-0.5 * x + 2.5) * x - 4) * x + 2;
  }

  private static void normalise(float[] weights) {
    float sum = 0;
    for (float weight : weights) {
      sum += weight;
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
  }
}
