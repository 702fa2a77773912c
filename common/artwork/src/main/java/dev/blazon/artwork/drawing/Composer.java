package dev.blazon.artwork.drawing;

import dev.blazon.artwork.drawing.UnusableDesign.Part;
import dev.blazon.baking.ImageFormat;
import dev.blazon.design.Design;
import dev.blazon.design.Icon;
import dev.blazon.design.Upload;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Composes a badge's artwork, a PNG or an SVG, from a {@link Design}: background, icon, words,
 * stars and ribbon. The same design gives the same bytes.
 */
public final class Composer {
  static final Rectangle2D WHOLE = new Rectangle2D.Double(0, 0, Design.SIDE, Design.SIDE);

  private Composer() {}

  /**
   * Composes a badge as a PNG.
   *
   * @return {@value Design#SIDE} × {@value Design#SIDE} pixels, transparent outside the shape
   * @throws UnusableDesign where parts of it cannot be used
   * @throws TookTooLong where a {@link Watchdog} gave it up
   */
  public static byte[] compose(Design design) {
    return compose(design, ImageFormat.PNG);
  }

  /**
   * Composes a badge's artwork from a design. It looks the same in both formats.
   *
   * @return as above or, as an SVG, with a view box of {@value Design#SIDE} × {@value Design#SIDE}
   * @throws UnusableDesign where parts of it cannot be used
   * @throws TookTooLong where a {@link Watchdog} gave it up
   */
  public static byte[] compose(Design design, ImageFormat format) {
    Fonts.prepare();
    DesignFaults findings = new DesignFaults();
    DesignWords.check(design, findings);
    Upload file = design.background();
    Picture background =
        findings.of(() -> file == null ? null : PictureReader.read(file, Part.BACKGROUND));
    Painter painter = new Painter(design);
    PixelCanvas ground =
        findings.concern(Part.BACKGROUND, Part.RIM)
            ? null
            : findings.of(() -> painter.ground(new PixelCanvas(), background));
    Icon icon = design.icon();
    IconLayer layer = icon == null ? null : findings.of(() -> IconLayer.of(icon, painter, ground));
    findings.requireNone();
    return switch (format) {
      case PNG -> PngEncoder.encode(painted(painter, Objects.requireNonNull(ground), layer));
      case SVG -> written(painter, background, layer);
    };
  }

  private static BufferedImage painted(
      Painter painter, PixelCanvas canvas, @Nullable IconLayer layer) {
    if (layer != null) {
      painter.shadow(canvas, layer);
      canvas.lay(layer.pixels());
    }
    painter.front(canvas);
    return canvas.image();
  }

  private static byte[] written(
      Painter painter, @Nullable Picture background, @Nullable IconLayer layer) {
    SvgCanvas canvas = painter.ground(new SvgCanvas(), background);
    if (layer != null) {
      painter.shadow(canvas, layer);
      painter.icon(canvas, layer.picture(), layer.icon());
    }
    painter.front(canvas);
    return canvas.bytes();
  }
}
