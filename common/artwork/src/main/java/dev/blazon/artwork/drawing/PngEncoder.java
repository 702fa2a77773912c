package dev.blazon.artwork.drawing;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Encodes the pixels of composed artwork or of a card as a PNG: true colour with alpha, eight bits
 * a channel. Filter and level are the ones that cost least here; a higher level takes twice as long
 * for a tenth of the bytes.
 */
public final class PngEncoder {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int CHANNELS = 4;

  /** Each byte less the one above it (PNG, section 9.2). */
  private static final byte UP = 2;

  private static final int LEVEL = 2;

  private PngEncoder() {}

  /**
   * Encodes an image as PNG, in eight bits a channel.
   *
   * @param image of type {@link BufferedImage#TYPE_INT_ARGB}
   */
  public static byte[] encode(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    ByteArrayOutputStream png = new ByteArrayOutputStream(1 << 19);
    png.writeBytes(SIGNATURE);
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put(new byte[] {8, 6, 0, 0, 0});
    chunk(png, "IHDR", header.array());
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    chunk(png, "IDAT", deflated(filtered(pixels, width, height)));
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  private static byte[] filtered(int[] pixels, int width, int height) {
    byte[] filtered = new byte[height * (1 + CHANNELS * width)];
    int at = 0;
    for (int y = 0; y < height; y++) {
      filtered[at++] = UP;
      int row = y * width;
      for (int x = row; x < row + width; x++) {
        int pixel = pixels[x];
        int above = y == 0 ? 0 : pixels[x - width];
        filtered[at] = (byte) ((pixel >> 16) - (above >> 16));
        filtered[at + 1] = (byte) ((pixel >> 8) - (above >> 8));
        filtered[at + 2] = (byte) (pixel - above);
        filtered[at + 3] = (byte) ((pixel >>> 24) - (above >>> 24));
        at += CHANNELS;
      }
    }
    return filtered;
  }

  private static byte[] deflated(byte[] data) {
    Deflater deflater = new Deflater(LEVEL);
    try {
      deflater.setInput(data);
      deflater.finish();
      ByteArrayOutputStream deflated = new ByteArrayOutputStream(1 << 19);
      byte[] buffer = new byte[1 << 16];
      while (!deflater.finished()) {
        deflated.write(buffer, 0, deflater.deflate(buffer));
      }
      return deflated.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    png.writeBytes(name);
    png.writeBytes(data);
    png.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }
}
