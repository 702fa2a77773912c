package dev.blazon.artwork.drawing;

import dev.blazon.design.Colour;
import dev.blazon.design.Design;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Measures whether an icon can be seen on a badge, from the pixels of it and of what is behind it,
 * for {@link IconLayer} to refuse it or to choose its colour. Its pixels are sorted by how light
 * they are; of each group that is a fair part of the icon, the middle one's contrast counts, and
 * the icon's is that of the group that stands out most. So an icon of one colour has its contrast
 * with most of what is behind it, and one of many colours is lost only where none of them stands
 * out.
 */
final class IconVisibility {
  /** Every how many pixels are looked at, across and down, where there are many. */
  private static final int STEP = 3;

  /** So many are enough to tell. */
  private static final int MANY = 2_000;

  /** Groups from black to white, equally far from each other to the eye. */
  private static final int GROUPS = 12;

  /** The share of an icon below which a group is but its edges. */
  private static final double FAIR_PART = 0.08;

  /** Of what is less opaque, nothing shows; of 255. */
  private static final int FAINT = 26;

  /** At least so many pixels have to be looked at: less is no icon. */
  private static final int LEAST = 12;

  private final int[] icon;
  private final int[] ground;
  private final int seen;

  private IconVisibility(int[] icon, int[] ground, int seen) {
    this.icon = icon;
    this.ground = ground;
    this.seen = seen;
  }

  /**
   * Looks at an icon.
   *
   * @param icon alone, on the canvas
   * @param ground what is behind it; where it is transparent, nothing is seen
   * @param lowest below which the icon is covered
   */
  static IconVisibility of(BufferedImage icon, BufferedImage ground, double lowest) {
    IconVisibility roughly = of(icon, ground, lowest, STEP);
    return roughly.seen >= MANY ? roughly : of(icon, ground, lowest, 1);
  }

  private static IconVisibility of(
      BufferedImage icon, BufferedImage ground, double lowest, int step) {
    int[] icons = new int[Design.SIDE * Design.SIDE];
    int[] grounds = new int[icons.length];
    int seen = 0;
    for (int y = 0; y < Math.min(lowest, Design.SIDE); y += step) {
      for (int x = 0; x < Design.SIDE; x += step) {
        int pixel = icon.getRGB(x, y);
        int behind = ground.getRGB(x, y);
        if (pixel >>> 24 >= FAINT && behind >>> 24 >= 255 - FAINT) {
          icons[seen] = over(pixel, behind);
          grounds[seen++] = behind & 0xffffff;
        }
      }
    }
    return new IconVisibility(Arrays.copyOf(icons, seen), Arrays.copyOf(grounds, seen), seen);
  }

  /** What is seen where a pixel lies upon an opaque one. */
  private static int over(int pixel, int behind) {
    int alpha = pixel >>> 24;
    int seen = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int channel = (pixel >> shift & 0xff) * alpha + (behind >> shift & 0xff) * (255 - alpha);
      seen |= ((channel + 127) / 255) << shift;
    }
    return seen;
  }

  /** Whether there is nothing of it within the badge. */
  boolean isNothing() {
    return seen < LEAST;
  }

  /** Black or white, whichever is easier to see in the icon's place. */
  Colour ink() {
    return contrast(Colour.WHITE) >= contrast(Colour.BLACK) ? Colour.WHITE : Colour.BLACK;
  }

  /** The contrast that an icon of one colour has with what is behind it. */
  private double contrast(Colour colour) {
    return middle(pixel -> colour.contrastWith(new Colour(ground[pixel])), everything());
  }

  /** The contrast that the icon has with what is behind it, from 1 to 21. */
  double contrast() {
    int[][] groups = groups();
    double best = 1;
    for (int[] group : groups) {
      if (group.length >= FAIR_PART * seen) {
        best = Math.max(best, middle(this::contrastAt, group));
      }
    }
    return best;
  }

  private double contrastAt(int pixel) {
    return new Colour(icon[pixel]).contrastWith(new Colour(ground[pixel]));
  }

  private int[] everything() {
    int[] all = new int[seen];
    Arrays.setAll(all, pixel -> pixel);
    return all;
  }

  private int[][] groups() {
    int[][] groups = new int[GROUPS][seen];
    int[] sizes = new int[GROUPS];
    for (int pixel = 0; pixel < seen; pixel++) {
      double lightness = Math.cbrt(new Colour(icon[pixel]).luminance());
      int group = (int) Math.min(GROUPS - 1.0, lightness * GROUPS);
      groups[group][sizes[group]++] = pixel;
    }
    for (int group = 0; group < GROUPS; group++) {
      groups[group] = Arrays.copyOf(groups[group], sizes[group]);
    }
    return groups;
  }

  private static double middle(IntToDoubleFunction contrast, int[] pixels) {
    double[] sorted = Arrays.stream(pixels).mapToDouble(contrast).sorted().toArray();
    return sorted.length == 0 ? 1 : sorted[sorted.length / 2];
  }
}
