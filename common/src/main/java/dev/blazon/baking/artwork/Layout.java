package dev.blazon.baking.artwork;

import java.awt.geom.Rectangle2D;

/**
 * Where the parts of a badge stand, in pixels.
 *
 * @param icon the square within which the icon stands
 * @param band the strip behind the title, wider than the shape
 * @param title the part of the band within which the words stay
 * @param ribbon the ribbon's middle piece
 */
record Layout(Rectangle2D icon, Rectangle2D band, Rectangle2D title, Rectangle2D ribbon) {
  /** What words keep from the outline. */
  private static final double WORDS_MARGIN = 46;

  /** What an icon keeps from the outline, and from what is below it. */
  private static final double ICON_MARGIN = 42;

  private static final int LARGEST_ICON = 560;
  private static final double BAND = 150;
  private static final double RIBBON = 112;
  private static final double WIDEST_RIBBON = 860;

  static Layout of(Design design) {
    Outline outline = design.outline();
    boolean titled = design.title() != null;
    boolean ribboned = design.ribbon() != null;
    // A shield narrows early, and a square has its border below: there the words stand higher.
    double lift =
        switch (outline) {
          case SHIELD -> 50;
          case SQUARE -> 25;
          case CIRCLE, HEXAGON -> 0;
        };
    double ribbonTop = 790 - lift;
    double bandTop = (ribboned ? 575 : 640) - lift;
    double free = titled ? bandTop : ribboned ? ribbonTop : Composer.SIDE;
    double ribbonWidth = Math.min(WIDEST_RIBBON, 2 * outline.halfWidth(ribbonTop) + 20);
    return new Layout(
        iconAbove(free, outline),
        new Rectangle2D.Double(0, bandTop, Composer.SIDE, BAND),
        inset(outline.between(bandTop, bandTop + BAND)),
        new Rectangle2D.Double((Composer.SIDE - ribbonWidth) / 2, ribbonTop, ribbonWidth, RIBBON));
  }

  /** The largest square that the outline has room for, in the middle of where it has. */
  private static Rectangle2D iconAbove(double bottom, Outline outline) {
    for (int side = LARGEST_ICON; ; side -= 10) {
      double from = 0;
      double to = 0;
      for (double top = bottom - ICON_MARGIN - side; top > 0; top--) {
        Rectangle2D room = outline.between(top - ICON_MARGIN, top + side + ICON_MARGIN);
        if (room.getWidth() >= side + 2 * ICON_MARGIN) {
          from = top;
          to = Math.max(to, top);
        }
      }
      if (to > 0) {
        return new Rectangle2D.Double((Composer.SIDE - side) / 2.0, (from + to) / 2, side, side);
      }
    }
  }

  private static Rectangle2D inset(Rectangle2D band) {
    return new Rectangle2D.Double(
        band.getX() + WORDS_MARGIN,
        band.getY() + 16,
        band.getWidth() - 2 * WORDS_MARGIN,
        band.getHeight() - 32);
  }
}
