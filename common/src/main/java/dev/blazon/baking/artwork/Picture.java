package dev.blazon.baking.artwork;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Something to be drawn, checked and decoded. */
sealed interface Picture {
  /** Width by height. */
  double ratio();

  /** Draws all of it into the rectangle, stretched where the ratios differ. */
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
      Scaling.draw(canvas, image, into);
    }
  }

  /** A drawing. */
  record Vector(SVGDocument document) implements Picture {
    @Override
    public double ratio() {
      FloatSize size = document.size();
      return size.width / size.height;
    }

    @Override
    public void draw(Graphics2D canvas, Rectangle2D into) {
      document.render((java.awt.Component) null, canvas, new ViewBox(into));
    }
  }
}
