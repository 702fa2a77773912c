package dev.blazon.artwork.drawing;

import dev.blazon.design.Design;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * A canvas that draws into an image of pixels, transparent at first: for the PNG of a badge, and to
 * look at its icon alone.
 */
final class PixelCanvas implements Canvas {
  private final BufferedImage image;
  private final Graphics2D graphics;

  PixelCanvas() {
    this(new BufferedImage(Design.SIDE, Design.SIDE, BufferedImage.TYPE_INT_ARGB));
  }

  private PixelCanvas(BufferedImage image) {
    this(image, smooth(image.createGraphics()));
  }

  private PixelCanvas(BufferedImage image, Graphics2D graphics) {
    this.image = image;
    this.graphics = graphics;
  }

  /** What was drawn so far. */
  BufferedImage image() {
    return image;
  }

  /** Lays another canvas's pixels upon these. */
  void lay(BufferedImage layer) {
    graphics.drawImage(layer, 0, 0, null);
  }

  @Override
  public void fill(Shape shape, Paint paint) {
    graphics.setPaint(paint);
    graphics.fill(shape);
  }

  @Override
  public void stroke(Shape shape, float width, Paint paint) {
    graphics.setPaint(paint);
    graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    graphics.draw(shape);
  }

  @Override
  public void picture(Picture picture, Rectangle2D where) {
    picture.draw(graphics, where);
  }

  @Override
  public Canvas within(Shape clip) {
    Graphics2D clipped = (Graphics2D) graphics.create();
    clipped.clip(clip);
    return new PixelCanvas(image, clipped);
  }

  static Graphics2D smooth(Graphics2D graphics) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return graphics;
  }
}
