package dev.blazon.artwork.drawing;

import dev.blazon.design.Colour;
import dev.blazon.design.Design;
import dev.blazon.design.Palette;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Draws the ribbon across a badge and the words on it, its ends folded back and notched. */
final class Ribbon {
  private static final double LONGEST_TAIL = 110;

  /** What a ribbon keeps from the edge of the canvas. */
  private static final double MARGIN = 6;

  private static final double OVERLAP = 46;
  private static final double DROP = 34;
  private static final double NOTCH = 0.36;
  private static final double LARGEST = 64;

  private Ribbon() {}

  static void draw(Canvas canvas, Palette palette, String words, Rectangle2D middle) {
    Colour colour = palette.ribbon();
    for (int side = -1; side <= 1; side += 2) {
      Path2D tail = tail(middle, side);
      Rectangle2D all = tail.getBounds2D();
      canvas.fill(
          tail,
          Colour.downwards(
              all.getMinY(), all.getMaxY(), colour.shaded(), colour.shaded().shaded()));
      canvas.fill(fold(middle, side), colour.shaded().shaded().shaded().awt());
    }
    canvas.fill(middle, colour.awt());
    canvas.fill(strip(middle, 0, 4), colour.lit().awt());
    canvas.fill(strip(middle, middle.getHeight() - 5, 5), colour.shaded().awt());
    canvas.fill(strip(middle, 10, 2), colour.shaded().veil(0.55));
    canvas.fill(strip(middle, middle.getHeight() - 13, 2), colour.shaded().veil(0.55));
    Lettering.draw(
        canvas,
        words,
        new Rectangle2D.Double(
            middle.getX() + 30,
            middle.getY() + 18,
            middle.getWidth() - 60,
            middle.getHeight() - 37),
        LARGEST,
        palette.ribbonInk().awt());
  }

  private static Rectangle2D strip(Rectangle2D middle, double from, double height) {
    return new Rectangle2D.Double(middle.getX(), middle.getY() + from, middle.getWidth(), height);
  }

  /**
   * @param side -1 on the left, 1 on the right
   */
  private static Path2D tail(Rectangle2D middle, int side) {
    double edge = middle.getCenterX() + side * middle.getWidth() / 2;
    double inner = edge - side * OVERLAP;
    double tail = Math.min(LONGEST_TAIL, (Design.SIDE - middle.getWidth()) / 2 - MARGIN);
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
