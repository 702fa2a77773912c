package dev.blazon.artwork.drawing;

import dev.blazon.design.Colour;
import dev.blazon.design.Design;
import dev.blazon.design.Palette;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;

/**
 * Draws the border and the band of a badge with light and shade, as if light fell on them from
 * above.
 */
final class Relief {
  private static final float BORDER = 40;

  /** The darker line along borders and bands. */
  private static final float EDGE = 4;

  private Relief() {}

  /** The shadow of the border on what is within it. */
  static void shadow(Canvas within, Shape shape) {
    for (int width = 44; width <= 92; width += 4) {
      within.stroke(shape, width, Colour.BLACK.veil(0.025));
    }
  }

  /** A rounded frame: its outer side catches the light above, its inner side below. */
  static void border(Canvas canvas, Colour colour, Shape shape) {
    double top = shape.getBounds2D().getMinY();
    double bottom = shape.getBounds2D().getMaxY();
    Colour light = colour.lit().lit();
    Colour dark = colour.shaded();
    canvas.stroke(shape, BORDER, dark.shaded().awt());
    canvas.stroke(shape, BORDER - EDGE, Colour.downwards(top, bottom, light, colour, dark));
    canvas.stroke(
        shape, BORDER - 3 * EDGE, Colour.downwards(top, bottom, colour.lit(), colour, dark));
    canvas.stroke(
        shape, BORDER - 6 * EDGE, Colour.downwards(top, bottom, colour, colour.lit(), colour));
    canvas.stroke(shape, BORDER - 8 * EDGE, Colour.downwards(top, bottom, dark, colour, light));
  }

  /** A band, on a canvas that is clipped to the shape. */
  static void band(Canvas within, Palette palette, Layout layout) {
    Rectangle2D band = layout.band();
    for (int shadow = 6; shadow <= 18; shadow += 6) {
      within.fill(strip(band.getMinY() - shadow, shadow), Colour.BLACK.veil(0.09));
      if (!layout.isFoot()) {
        within.fill(strip(band.getMaxY(), shadow + 4), Colour.BLACK.veil(0.09));
      }
    }
    within.fill(band, face(palette.band(), layout));
    edge(within, palette, band.getMinY());
    if (!layout.isFoot()) {
      edge(within, palette, band.getMaxY() - 3 * EDGE);
    }
  }

  /** Behind the title it is plain; towards the lower end of the shape it is darker. */
  private static Paint face(Colour colour, Layout layout) {
    return layout.isFoot()
        ? Colour.downwards(layout.title().getMaxY(), Design.SIDE, colour, colour.shaded())
        : colour.awt();
  }

  /** A groove along the edge of a band. */
  private static void edge(Canvas within, Palette palette, double top) {
    within.fill(strip(top, EDGE), palette.band().lit().awt());
    within.fill(strip(top + 2 * EDGE, EDGE), palette.band().shaded().awt());
  }

  private static Rectangle2D strip(double top, double height) {
    return new Rectangle2D.Double(0, top, Design.SIDE, height);
  }
}
