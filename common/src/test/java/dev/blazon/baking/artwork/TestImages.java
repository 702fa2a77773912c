package dev.blazon.baking.artwork;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Images to compose from, good and bad. */
public final class TestImages {
  private static final int AFTER_IHDR = 33;

  private TestImages() {}

  static byte[] encoded(String format, Color colour, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setColor(colour);
    canvas.fillRect(0, 0, width, height);
    canvas.dispose();
    return encoded(format, image);
  }

  static byte[] encoded(String format, BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A PNG with an animation control chunk (PNG, Third Edition, section 11.3.6.1). */
  public static byte[] animatedPng() {
    byte[] png = encoded("png", Color.RED, 20, 20);
    byte[] control = "acTL\0\0\0\2\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    CRC32 crc = new CRC32();
    crc.update(control);
    return ByteBuffer.allocate(png.length + 20)
        .put(png, 0, AFTER_IHDR)
        .putInt(8)
        .put(control)
        .putInt((int) crc.getValue())
        .put(png, AFTER_IHDR, png.length - AFTER_IHDR)
        .array();
  }

  /** A JPEG whose frame header claims 65,000 × 65,000 pixels. */
  static byte[] hugeJpegHeader() {
    byte[] jpeg = encoded("jpeg", Color.RED, 20, 20);
    for (int at = 2; at < jpeg.length; ) {
      if (jpeg[at + 1] == (byte) 0xc0) {
        ByteBuffer.wrap(jpeg).putShort(at + 5, (short) 65_000).putShort(at + 7, (short) 65_000);
        return jpeg;
      }
      at += 2 + ByteBuffer.wrap(jpeg).getShort(at + 2);
    }
    throw new IllegalStateException("no frame header");
  }
}
