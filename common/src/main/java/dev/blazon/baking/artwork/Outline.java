package dev.blazon.baking.artwork;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The shape of a badge, within the square of {@value Composer#SIDE} pixels. */
@SuppressWarnings("ImmutableEnumChecker") // What could be changed is kept here, and copied.
public enum Outline {
  CIRCLE(new Ellipse2D.Double(30, 30, 940, 940)),
  SHIELD(shield()),
  HEXAGON(hexagon()),
  SQUARE(new RoundRectangle2D.Double(50, 50, 900, 900, 140, 140));

  private final Shape shape;
  private final double[] halfWidths;

  Outline(Shape shape) {
    this.shape = shape;
    this.halfWidths = halfWidths(shape);
  }

  /** The outline with this name, in lower case; empty where it is another. */
  public static Optional<Outline> of(String term) {
    return Arrays.stream(values()).filter(outline -> outline.term().equals(term)).findFirst();
  }

  /** As the API names it. */
  public String term() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The outline itself, closed. */
  Shape shape() {
    return new Path2D.Double(shape);
  }

  /**
   * The widest rectangle between two heights that lies within the shape, centred: where words can
   * stand and not touch the edge.
   */
  Rectangle2D between(double top, double bottom) {
    double half = Math.min(halfWidth(top), halfWidth(bottom));
    return new Rectangle2D.Double(Composer.SIDE / 2.0 - half, top, 2 * half, bottom - top);
  }

  /** Half of the width at a height; 0 above and below the shape. */
  double halfWidth(double y) {
    return halfWidths[Math.clamp(Math.round(y), 0, Composer.SIDE)];
  }

  private static double[] halfWidths(Shape shape) {
    double middle = Composer.SIDE / 2.0;
    double[] widths = new double[Composer.SIDE + 1];
    for (int y = 0; y < widths.length; y++) {
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
      widths[y] = within;
    }
    return widths;
  }

  private static Shape shield() {
    Path2D path = new Path2D.Double();
    path.moveTo(500, 25);
    path.curveTo(620, 95, 770, 125, 905, 120);
    path.curveTo(925, 480, 880, 800, 500, 975);
    path.curveTo(120, 800, 75, 480, 95, 120);
    path.curveTo(230, 125, 380, 95, 500, 25);
    path.closePath();
    return path;
  }

  /** Standing on a corner, as honeycombs do. */
  private static Shape hexagon() {
    Path2D path = new Path2D.Double();
    for (int corner = 0; corner < 6; corner++) {
      double angle = Math.toRadians(60 * corner - 90);
      double x = 500 + 480 * Math.cos(angle);
      double y = 500 + 480 * Math.sin(angle);
      if (corner == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    path.closePath();
    return path;
  }
}
