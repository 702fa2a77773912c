package dev.blazon.baking.artwork;

import dev.blazon.baking.ImageFormat;
import dev.blazon.baking.artwork.UnusableDesign.Part;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Composes artwork. The same design gives the same bytes. */
public final class Composer {
  /** Width and height of what is composed, in pixels. */
  public static final int SIDE = 1_000;

  private static final float BORDER = 40;

  /** The darker line along borders and bands. */
  private static final float EDGE = 5;

  private static final double LARGEST_TITLE = 92;
  static final Rectangle2D WHOLE = new Rectangle2D.Double(0, 0, SIDE, SIDE);

  private Composer() {}

  /**
   * Composes a badge.
   *
   * @throws UnusableDesign where a part of it cannot be used
   * @throws TookTooLong where a {@link Watchdog} gave it up
   */
  public static byte[] compose(Design design, ImageFormat format) {
    return switch (format) {
      case PNG -> compose(design);
      case SVG -> throw new UnusableDesign(Part.FORMAT, "is not drawn yet");
    };
  }

  /**
   * Composes a badge.
   *
   * @return a PNG of {@value #SIDE} × {@value #SIDE} pixels, transparent outside the shape
   * @throws UnusableDesign where a part of it cannot be used
   * @throws TookTooLong where a {@link Watchdog} gave it up
   */
  public static byte[] compose(Design design) {
    Fonts.prepare();
    requireReadable(design);
    Picture background =
        design.background() == null ? null : Pictures.read(design.background(), Part.BACKGROUND);
    Picture icon = design.icon() == null ? null : icon(design.icon());
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
    Graphics2D canvas = canvas(image);
    try {
      Layout layout = Layout.of(design);
      Shape shape = design.outline().shape();
      fill(canvas, design.palette(), shape, background);
      if (icon != null) {
        icon.drawWithin(canvas, layout.icon());
      }
      title(canvas, design, layout, shape);
      border(canvas, design.palette(), shape);
      if (design.ribbon() != null) {
        Ribbon.draw(canvas, design.palette(), design.ribbon(), layout.ribbon());
      }
    } finally {
      canvas.dispose();
    }
    return PngEncoder.encode(image);
  }

  private static Picture icon(Icon icon) {
    return switch (icon.source()) {
      case Icon.Source.Uploaded(Upload file) -> Pictures.read(file, Part.ICON);
      case Icon.Source.Library(String name) -> {
        Colour colour = icon.colour() == null ? Colour.BLACK : icon.colour();
        String svg = IconLibrary.svg(name).replace("currentColor", colour.toString());
        yield Pictures.read(new Upload(svg.getBytes(StandardCharsets.UTF_8)), Part.ICON);
      }
    };
  }

  private static void requireReadable(Design design) {
    Palette palette = design.palette();
    requireReadable(
        design.title(),
        Design.LONGEST_TITLE,
        Part.TITLE,
        Part.TITLE_INK,
        palette.band(),
        palette.bandInk());
    requireReadable(
        design.ribbon(),
        Design.LONGEST_RIBBON,
        Part.RIBBON,
        Part.RIBBON_INK,
        palette.ribbon(),
        palette.ribbonInk());
  }

  private static void requireReadable(
      @Nullable String words, int longest, Part part, Part inkPart, Colour behind, Colour ink) {
    if (words == null) {
      return;
    }
    if (words.isBlank() || words.length() > longest) {
      throw new UnusableDesign(part, "must have 1 to " + longest + " characters");
    }
    if (!Fonts.has(words)) {
      throw new UnusableDesign(
          part,
          "has characters that the fonts do not have: letters of most scripts are there, emoji are"
              + " not");
    }
    if (ink.contrastWith(behind) < Colour.READABLE) {
      throw new UnusableDesign(
          inkPart,
          "%s on %s has a contrast of %.1f, where reading needs %.1f (WCAG 2.2)"
              .formatted(ink, behind, ink.contrastWith(behind), Colour.READABLE));
    }
  }

  private static void fill(
      Graphics2D canvas, Palette palette, Shape shape, @Nullable Picture background) {
    canvas.setColor(palette.fill().awt());
    canvas.fill(shape);
    if (background != null) {
      // Clipping has hard edges; the border covers them.
      canvas.setClip(shape);
      background.drawOver(canvas, WHOLE);
      canvas.setClip(null);
    }
  }

  private static void title(Graphics2D canvas, Design design, Layout layout, Shape shape) {
    if (design.title() == null) {
      return;
    }
    Rectangle2D band = layout.band();
    canvas.setColor(design.palette().band().awt());
    canvas.fill(within(shape, band));
    canvas.setColor(design.palette().band().shaded().awt());
    for (double edge : new double[] {band.getMinY(), band.getMaxY() - EDGE}) {
      canvas.fill(within(shape, new Rectangle2D.Double(0, edge, SIDE, EDGE)));
    }
    canvas.setColor(design.palette().bandInk().awt());
    Lettering.draw(canvas, design.title(), layout.title(), LARGEST_TITLE);
  }

  private static Area within(Shape shape, Rectangle2D strip) {
    Area area = new Area(strip);
    area.intersect(new Area(shape));
    return area;
  }

  private static void border(Graphics2D canvas, Palette palette, Shape shape) {
    canvas.setColor(palette.border().shaded().awt());
    canvas.setStroke(round(BORDER));
    canvas.draw(shape);
    canvas.setColor(palette.border().awt());
    canvas.setStroke(round(BORDER - 2 * EDGE));
    canvas.draw(shape);
  }

  private static BasicStroke round(float width) {
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
  }

  private static Graphics2D canvas(BufferedImage image) {
    Graphics2D canvas = image.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return canvas;
  }
}
