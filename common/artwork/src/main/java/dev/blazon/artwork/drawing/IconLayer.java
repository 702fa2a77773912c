package dev.blazon.artwork.drawing;

import dev.blazon.artwork.drawing.UnusableDesign.Part;
import dev.blazon.design.Colour;
import dev.blazon.design.Icon;
import dev.blazon.design.IconLibrary;
import dev.blazon.design.Upload;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The icon of a badge, drawn on a layer of its own; refused where it could not be seen against what
 * is behind it.
 *
 * @param icon what was asked for
 * @param picture in the colour that it has
 * @param pixels of it alone, on the whole canvas
 */
record IconLayer(Icon icon, Picture picture, BufferedImage pixels) {
  /**
   * Draws an icon and looks at it.
   *
   * @param ground what is behind it; null where that cannot be drawn, and nothing can be said of
   *     how it looks there
   * @throws UnusableDesign where it cannot be drawn, or not be seen
   */
  static IconLayer of(Icon icon, Painter painter, @Nullable PixelCanvas ground) {
    return switch (icon.source()) {
      case Icon.Source.Uploaded(Upload file) -> {
        Picture own = PictureReader.read(file, Part.ICON);
        IconLayer layer =
            drawn(icon, icon.colour() == null ? own : own.tinted(icon.colour().awt()), painter);
        if (icon.colour() != null && painter.isABlock(layer)) {
          throw new UnusableDesign(
              Part.ICON_INK,
              "makes a plain block of an icon through which nothing can be seen: leave it out");
        }
        if (ground != null) {
          requireSeen(layer, painter.sight(layer, ground));
        }
        yield layer;
      }
      case Icon.Source.Library(String name) -> {
        Colour first = icon.colour() == null ? Colour.BLACK : icon.colour();
        IconLayer layer = drawn(icon, ofLibrary(name, first), painter);
        if (ground == null) {
          yield layer;
        }
        IconVisibility sight = painter.sight(layer, ground);
        if (icon.colour() == null) {
          requireThere(layer, sight);
          Colour ink = sight.ink();
          yield ink.equals(first) ? layer : drawn(icon, ofLibrary(name, ink), painter);
        }
        requireSeen(layer, sight);
        yield layer;
      }
    };
  }

  private static IconLayer drawn(Icon icon, Picture picture, Painter painter) {
    PixelCanvas canvas = new PixelCanvas();
    painter.icon(canvas, picture, icon);
    return new IconLayer(icon, picture, canvas.image());
  }

  private static Picture ofLibrary(String name, Colour colour) {
    String svg = IconLibrary.svg(name).replace("currentColor", colour.toString());
    return SvgPictureReader.read(svg.getBytes(StandardCharsets.UTF_8), Part.ICON);
  }

  /** The part that it was sent in. */
  private Part part() {
    return switch (icon.source()) {
      case Icon.Source.Uploaded(Upload file) -> Part.ICON;
      case Icon.Source.Library(String name) -> Part.ICON_NAME;
    };
  }

  private static void requireThere(IconLayer layer, IconVisibility sight) {
    if (sight.isNothing()) {
      throw new UnusableDesign(
          layer.part(), "shows nothing: it is transparent, or beside the badge, or covered by it");
    }
  }

  private static void requireSeen(IconLayer layer, IconVisibility sight) {
    requireThere(layer, sight);
    double contrast = sight.contrast();
    if (contrast < Colour.SEEN) {
      boolean chosen = layer.icon().colour() != null;
      throw new UnusableDesign(
          chosen ? Part.ICON_INK : layer.part(),
          String.format(
                  Locale.ROOT,
                  "has a contrast of %.1f with what is behind it, where seeing it needs %.1f (WCAG"
                      + " 2.2): ",
                  contrast,
                  Colour.SEEN)
              + (chosen ? "choose another colour" : "choose another icon, or an iconColor for it"));
    }
  }
}
