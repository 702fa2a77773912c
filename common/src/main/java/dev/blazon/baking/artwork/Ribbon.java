package dev.blazon.baking.artwork;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A ribbon across the badge, its ends folded back and notched. */
final class Ribbon {
  private static final double LONGEST_TAIL = 110;

  /** What a ribbon keeps from the edge of the canvas. */
  private static final double MARGIN = 6;

  private static final double OVERLAP = 46;
  private static final double DROP = 34;
  private static final double NOTCH = 0.36;
  private static final double LARGEST = 64;

  private Ribbon() {}

  static void draw(Graphics2D canvas, Palette palette, String words, Rectangle2D middle) {
    canvas.setColor(palette.ribbon().shaded().awt());
    canvas.fill(tail(middle, -1));
    canvas.fill(tail(middle, 1));
    canvas.setColor(palette.ribbon().shaded().shaded().awt());
    canvas.fill(fold(middle, -1));
    canvas.fill(fold(middle, 1));
    canvas.setColor(palette.ribbon().awt());
    canvas.fill(middle);
    canvas.setColor(palette.ribbonInk().awt());
    Lettering.draw(
        canvas,
        words,
        new Rectangle2D.Double(
            middle.getX() + 30,
            middle.getY() + 14,
            middle.getWidth() - 60,
            middle.getHeight() - 28),
        LARGEST);
  }

  /**
   * @param side -1 on the left, 1 on the right
   */
  private static Path2D tail(Rectangle2D middle, int side) {
    double edge = middle.getCenterX() + side * middle.getWidth() / 2;
    double inner = edge - side * OVERLAP;
    double tail = Math.min(LONGEST_TAIL, (Composer.SIDE - middle.getWidth()) / 2 - MARGIN);
    double outer = edge + side * tail;
    double top = middle.getY() + DROP;
    double bottom = middle.getMaxY() + DROP;
    return polygon(
        inner,
        top,
        outer,
        top,
        outer - side * NOTCH * tail,
        (top + bottom) / 2,
        outer,
        bottom,
        inner,
        bottom);
  }

  private static Path2D fold(Rectangle2D middle, int side) {
    double edge = middle.getCenterX() + side * middle.getWidth() / 2;
    double bottom = middle.getMaxY();
    return polygon(
        edge, bottom, edge - side * OVERLAP, bottom, edge - side * OVERLAP, bottom + DROP);
  }

  private static Path2D polygon(double... points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    path.closePath();
    return path;
  }
}
