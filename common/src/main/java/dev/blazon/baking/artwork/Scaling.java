package dev.blazon.baking.artwork;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Scales pixels. */
final class Scaling {
  private Scaling() {}

  /**
   * Draws an image into a rectangle. One that is much larger is halved first as often as it can be:
   * interpolation alone looks at four pixels, and would leave out all others.
   */
  static void draw(Graphics2D canvas, BufferedImage image, Rectangle2D into) {
    BufferedImage source = image;
    while (source.getWidth() >= 2 * into.getWidth()
        && source.getWidth() > 1
        && source.getHeight() > 1) {
      source = half(source);
    }
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    canvas.drawImage(
        source,
        (int) Math.round(into.getX()),
        (int) Math.round(into.getY()),
        (int) Math.round(into.getWidth()),
        (int) Math.round(into.getHeight()),
        null);
  }

  private static BufferedImage half(BufferedImage image) {
    int width = image.getWidth() / 2;
    int height = image.getHeight() / 2;
    BufferedImage half = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D canvas = half.createGraphics();
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    canvas.drawImage(image, 0, 0, width, height, null);
    canvas.dispose();
    return half;
  }
}
