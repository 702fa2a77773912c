package dev.blazon.artwork.drawing;

import java.awt.BasicStroke;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A canvas that writes the artwork of a badge as an SVG: shapes as paths, and pixels as embedded
 * images.
 */
final class SvgCanvas implements Canvas {
  private static final AffineTransform AS_IT_IS = new AffineTransform();

  private final SvgDocument document;
  private final @Nullable String clip;

  SvgCanvas() {
    this(new SvgDocument(), null);
  }

  private SvgCanvas(SvgDocument document, @Nullable String clip) {
    this.document = document;
    this.clip = clip;
  }

  /** What was drawn so far. */
  byte[] bytes() {
    return document.bytes();
  }

  @Override
  public void fill(Shape shape, Paint paint) {
    document.element("<path" + SvgPath.attributes(shape) + paint("fill", paint), clip);
  }

  @Override
  public void stroke(Shape shape, float width, Paint paint) {
    BasicStroke stroke = new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    document.element(
        "<path"
            + SvgPath.attributes(shape)
            + " fill=\"none\""
            + paint("stroke", paint)
            + SvgStroke.attributes(stroke, 1),
        clip);
  }

  @Override
  public void picture(Picture picture, Rectangle2D where) {
    switch (picture) {
      case Picture.Raster raster -> pixels(raster.scaled(where));
      case SvgPicture drawing -> {
        int mark = document.mark();
        try {
          drawing.draw(new SvgOutput(document, clip), where);
        } catch (SvgOutput.NotAsShapes e) {
          document.backTo(mark);
          PixelCanvas canvas = new PixelCanvas();
          canvas.picture(drawing, where);
          pixels(new Picture.Scaled(canvas.image(), 0, 0));
        }
      }
    }
  }

  @Override
  public Canvas within(Shape shape) {
    return new SvgCanvas(document, document.clip(shape, clip));
  }

  private void pixels(Picture.@Nullable Scaled scaled) {
    if (scaled == null) {
      return;
    }
    BufferedImage image = scaled.image();
    EmbeddedImage file = EmbeddedImage.of(image);
    document.element(
        "<image"
            + attribute("x", scaled.left())
            + attribute("y", scaled.top())
            + attribute("width", image.getWidth())
            + attribute("height", image.getHeight())
            + " href=\"data:"
            + file.format().mediaType()
            + ";base64,"
            + Base64.getEncoder().encodeToString(file.bytes())
            + '"',
        clip);
  }

  private static String attribute(String name, int value) {
    return " " + name + "=\"" + value + '"';
  }

  private String paint(String attribute, Paint paint) {
    return SvgPaint.attributes(document, attribute, paint, AS_IT_IS, 1)
        .orElseThrow(() -> new IllegalArgumentException("no paint of a badge: " + paint));
  }
}
