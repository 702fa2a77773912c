package dev.blazon.baking;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Builds PNGs chunk by chunk, right or wrong, with the JDK alone: no code of what is tested. */
final class TestPng {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  TestPng() {
    out.writeBytes(SIGNATURE);
  }

  /** A PNG of one grey pixel, the smallest that is good. */
  static byte[] onePixel() {
    return new TestPng().header(1, 1, 8, 0).data().end();
  }

  TestPng header(int width, int height, int bitDepth, int colourType) {
    return header(width, height, bitDepth, colourType, 0, 0, 0);
  }

  TestPng header(
      int width, int height, int depth, int colour, int compression, int filter, int interlace) {
    byte[] data =
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put((byte) depth)
            .put((byte) colour)
            .put((byte) compression)
            .put((byte) filter)
            .put((byte) interlace)
            .array();
    return chunk("IHDR", data);
  }

  /** The pixels of a grey 1 x 1 image, deflated. */
  TestPng data() {
    return chunk("IDAT", deflate(new byte[] {0, 127}));
  }

  TestPng chunk(String type, byte[] data) {
    CRC32 crc = new CRC32();
    crc.update(type.getBytes(ISO_8859_1));
    crc.update(data);
    return chunk(type, data, (int) crc.getValue());
  }

  /** A text chunk's bytes are given in Latin-1, with {@code \0} where the format has it. */
  TestPng chunk(String type, String data) {
    return chunk(type, data.getBytes(ISO_8859_1));
  }

  TestPng chunk(String type, byte[] data, int crc) {
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(type.getBytes(ISO_8859_1));
    out.writeBytes(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt(crc).array());
    return this;
  }

  TestPng raw(byte... bytes) {
    out.writeBytes(bytes);
    return this;
  }

  byte[] end() {
    return chunk("IEND", new byte[0]).bytes();
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  static byte[] deflate(byte[] data) {
    try (Deflater deflater = new Deflater()) {
      deflater.setInput(data);
      deflater.finish();
      byte[] buffer = new byte[data.length + 64];
      return Arrays.copyOf(buffer, deflater.deflate(buffer));
    }
  }
}
