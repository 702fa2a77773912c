package dev.blazon.artwork.drawing;

import java.awt.Color;
import java.awt.image.BufferedImage;

/**
 * Gives an image or a colour of an icon the one colour that the design asks for, and leaves its
 * transparency.
 */
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

  /**
   * Whether next to nothing can be seen through an image: in one colour, it is a block.
   *
   * @param all opaque wherever the image could be; as large as it
   */
  static boolean isABlock(BufferedImage image, BufferedImage all) {
    int width = image.getWidth();
    int[] row = new int[width];
    int[] allOfRow = new int[width];
    int clear = 0;
    int looked = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      all.getRGB(0, y, width, 1, allOfRow, 0, width);
      for (int x = 0; x < width; x++) {
        if (allOfRow[x] >>> 24 >= HALF) {
          looked++;
          clear += row[x] >>> 24 < HALF ? 1 : 0;
        }
      }
    }
    return looked > 0 && clear < looked / 100;
  }
}
