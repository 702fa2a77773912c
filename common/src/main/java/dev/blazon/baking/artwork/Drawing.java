package dev.blazon.baking.artwork;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.renderer.output.Output;
import com.github.weisj.jsvg.view.ViewBox;
import dev.blazon.baking.artwork.UnusableDesign.Part;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/**
 * An SVG.
 *
 * @param part which part of the design it is, for messages
 */
record Drawing(SVGDocument document, Part part) implements Picture {
  /** Of its view box or, where it has none, of its size. */
  @Override
  public double ratio() {
    ViewBox box = document.viewBox();
    return box.getWidth() / box.getHeight();
  }

  /**
   * @throws UnusableDesign where it would cost too much, or cannot be drawn
   * @throws TookTooLong where its time is over all the same
   */
  @Override
  public void draw(Graphics2D canvas, Rectangle2D into) {
    Graphics2D own = (Graphics2D) canvas.create();
    try {
      Output output = new MeteredOutput(Output.createForGraphics(own), new Meter(part));
      document.renderWithPlatform(NullPlatformSupport.INSTANCE, output, new ViewBox(into));
    } catch (UnusableDesign | TookTooLong e) {
      throw e;
    } catch (RuntimeException e) {
      // What JSVG makes of numbers that are none, or far too large, has no name.
      throw new UnusableDesign(part, "is an SVG that cannot be drawn");
    } finally {
      own.dispose();
    }
  }
}
