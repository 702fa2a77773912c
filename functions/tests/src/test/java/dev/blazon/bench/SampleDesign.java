package dev.blazon.bench;

import dev.blazon.design.Design;
import dev.blazon.design.Outline;
import dev.blazon.design.Palette;
import dev.blazon.design.Upload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * Sample for benchmarks: the files that an issuer uploads for a design, a background of 1000²
 * pixels as a camera sees it and an icon of 400².
 */
final class SampleDesign {
  private static final int BACKGROUND = 1_000;
  private static final int ICON = 400;

  private SampleDesign() {}

  static Design design() {
    return new Design(
        Outline.CIRCLE,
        Palette.PLAIN,
        new Upload(background()),
        new Upload(icon()),
        "Open Water",
        null);
  }

  /**
   * Soft slopes with a grain; neither flat, which packs into nothing, nor noise, which never does.
   */
  static byte[] background() {
    Random random = new Random(5);
    BufferedImage image = new BufferedImage(BACKGROUND, BACKGROUND, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < BACKGROUND; y++) {
      for (int x = 0; x < BACKGROUND; x++) {
        int grain = random.nextInt(7) - 3;
        int red = (int) (128 + 90 * Math.sin(x / 170.0) * Math.cos(y / 230.0)) + grain;
        int green = (int) (128 + 90 * Math.sin((x + y) / 300.0)) + grain;
        int blue = (int) (150 + 80 * Math.cos(y / 260.0)) + grain;
        image.setRGB(x, y, red << 16 | green << 8 | blue);
      }
    }
    return png(image);
  }

  static byte[] icon() {
    BufferedImage image = new BufferedImage(ICON, ICON, BufferedImage.TYPE_INT_ARGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setColor(new Color(0xF1FAEE));
    canvas.fillOval(20, 20, 360, 360);
    canvas.setColor(new Color(0xE63946));
    canvas.fillPolygon(new int[] {200, 330, 70}, new int[] {60, 300, 300}, 3);
    canvas.dispose();
    return png(image);
  }

  private static byte[] png(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
