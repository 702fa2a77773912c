package dev.blazon.artwork.drawing;

import dev.blazon.design.Colour;
import dev.blazon.design.Palette;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.stream.Stream;

/**
 * Draws the row of stars that marks a badge's level on a {@link Canvas}, for a PNG as for an SVG:
 * each star has light and dark sides as if cut.
 */
final class Stars {
  private static final int POINTS = 5;

  /** How far the inner corners are from the middle, where the outer ones are at 1. */
  private static final double INNER = 0.44;

  /** From one middle to the next, in widths of a star. */
  private static final double PITCH = 1.2;

  private Stars() {}

  static void draw(Canvas canvas, int count, Palette palette, Rectangle2D row) {
    Colour colour = colour(palette);
    double radius = row.getHeight() / 2;
    for (int i = 0; i < count; i++) {
      double x = row.getCenterX() + (i - (count - 1) / 2.0) * row.getHeight() * PITCH;
      double y = row.getCenterY() + radius * 0.05;
      canvas.fill(whole(x, y, radius), colour.awt());
      canvas.fill(darkSides(x, y, radius), Colour.BLACK.veil(0.16));
    }
  }

  private static Colour colour(Palette palette) {
    return Stream.of(palette.ribbon(), palette.border(), palette.fill())
        .filter(colour -> colour.contrastWith(palette.band()) >= Colour.SEEN)
        .findFirst()
        .orElse(palette.bandInk());
  }

  private static Path2D whole(double x, double y, double radius) {
    Path2D star = new Path2D.Double();
    for (int corner = 0; corner < 2 * POINTS; corner++) {
      to(star, x, y, radius, corner);
    }
    star.closePath();
    return star;
  }

  private static Path2D darkSides(double x, double y, double radius) {
    Path2D sides = new Path2D.Double();
    for (int corner = 0; corner < 2 * POINTS; corner += 2) {
      sides.moveTo(x, y);
      to(sides, x, y, radius, corner);
      to(sides, x, y, radius, corner + 1);
      sides.closePath();
    }
    return sides;
  }

  /** Outer and inner corners in turn, the first one above the middle. */
  private static void to(Path2D path, double x, double y, double radius, int corner) {
    double length = corner % 2 == 0 ? radius : radius * INNER;
    double angle = Math.PI / POINTS * corner - Math.PI / 2;
    double atX = x + length * Math.cos(angle);
    double atY = y + length * Math.sin(angle);
    if (path.getCurrentPoint() == null) {
      path.moveTo(atX, atY);
    } else {
      path.lineTo(atX, atY);
    }
  }
}
