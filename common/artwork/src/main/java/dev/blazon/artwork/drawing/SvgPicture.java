package dev.blazon.artwork.drawing;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.renderer.output.Output;
import com.github.weisj.jsvg.view.ViewBox;
import dev.blazon.artwork.drawing.UnusableDesign.Part;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/**
 * An SVG, uploaded or of the icon library, parsed and ready to be drawn; drawing it is refused
 * where it costs too much.
 *
 * @param part which part of the design it is, for messages
 * @param tint the colour that all of it has; null for its own
 */
record SvgPicture(SVGDocument document, Part part, @Nullable Color tint) implements Picture {
  SvgPicture(SVGDocument document, Part part) {
    this(document, part, null);
  }

  @Override
  public Picture tinted(Color colour) {
    return new SvgPicture(document, part, colour);
  }

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
      draw(Output.createForGraphics(own), into);
    } finally {
      own.dispose();
    }
  }

  /** The same on any output of JSVG's. */
  void draw(Output plain, Rectangle2D into) {
    Output coloured = tint == null ? plain : new TintedOutput(plain, tint);
    Output output = new CostCheckedOutput(coloured, new DrawingCost(part));
    try {
      document.renderWithPlatform(NullPlatformSupport.INSTANCE, output, new ViewBox(into));
    } catch (UnusableDesign | TookTooLong | SvgOutput.NotAsShapes e) {
      throw e;
    } catch (RuntimeException e) {
      // What JSVG makes of numbers that are none, or far too large, has no name.
      throw new UnusableDesign(part, "is an SVG that cannot be drawn");
    }
  }
}
