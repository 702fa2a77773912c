package dev.blazon.artwork.drawing;

import dev.blazon.design.Colour;
import dev.blazon.design.Design;
import dev.blazon.design.Outline;
import dev.blazon.design.Palette;
import dev.blazon.design.ShapeWidths;
import java.awt.Shape;
import java.awt.geom.Path2D;

/**
 * The rim of a badge: the band along the inside of its outline, whatever its shape, on which words
 * stand.
 *
 * @param inner where it ends
 * @param words the middle of the words' height
 * @param widths of what is within it
 */
record Rim(Shape inner, RimCurve words, ShapeWidths widths) {
  private static final double WIDTH = 108;
  private static final double WORDS = 65;

  /** What words keep from what is below them. */
  private static final double AIR = 34;

  /** However little is below: words beyond the middle would stand on their heads. */
  private static final double LOWEST = 540;

  static Rim of(Outline outline) {
    Shape inner = outline.inset(WIDTH);
    return new Rim(inner, RimCurve.around(outline.inset(WORDS)), ShapeWidths.of(inner));
  }

  /** Draws it: on a canvas that is clipped to the outline. */
  void draw(Canvas canvas, Palette palette, Shape outline, String text, double below) {
    Path2D ring = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    ring.append(outline, false);
    ring.append(inner, false);
    Colour colour = palette.border();
    canvas.fill(ring, Colour.downwards(LOWEST, Design.SIDE, colour, colour.shaded()));
    canvas.stroke(inner, 7, palette.border().shaded().awt());
    canvas.stroke(inner, 3, palette.border().lit().awt());
    RimLettering.draw(canvas, text, words, Math.min(LOWEST, below - AIR), palette.rimInk().awt());
  }
}
