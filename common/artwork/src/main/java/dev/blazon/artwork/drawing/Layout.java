package dev.blazon.artwork.drawing;

import dev.blazon.design.Design;
import dev.blazon.design.Outline;
import dev.blazon.design.ShapeWidths;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.awt.geom.Rectangle2D;

/**
 * Where the parts of a badge stand, in pixels: its icon, band, title, stars and ribbon, as its
 * design and shape leave room for them.
 *
 * @param icon the square within which the icon stands
 * @param free below which height there are other parts
 * @param band what is behind the title, or behind stars or ribbon where there is none: a strip
 *     across the shape, or all of its lower end; of no height where there is nothing
 * @param title where the words of the title stay
 * @param stars the middle of the row of stars, and its height
 * @param ribbon the ribbon's middle piece
 */
record Layout(
    Rectangle2D icon,
    double free,
    Rectangle2D band,
    Rectangle2D title,
    Rectangle2D stars,
    Rectangle2D ribbon) {
  /** What words keep from the outline. */
  private static final double WORDS_MARGIN = 46;

  /** What an icon keeps from the outline, and from what is below it. */
  private static final double ICON_MARGIN = 42;

  private static final int LARGEST_ICON = 560;
  private static final double STRIP = 150;
  private static final double RIBBON = 112;
  private static final double WIDEST_RIBBON = 860;

  /** Half of a band's edge. */
  private static final double AIR = 16;

  static Layout of(Design design) {
    Outline outline = design.outline();
    // A shield narrows early, and a square has its border below: there the words stand higher.
    double lift =
        switch (outline) {
          case SHIELD -> 50;
          case SQUARE -> 25;
          case CIRCLE, HEXAGON -> 0;
        };
    Heights heights = Heights.of(design).raised(lift);
    Rectangle2D band = strip(heights.band, heights.bandEnd);
    Rectangle2D words = outline.between(heights.band, heights.titleEnd);
    double ribbonWidth = Math.min(WIDEST_RIBBON, 2 * outline.halfWidth(heights.ribbon) + 20);
    return new Layout(
        iconAbove(heights.free, design),
        heights.free,
        band,
        new Rectangle2D.Double(
            words.getX() + WORDS_MARGIN,
            words.getY() + AIR,
            words.getWidth() - 2 * WORDS_MARGIN,
            words.getHeight() - 2 * AIR),
        strip(heights.stars - heights.starSize / 2, heights.stars + heights.starSize / 2),
        new Rectangle2D.Double(
            (Design.SIDE - ribbonWidth) / 2, heights.ribbon, ribbonWidth, RIBBON));
  }

  /** Whether there is something behind words and stars. */
  boolean hasBand() {
    return band.getHeight() > 0;
  }

  /** Whether the band goes on to the lower end of the shape. */
  boolean isFoot() {
    return band.getMaxY() >= Design.SIDE;
  }

  private static Rectangle2D strip(double top, double bottom) {
    return new Rectangle2D.Double(0, top, Design.SIDE, bottom - top);
  }

  /**
   * What stands how high. Below a ribbon, and around stars, the band goes on to the end of the
   * shape: what would show of a background there would be scraps.
   *
   * @param free where what is not for the icon begins
   * @param stars the middle of their row
   */
  @RecordBuilder
  record Heights(
      double free,
      double band,
      double bandEnd,
      double titleEnd,
      double stars,
      double starSize,
      double ribbon) {
    private static final double RIBBON_TOP = 790;
    private static final double END = Design.SIDE + 100;

    static Heights of(Design design) {
      boolean titled = design.title() != null;
      boolean ribboned = design.ribbon() != null;
      boolean starred = design.stars() > 0;
      if (ribboned && starred) {
        double band = titled ? 552 : 678;
        return HeightsBuilder.builder()
            .free(band)
            .band(band)
            .bandEnd(END)
            .titleEnd(band + STRIP)
            .stars(735)
            .starSize(60)
            .ribbon(RIBBON_TOP)
            .build();
      }
      if (ribboned) {
        double band = titled ? 600 : RIBBON_TOP + RIBBON / 2;
        return HeightsBuilder.builder()
            .free(Math.min(band, RIBBON_TOP))
            .band(band)
            .bandEnd(END)
            .titleEnd(RIBBON_TOP - 4)
            .stars(0)
            .starSize(0)
            .ribbon(RIBBON_TOP)
            .build();
      }
      if (starred) {
        double band = titled ? 600 : 752;
        return HeightsBuilder.builder()
            .free(band)
            .band(band)
            .bandEnd(END)
            .titleEnd(band + STRIP)
            .stars(titled ? 808 : 820)
            .starSize(64)
            .ribbon(RIBBON_TOP)
            .build();
      }
      return titled
          ? HeightsBuilder.builder()
              .free(640)
              .band(640)
              .bandEnd(640 + STRIP)
              .titleEnd(640 + STRIP)
              .stars(0)
              .starSize(0)
              .ribbon(RIBBON_TOP)
              .build()
          : HeightsBuilder.builder()
              .free(END)
              .band(END)
              .bandEnd(END)
              .titleEnd(END)
              .stars(0)
              .starSize(0)
              .ribbon(RIBBON_TOP)
              .build();
    }

    Heights raised(double lift) {
      double end = bandEnd == END ? END : bandEnd - lift;
      return HeightsBuilder.builder(this)
          .free(free - lift)
          .band(band - lift)
          .bandEnd(end)
          .titleEnd(titleEnd - lift)
          .stars(stars - lift)
          .ribbon(ribbon - lift)
          .build();
    }
  }

  /** The largest square that the shape has room for, in the middle of where it has. */
  private static Rectangle2D iconAbove(double below, Design design) {
    double margin = ICON_MARGIN;
    double bottom = Math.min(below, Design.SIDE);
    ShapeWidths widths = design.outline().widths();
    if (design.rim() != null) {
      widths = Rim.of(design.outline()).widths();
      margin = ICON_MARGIN / 2;
    }
    for (int side = LARGEST_ICON; ; side -= 10) {
      double from = 0;
      double to = 0;
      for (double top = bottom - ICON_MARGIN - side; top > 0; top--) {
        if (widths.between(top - margin, top + side + margin) >= side + 2 * margin) {
          from = top;
          to = Math.max(to, top);
        }
      }
      if (to > 0) {
        return new Rectangle2D.Double((Design.SIDE - side) / 2.0, (from + to) / 2, side, side);
      }
    }
  }
}
