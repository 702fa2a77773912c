package dev.blazon.baking;

import ar.com.hjg.pngj.chunks.ChunkHelper;
import ar.com.hjg.pngj.chunks.ChunkRaw;
import dev.blazon.baking.UnreadableImage.Fault;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Refuses a PNG whose compressed notes, colour profile and texts (iCCP, zTXt, iTXt; PNG, section
 * 11.3), inflate to more than {@link Baking#MAX_BYTES}. A thousand bytes of them can hold a
 * million, and whoever shows the image inflates them. They are inflated here piece by piece, which
 * is counted and kept nowhere.
 */
final class PngInflation {
  private static final int PIECE = 1 << 16;

  private long inflated;

  private PngInflation() {}

  /**
   * Lets pass what stays within the bound, all chunks together. Data that is no deflate stream
   * grows to nothing: viewers pass it over.
   *
   * @throws UnreadableImage that names the chunk with which it is passed
   */
  static void requireBounded(List<ChunkRaw> chunks) {
    PngInflation inflation = new PngInflation();
    for (ChunkRaw chunk : chunks) {
      switch (chunk.id) {
        case ChunkHelper.iCCP, ChunkHelper.zTXt ->
            inflation.count(chunk, behindZeros(chunk, 1) + 1);
        case ChunkHelper.iTXt -> {
          int keyword = behindZeros(chunk, 1);
          if (keyword < chunk.len && chunk.data[keyword] != 0) {
            inflation.count(chunk, behindZeros(chunk, keyword + 2, 2));
          }
        }
        default -> {}
      }
    }
  }

  private void count(ChunkRaw chunk, int from) {
    if (from >= chunk.len) {
      return;
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(chunk.data, from, chunk.len - from);
      byte[] piece = new byte[PIECE];
      for (int more = 1; more > 0; ) {
        more = inflater.inflate(piece);
        inflated += more;
        if (inflated > Baking.MAX_BYTES) {
          throw new UnreadableImage(
              Fault.TOO_LARGE,
              PngFile.place(chunk),
              "it inflates to more than " + Baking.MAX_BYTES + " bytes, with those before it");
        }
      }
    } catch (DataFormatException e) {
      // What came before the fault was counted.
      return;
    } finally {
      inflater.end();
    }
  }

  private static int behindZeros(ChunkRaw chunk, int zeros) {
    return behindZeros(chunk, 0, zeros);
  }

  /** Behind so many zero bytes from here; the end of the chunk where there are fewer. */
  private static int behindZeros(ChunkRaw chunk, int from, int zeros) {
    int left = zeros;
    for (int at = from; at < chunk.len; at++) {
      if (chunk.data[at] == 0 && --left == 0) {
        return at + 1;
      }
    }
    return chunk.len;
  }
}
