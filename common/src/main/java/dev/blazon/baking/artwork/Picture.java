package dev.blazon.baking.artwork;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Something to be drawn, checked and decoded. */
sealed interface Picture permits Picture.Raster, Drawing {
  /** Width by height. */
  double ratio();

  /**
   * Draws what of it falls on the canvas.
   *
   * @param into where all of it would be, stretched where the ratios differ
   */
  void draw(Graphics2D canvas, Rectangle2D into);

  /** Draws it as large as it fits into the rectangle, in its middle. */
  default void drawWithin(Graphics2D canvas, Rectangle2D within) {
    double width = Math.min(within.getWidth(), within.getHeight() * ratio());
    draw(canvas, centred(within, width, width / ratio()));
  }

  /** Draws it as small as it covers the rectangle, in its middle. */
  default void drawOver(Graphics2D canvas, Rectangle2D area) {
    double width = Math.max(area.getWidth(), area.getHeight() * ratio());
    draw(canvas, centred(area, width, width / ratio()));
  }

  private static Rectangle2D centred(Rectangle2D around, double width, double height) {
    return new Rectangle2D.Double(
        around.getCenterX() - width / 2, around.getCenterY() - height / 2, width, height);
  }

  /** Pixels. */
  record Raster(BufferedImage image) implements Picture {
    @Override
    public double ratio() {
      return (double) image.getWidth() / image.getHeight();
    }

    @Override
    public void draw(Graphics2D canvas, Rectangle2D into) {
      Rectangle2D visible = into.createIntersection(Composer.WHOLE);
      int left = (int) Math.round(visible.getMinX());
      int top = (int) Math.round(visible.getMinY());
      // Of a line a thousand times as long as it is thick, something is to be seen.
      int width = Math.max(1, (int) Math.round(visible.getMaxX()) - left);
      int height = Math.max(1, (int) Math.round(visible.getMaxY()) - top);
      double across = image.getWidth() / into.getWidth();
      double down = image.getHeight() / into.getHeight();
      Rectangle2D part =
          new Rectangle2D.Double(
              (visible.getX() - into.getX()) * across,
              (visible.getY() - into.getY()) * down,
              visible.getWidth() * across,
              visible.getHeight() * down);
      canvas.drawImage(Scaling.scaled(image, part, width, height), left, top, null);
    }
  }
}
