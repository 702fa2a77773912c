package dev.blazon.artwork.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class ScalingTest {
  @Test
  void everyPixelCountsWhereTheResultIsSmaller() {
    BufferedImage board = new BufferedImage(800, 800, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < 800; y++) {
      for (int x = 0; x < 800; x++) {
        board.setRGB(x, y, x % 16 == 0 ? 0xffffffff : 0xff000000);
      }
    }
    Color mean = new Color(scaled(board, 50, 50).getRGB(25, 25));
    assertEquals(16, mean.getRed(), 3, "one white line of 16 is 16 of 255");
  }

  @Test
  void aTransparentNeighbourDoesNotBleedItsColour() {
    BufferedImage half = new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < 10; y++) {
      for (int x = 0; x < 10; x++) {
        half.setRGB(x, y, x < 5 ? 0xffff0000 : 0x0000ff00);
      }
    }
    BufferedImage scaled = scaled(half, 73, 73);
    for (int x = 0; x < 73; x++) {
      Color colour = new Color(scaled.getRGB(x, 30), true);
      assertTrue(colour.getAlpha() == 0 || colour.getGreen() == 0, x + ": " + colour);
    }
  }

  @Test
  void aPlainImageStaysPlainAtAnySize() {
    BufferedImage plain = new BufferedImage(33, 21, BufferedImage.TYPE_3BYTE_BGR);
    for (int i = 0; i < 33 * 21; i++) {
      plain.setRGB(i % 33, i / 33, 0x336699);
    }
    for (int[] size : new int[][] {{1, 1}, {7, 90}, {33, 22}, {400, 5}}) {
      BufferedImage scaled = scaled(plain, size[0], size[1]);
      for (int i = 0; i < size[0] * size[1]; i++) {
        assertEquals(0xff336699, scaled.getRGB(i % size[0], i / size[0]));
      }
    }
  }

  @Test
  void whatHasItsSizeIsLeftAsItIs() {
    BufferedImage image = new BufferedImage(5, 6, BufferedImage.TYPE_INT_ARGB);
    assertSame(image, scaled(image, 5, 6));
  }

  private static BufferedImage scaled(BufferedImage image, int width, int height) {
    Rectangle2D whole = new Rectangle2D.Double(0, 0, image.getWidth(), image.getHeight());
    return Scaling.scaled(image, whole, width, height);
  }
}
