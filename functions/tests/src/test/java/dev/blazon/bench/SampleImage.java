package dev.blazon.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Sample PNGs for benchmarks, the same on every machine: colour noise, which deflates to its own
 * size, in IDAT chunks of 8 KB, as libpng writes them.
 */
final class SampleImage {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int IDAT_BYTES = 8 * 1024;
  private static final int BYTES_PER_PIXEL = 3;

  private SampleImage() {}

  /**
   * A square image.
   *
   * @param bytes about how long its file is to be
   */
  static byte[] ofAbout(int bytes) {
    int side = (int) Math.sqrt((double) bytes / BYTES_PER_PIXEL);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(SIGNATURE);
    byte[] header = {8, 2, 0, 0, 0};
    file.writeBytes(
        chunk("IHDR", ByteBuffer.allocate(13).putInt(side).putInt(side).put(header).array()));
    byte[] pixels = deflated(noise(side));
    for (int i = 0; i < pixels.length; i += IDAT_BYTES) {
      int end = Math.min(pixels.length, i + IDAT_BYTES);
      file.writeBytes(chunk("IDAT", Arrays.copyOfRange(pixels, i, end)));
    }
    file.writeBytes(chunk("IEND", new byte[0]));
    return file.toByteArray();
  }

  /** A chunk with its length before it and its CRC behind. */
  static byte[] chunk(String type, byte[] data) {
    CRC32 crc = new CRC32();
    crc.update(type.getBytes(US_ASCII));
    crc.update(data);
    return ByteBuffer.allocate(data.length + 12)
        .putInt(data.length)
        .put(type.getBytes(US_ASCII))
        .put(data)
        .putInt((int) crc.getValue())
        .array();
  }

  /** Scan lines, each after a byte for its filter: none. */
  private static byte[] noise(int side) {
    byte[] noise = new byte[side * (1 + side * BYTES_PER_PIXEL)];
    new Random(1).nextBytes(noise);
    for (int line = 0; line < side; line++) {
      noise[line * (1 + side * BYTES_PER_PIXEL)] = 0;
    }
    return noise;
  }

  private static byte[] deflated(byte[] data) {
    try (Deflater deflater = new Deflater()) {
      deflater.setInput(data);
      deflater.finish();
      byte[] buffer = new byte[2 * data.length];
      return Arrays.copyOf(buffer, deflater.deflate(buffer));
    }
  }
}
