package dev.blazon.baking.artwork;

import java.awt.Color;
import java.awt.image.BufferedImage;

/** Gives what is drawn one colour, and leaves its transparency. */
final class Tint {
  /** A pixel of which less is there shows what is behind it. */
  private static final int HALF = 128;

  private Tint() {}

  /** The colour, as transparent as both together. */
  static Color of(Color original, Color colour) {
    return new Color(
        colour.getRed(),
        colour.getGreen(),
        colour.getBlue(),
        original.getAlpha() * colour.getAlpha() / 255);
  }

  /** The image in one colour: another one. */
  static BufferedImage of(BufferedImage image, Color colour) {
    int width = image.getWidth();
    BufferedImage tinted = new BufferedImage(width, image.getHeight(), BufferedImage.TYPE_INT_ARGB);
    int[] row = new int[width];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        row[x] = of(new Color(row[x], true), colour).getRGB();
      }
      tinted.setRGB(0, y, width, 1, row, 0, width);
    }
    return tinted;
  }

  /** Whether next to nothing can be seen through an image: in one colour, it would be a block. */
  static boolean makesABlockOf(BufferedImage image) {
    int clear = 0;
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int pixel : row) {
        clear += pixel >>> 24 < HALF ? 1 : 0;
      }
    }
    return clear < row.length * image.getHeight() / 100;
  }
}
