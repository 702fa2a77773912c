package dev.blazon.bench;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * The least work that baking into a PNG can be, as a baseline of benchmarks: each chunk's CRC
 * checked, and one chunk copied in after IHDR. It knows nothing of a hostile file.
 */
final class ByteSplice {
  private static final int SIGNATURE_BYTES = 8;
  private static final int AFTER_HEADER = 33;
  private static final int CHUNK_OVERHEAD = 12;

  private ByteSplice() {}

  /**
   * @throws IllegalArgumentException for a CRC that is wrong
   */
  static byte[] splice(byte[] png, byte[] chunk) {
    ByteBuffer in = ByteBuffer.wrap(png);
    CRC32 crc = new CRC32();
    for (int at = SIGNATURE_BYTES; at < png.length; at += CHUNK_OVERHEAD + in.getInt(at)) {
      int length = in.getInt(at);
      crc.reset();
      crc.update(png, at + 4, 4 + length);
      if ((int) crc.getValue() != in.getInt(at + 8 + length)) {
        throw new IllegalArgumentException("CRC at byte " + at);
      }
    }
    byte[] out = new byte[png.length + chunk.length];
    System.arraycopy(png, 0, out, 0, AFTER_HEADER);
    System.arraycopy(chunk, 0, out, AFTER_HEADER, chunk.length);
    System.arraycopy(
        png, AFTER_HEADER, out, AFTER_HEADER + chunk.length, png.length - AFTER_HEADER);
    return out;
  }
}
