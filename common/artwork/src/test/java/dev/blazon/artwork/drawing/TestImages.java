package dev.blazon.artwork.drawing;

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

/** Images for tests to compose artwork from, good and bad. */
public final class TestImages {
  private static final int AFTER_IHDR = 33;

  private TestImages() {}

  /** A red PNG of 20 × 20 pixels. */
  public static byte[] png() {
    return encoded("png", Color.RED, 20, 20);
  }

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
    return claiming(encoded("jpeg", Color.RED, 20, 20), 65_000, 65_000);
  }

  /** A JPEG with other sizes in its frame header. */
  static byte[] claiming(byte[] jpeg, int width, int height) {
    ByteBuffer claiming = ByteBuffer.wrap(jpeg.clone());
    int frame = frame(jpeg);
    claiming.putShort(frame + 5, (short) height).putShort(frame + 7, (short) width);
    return claiming.array();
  }

  /** A PNG of few bytes whose header claims such a size, and is sound otherwise. */
  static byte[] claimingPng(int width, int height) {
    byte[] png = encoded("png", Color.RED, 20, 20);
    ByteBuffer claiming = ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
    CRC32 crc = new CRC32();
    crc.update(png, 12, 17);
    return claiming.putInt(29, (int) crc.getValue()).array();
  }

  /** Where the marker of a JPEG's frame header is. */
  static int frame(byte[] jpeg) {
    for (int at = 2; at < jpeg.length; ) {
      if (jpeg[at + 1] == (byte) 0xc0 || jpeg[at + 1] == (byte) 0xc2) {
        return at;
      }
      at += 2 + ByteBuffer.wrap(jpeg).getShort(at + 2);
    }
    throw new IllegalStateException("no frame header");
  }

  /** A progressive JPEG whose last scan is there so many times more. */
  static byte[] repeatingItsLastScan(byte[] jpeg, int times) {
    int last = jpeg.length - 2;
    while (jpeg[last] != (byte) 0xff || jpeg[last + 1] != (byte) 0xda) {
      last--;
    }
    ByteArrayOutputStream repeating = new ByteArrayOutputStream();
    repeating.write(jpeg, 0, last);
    for (int i = 0; i <= times; i++) {
      repeating.write(jpeg, last, jpeg.length - 2 - last);
    }
    repeating.write(jpeg, jpeg.length - 2, 2);
    return repeating.toByteArray();
  }

  /** A JPEG with another segment right behind its start. */
  static byte[] withSegment(byte[] jpeg, int code, byte[] data) {
    return ByteBuffer.allocate(jpeg.length + 4 + data.length)
        .put(jpeg, 0, 2)
        .put((byte) 0xff)
        .put((byte) code)
        .putShort((short) (data.length + 2))
        .put(data)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }
}
