package dev.blazon.design;

import java.awt.Shape;

/**
 * How wide a badge's shape is at each height, so that words and icons stay within it; it is the
 * same to the left and to the right of the middle.
 */
public final class ShapeWidths {
  private final double[] halves;

  private ShapeWidths(double[] halves) {
    this.halves = halves;
  }

  /** Those of a shape within the square of {@value Design#SIDE} pixels. */
  public static ShapeWidths of(Shape shape) {
    double middle = Design.SIDE / 2.0;
    double[] halves = new double[Design.SIDE + 1];
    for (int y = 0; y < halves.length; y++) {
      double within = 0;
      double beyond = middle;
      while (beyond - within > 0.5) {
        double half = (within + beyond) / 2;
        if (shape.contains(middle + half, y)) {
          within = half;
        } else {
          beyond = half;
        }
      }
      halves[y] = within;
    }
    return new ShapeWidths(halves);
  }

  /** Half of the width at a height; 0 above and below the shape. */
  public double half(double y) {
    return halves[Math.clamp(Math.round(y), 0, Design.SIDE)];
  }

  /** The width of the widest rectangle between two heights that lies within the shape. */
  public double between(double top, double bottom) {
    return 2 * Math.min(half(top), half(bottom));
  }
}
