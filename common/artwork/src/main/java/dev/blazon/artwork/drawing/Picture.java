package dev.blazon.artwork.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** An image that a badge is composed from, decoded and ready to be drawn: pixels, or an SVG. */
sealed interface Picture permits Picture.Raster, SvgPicture {
  /** How wide it is for its height: width divided by height. */
  double ratio();

  /**
   * Draws what of it falls on the canvas.
   *
   * @param into where all of it would be, stretched where the ratios differ
   */
  void draw(Graphics2D canvas, Rectangle2D into);

  /**
   * The same shape in one colour.
   *
   * @param colour what is half transparent stays so, and of the rest as much shows as of the colour
   */
  Picture tinted(Color colour);

  /** Where all of it is when it is as large as it fits into a rectangle, in its middle. */
  default Rectangle2D within(Rectangle2D bounds) {
    double width = Math.min(bounds.getWidth(), bounds.getHeight() * ratio());
    return centred(bounds, width, width / ratio());
  }

  /** Where all of it is when it is as small as it covers a rectangle, in its middle. */
  default Rectangle2D over(Rectangle2D area) {
    double width = Math.max(area.getWidth(), area.getHeight() * ratio());
    return centred(area, width, width / ratio());
  }

  private static Rectangle2D centred(Rectangle2D around, double width, double height) {
    return new Rectangle2D.Double(
        around.getCenterX() - width / 2, around.getCenterY() - height / 2, width, height);
  }

  /**
   * A picture of pixels.
   *
   * @param tint the colour that all of it has; null for its own
   * @param last as it was scaled last: an SVG is drawn as pixels first, to look at, and scaling
   *     takes longer than all else
   */
  record Raster(BufferedImage image, @Nullable Color tint, AtomicReference<@Nullable Kept> last)
      implements Picture {
    Raster(BufferedImage image) {
      this(image, null);
    }

    private Raster(BufferedImage image, @Nullable Color tint) {
      this(image, tint, new AtomicReference<>());
    }

    @Override
    public double ratio() {
      return (double) image.getWidth() / image.getHeight();
    }

    @Override
    public void draw(Graphics2D canvas, Rectangle2D into) {
      Scaled scaled = scaled(into);
      if (scaled != null) {
        canvas.drawImage(scaled.image(), scaled.left(), scaled.top(), null);
      }
    }

    @Override
    public Picture tinted(Color colour) {
      return new Raster(image, colour);
    }

    /** What of it falls on the canvas, in its pixels; null where that is nothing. */
    @Nullable Scaled scaled(Rectangle2D into) {
      Kept kept = last.get();
      if (kept != null && kept.into().equals(into)) {
        return kept.scaled();
      }
      Rectangle2D visible = into.createIntersection(Composer.WHOLE);
      if (visible.getWidth() < 0 || visible.getHeight() < 0) {
        return null;
      }
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
      Scaled scaled = new Scaled(tinted(Scaling.scaled(image, part, width, height)), left, top);
      last.set(
          new Kept(
              new Rectangle2D.Double(into.getX(), into.getY(), into.getWidth(), into.getHeight()),
              scaled));
      return scaled;
    }

    /** Scaled first, because that makes it smaller. */
    private BufferedImage tinted(BufferedImage scaled) {
      return tint == null ? scaled : Tint.of(scaled, tint);
    }
  }

  /** Pixels, and where all of the picture was to be. */
  record Kept(Rectangle2D into, Scaled scaled) {}

  /** Pixels as they stand on the canvas. */
  record Scaled(BufferedImage image, int left, int top) {}
}
