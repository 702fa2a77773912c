package dev.blazon.artwork.drawing;

import dev.blazon.artwork.drawing.UnusableDesign.Part;
import dev.blazon.baking.Baking;
import dev.blazon.baking.UnreadableImage;
import dev.blazon.design.Design;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * Draws a badge's artwork as a square of pixels for its card (the PNG that link previews show), and
 * gives nothing where it cannot be drawn.
 */
public final class ArtworkOnCard {
  private ArtworkOnCard() {}

  /**
   * Draws artwork as large as it fits into a square, in its middle, and nothing beside it.
   *
   * @param artwork PNG or SVG; of an animated PNG, the still picture is drawn
   * @param side of the square, in pixels, at most {@value Design#SIDE}
   * @return empty where it cannot be drawn: more may be served than is drawn here, such as an SVG
   *     with text, or pixels beyond the designer's bounds
   * @throws TookTooLong where a {@link Watchdog} gave it up
   */
  public static Optional<BufferedImage> of(byte[] artwork, int side) {
    Fonts.prepare();
    try {
      BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB_PRE);
      draw(picture(artwork), image);
      return Optional.of(image);
    } catch (UnusableDesign | UnreadableImage e) {
      return Optional.empty();
    }
  }

  private static Picture picture(byte[] artwork) {
    Baking.inspect(artwork);
    // It is alone on its card, so that it may cost what a background may.
    return switch (Baking.detect(artwork)) {
      case PNG -> RasterFile.still(artwork, Part.BACKGROUND);
      case SVG -> SvgPictureReader.served(artwork, Part.BACKGROUND);
    };
  }

  private static void draw(Picture picture, BufferedImage into) {
    Graphics2D canvas = into.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    try {
      Rectangle2D all = new Rectangle2D.Double(0, 0, into.getWidth(), into.getHeight());
      picture.draw(canvas, picture.within(all));
    } finally {
      canvas.dispose();
    }
  }
}
