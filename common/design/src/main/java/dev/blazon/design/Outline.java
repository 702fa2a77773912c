package dev.blazon.design;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The shapes that a badge can have, such as circle and shield, within the square of {@value
 * Design#SIDE} pixels.
 */
@SuppressWarnings("ImmutableEnumChecker") // What could be changed is kept here, and copied.
public enum Outline {
  CIRCLE(new Ellipse2D.Double(30, 30, 940, 940)),
  SHIELD(shield()),
  HEXAGON(hexagon(480)),
  SQUARE(new RoundRectangle2D.Double(50, 50, 900, 900, 140, 140));

  private final Shape shape;
  private final ShapeWidths widths;

  Outline(Shape shape) {
    this.shape = shape;
    this.widths = ShapeWidths.of(shape);
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
  public Shape shape() {
    return new Path2D.Double(shape);
  }

  /**
   * The widest rectangle between two heights that lies within the shape, centred: where words can
   * stand and not touch the edge.
   */
  public Rectangle2D between(double top, double bottom) {
    double width = widths.between(top, bottom);
    return new Rectangle2D.Double((Design.SIDE - width) / 2, top, width, bottom - top);
  }

  /** Half of the width at a height; 0 above and below the shape. */
  public double halfWidth(double y) {
    return widths.half(y);
  }

  /** How wide it is at each height. */
  public ShapeWidths widths() {
    return widths;
  }

  /** The shape, smaller by as much on all sides. */
  public Shape inset(double by) {
    return switch (this) {
      case CIRCLE -> new Ellipse2D.Double(30 + by, 30 + by, 940 - 2 * by, 940 - 2 * by);
      case SQUARE -> {
        double corner = Math.max(40, 140 - 2 * by);
        yield new RoundRectangle2D.Double(
            50 + by, 50 + by, 900 - 2 * by, 900 - 2 * by, corner, corner);
      }
      case HEXAGON -> hexagon(480 - by / Math.cos(Math.toRadians(30)));
      case SHIELD -> {
        Area inner = new Area(shape);
        inner.subtract(
            new Area(
                new BasicStroke((float) (2 * by), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER)
                    .createStrokedShape(shape)));
        yield inner;
      }
    };
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
  private static Shape hexagon(double radius) {
    Path2D path = new Path2D.Double();
    for (int corner = 0; corner < 6; corner++) {
      double angle = Math.toRadians(60 * corner - 90);
      double x = 500 + radius * Math.cos(angle);
      double y = 500 + radius * Math.sin(angle);
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
