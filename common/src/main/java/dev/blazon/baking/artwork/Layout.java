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
  /** What words keep from the border. */
  private static final double MARGIN = 46;

  private static final double BAND = 150;
  private static final Rectangle2D RIBBON = new Rectangle2D.Double(140, 775, 720, 112);

  static Layout of(Design design) {
    boolean titled = design.title() != null;
    boolean ribboned = design.ribbon() != null;
    // A shield narrows early: there the words stand higher.
    double lift = design.outline() == Outline.SHIELD ? 60 : 0;
    double bandTop = (ribboned ? 590 : 640) - lift;
    Rectangle2D band = new Rectangle2D.Double(0, bandTop, Composer.SIDE, BAND);
    Rectangle2D title = inset(design.outline().between(bandTop, bandTop + BAND));
    return new Layout(
        iconOf(design.outline(), titled ? bandTop - 30 : ribboned ? 720 : 850),
        band,
        title,
        RIBBON);
  }

  private static Rectangle2D iconOf(Outline outline, double bottom) {
    double top = outline == Outline.HEXAGON || outline == Outline.SHIELD ? 175 : 150;
    double side = Math.min(bottom - top, 560);
    double middle = (top + bottom) / 2;
    return new Rectangle2D.Double((Composer.SIDE - side) / 2, middle - side / 2, side, side);
  }

  private static Rectangle2D inset(Rectangle2D band) {
    return new Rectangle2D.Double(
        band.getX() + MARGIN,
        band.getY() + 14,
        band.getWidth() - 2 * MARGIN,
        band.getHeight() - 28);
  }
}
