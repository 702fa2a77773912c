package dev.blazon.artwork.drawing;

import dev.blazon.design.Colour;
import dev.blazon.design.Design;
import dev.blazon.design.Icon;
import dev.blazon.design.Palette;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/**
 * Draws the parts of a design onto a {@link Canvas}, from the back to the front: shape, background,
 * rim, icon, band, title, stars, border and ribbon.
 */
final class Painter {
  private static final double LARGEST_TITLE = 92;

  /** How far below a library's icon its shadow falls. */
  private static final double SHADOW = 7;

  private final Design design;
  private final Layout layout;
  private final Shape shape;

  Painter(Design design) {
    this.design = design;
    this.layout = Layout.of(design);
    this.shape = design.outline().shape();
  }

  /** How an icon stands out against what is behind it, where nothing else covers it. */
  IconVisibility sight(IconLayer layer, PixelCanvas ground) {
    return IconVisibility.of(layer.pixels(), ground.image(), layout.free());
  }

  /** All that is behind the icon. */
  <T extends Canvas> T ground(T canvas, @Nullable Picture background) {
    canvas.fill(shape, design.palette().fill().awt());
    // Clipping has hard edges; the border covers them.
    Canvas within = canvas.within(shape);
    Rim rim = design.rim() == null ? null : Rim.of(design.outline());
    if (background != null) {
      Rectangle2D area = rim == null ? Composer.WHOLE : rim.inner().getBounds2D();
      within.picture(background, background.over(area));
    }
    if (rim != null && design.rim() != null) {
      Relief.shadow(within, rim.inner());
      rim.draw(within, design.palette(), shape, design.rim(), layout.free());
    } else {
      Relief.shadow(within, shape);
    }
    return canvas;
  }

  /** Where all of an icon is. */
  Rectangle2D place(Picture icon, Icon.Placement placement) {
    Rectangle2D usual = layout.icon();
    double side = usual.getWidth() * placement.size() / 100;
    return icon.within(
        new Rectangle2D.Double(
            usual.getCenterX() - side / 2 + placement.x() * Design.SIDE / 100.0,
            usual.getCenterY() - side / 2 + placement.y() * Design.SIDE / 100.0,
            side,
            side));
  }

  void icon(Canvas canvas, Picture icon, Icon of) {
    canvas.within(shape).picture(icon, place(icon, of.placement()));
  }

  /** Whether next to nothing can be seen through what is on the badge of an icon. */
  boolean isABlock(IconLayer layer) {
    PixelCanvas all = new PixelCanvas();
    all.within(shape).fill(place(layer.picture(), layer.icon().placement()), Color.BLACK);
    return Tint.isABlock(layer.pixels(), all.image());
  }

  /** The shadow of an icon of the library; others may be anything. */
  void shadow(Canvas canvas, IconLayer layer) {
    if (layer.icon().source() instanceof Icon.Source.Library) {
      Rectangle2D place = place(layer.picture(), layer.icon().placement());
      canvas
          .within(shape)
          .picture(
              layer.picture().tinted(Colour.BLACK.veil(0.22)),
              new Rectangle2D.Double(
                  place.getX(), place.getY() + SHADOW, place.getWidth(), place.getHeight()));
    }
  }

  /** All that is before the icon. */
  void front(Canvas canvas) {
    Palette palette = design.palette();
    Canvas within = canvas.within(shape);
    if (layout.hasBand()) {
      Relief.band(within, palette, layout);
    }
    if (design.title() != null) {
      Lettering.draw(
          canvas, design.title(), layout.title(), LARGEST_TITLE, palette.bandInk().awt());
    }
    Stars.draw(canvas, design.stars(), palette, layout.stars());
    Relief.border(canvas, palette.border(), shape);
    if (design.ribbon() != null) {
      Ribbon.draw(canvas, palette, design.ribbon(), layout.ribbon());
    }
  }
}
