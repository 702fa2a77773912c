package dev.blazon.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/** Reads the chunks of a PNG in tests with the JDK alone: no code of what is tested. */
final class PngChunks {
  private static final int SIGNATURE = 8;
  private static final int FRAME = 12;

  /** A chunk's type and data. */
  record Chunk(String type, byte[] data) {
    boolean isAssertion() {
      return List.of("iTXt", "tEXt", "zTXt").contains(type)
          && new String(data, ISO_8859_1).startsWith("openbadges\0");
    }

    /** Whether its text is compressed: zTXt always is, iTXt says so after its keyword. */
    boolean isCompressed() {
      return type.equals("zTXt")
          || (type.equals("iTXt") && data.length > 11 && data[11] != 0)
          || (type.equals("iTXt") && data.length > 12 && data[12] != 0);
    }
  }

  private PngChunks() {}

  /** The chunks up to IEND, or to where the lengths leave the file. */
  static List<Chunk> of(byte[] png) {
    List<Chunk> chunks = new ArrayList<>();
    for (int at : starts(png)) {
      int length = ByteBuffer.wrap(png).getInt(at);
      chunks.add(
          new Chunk(
              new String(png, at + 4, 4, ISO_8859_1),
              Arrays.copyOfRange(png, at + 8, at + 8 + length)));
    }
    return chunks;
  }

  /**
   * The same file with every CRC right. A fuzzer does not guess a CRC, and would see little of what
   * stands behind the check of it.
   */
  static byte[] withCrcs(byte[] png) {
    byte[] mended = png.clone();
    for (int at : starts(png)) {
      int length = ByteBuffer.wrap(png).getInt(at);
      CRC32 crc = new CRC32();
      crc.update(png, at + 4, 4 + length);
      ByteBuffer.wrap(mended).putInt(at + 8 + length, (int) crc.getValue());
    }
    return mended;
  }

  private static List<Integer> starts(byte[] png) {
    List<Integer> starts = new ArrayList<>();
    int at = SIGNATURE;
    while (png.length - at >= FRAME) {
      int length = ByteBuffer.wrap(png).getInt(at);
      if (length < 0 || length > png.length - at - FRAME) {
        break;
      }
      starts.add(at);
      if (new String(png, at + 4, 4, ISO_8859_1).equals("IEND")) {
        break;
      }
      at += FRAME + length;
    }
    return starts;
  }
}
