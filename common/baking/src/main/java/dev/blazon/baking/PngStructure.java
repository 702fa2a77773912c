package dev.blazon.baking;

import ar.com.hjg.pngj.PngHelperInternal;
import ar.com.hjg.pngj.chunks.ChunkHelper;
import ar.com.hjg.pngj.chunks.ChunkRaw;
import dev.blazon.baking.UnreadableImage.Fault;
import java.util.List;

/**
 * Checks that the critical chunks of a PNG are as the PNG specification (Third Edition) asks:
 * section 11.2 for their contents, 5.6 for their order. A walk over CRCs alone would pass half of
 * the corrupt files of PngSuite.
 */
final class PngStructure {
  private static final int MAX_SIDE = 4_096;
  private static final int IHDR_BYTES = 13;
  private static final int INDEXED = 3;
  private static final int MAX_PALETTE_BYTES = 3 * 256;

  private PngStructure() {}

  static void check(List<ChunkRaw> chunks) {
    ChunkRaw header = chunks.getFirst();
    if (!header.id.equals(ChunkHelper.IHDR)) {
      throw invalid(header, "the first chunk must be IHDR");
    }
    checkHeader(header);
    boolean palette = false;
    boolean data = false;
    ChunkRaw previous = header;
    for (ChunkRaw chunk : chunks.subList(1, chunks.size())) {
      switch (chunk.id) {
        case ChunkHelper.IHDR -> throw invalid(chunk, "a second IHDR");
        case ChunkHelper.PLTE -> {
          if (palette || data) {
            throw invalid(chunk, palette ? "a second PLTE" : "PLTE must stand before IDAT");
          }
          checkPalette(chunk, colourType(header), bitDepth(header));
          palette = true;
        }
        case ChunkHelper.IDAT -> {
          if (data && !previous.id.equals(ChunkHelper.IDAT)) {
            throw invalid(chunk, "IDAT chunks must follow one another");
          }
          if (!data && !palette && colourType(header) == INDEXED) {
            throw invalid(chunk, "colour type 3 needs a PLTE chunk before IDAT");
          }
          data = true;
        }
        case ChunkHelper.IEND -> {
          if (!data) {
            throw invalid(chunk, "no IDAT chunk before it: the image has no pixels");
          }
          if (chunk.len != 0) {
            throw invalid(chunk, "IEND must be empty");
          }
        }
        default -> {
          if (ChunkHelper.isCritical(chunk.id)) {
            throw invalid(chunk, "an unknown critical chunk");
          }
        }
      }
      previous = chunk;
    }
  }

  private static void checkHeader(ChunkRaw header) {
    if (header.len != IHDR_BYTES) {
      throw invalid(header, header.len + " bytes, where IHDR has 13");
    }
    long width = Integer.toUnsignedLong(PngHelperInternal.readInt4fromBytes(header.data, 0));
    long height = Integer.toUnsignedLong(PngHelperInternal.readInt4fromBytes(header.data, 4));
    if (width == 0 || height == 0) {
      throw invalid(header, "%d x %d pixels".formatted(width, height));
    }
    if (width > MAX_SIDE || height > MAX_SIDE) {
      throw new UnreadableImage(
          Fault.TOO_LARGE,
          PngFile.place(header),
          "%d x %d pixels, where at most %d x %d are read"
              .formatted(width, height, MAX_SIDE, MAX_SIDE));
    }
    if (!isLegalDepth(colourType(header), bitDepth(header))) {
      throw invalid(
          header,
          "bit depth %d with colour type %d is no PNG"
              .formatted(bitDepth(header), colourType(header)));
    }
    requireAtMost(header, 10, 0, "compression method");
    requireAtMost(header, 11, 0, "filter method");
    requireAtMost(header, 12, 1, "interlace method");
  }

  /** Table 12 of the PNG specification. */
  private static boolean isLegalDepth(int colourType, int depth) {
    return switch (colourType) {
      case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
      case INDEXED -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
      case 2, 4, 6 -> depth == 8 || depth == 16;
      default -> false;
    };
  }

  private static void checkPalette(ChunkRaw palette, int colourType, int depth) {
    if (colourType == 0 || colourType == 4) {
      throw invalid(palette, "colour type " + colourType + " may have no PLTE");
    }
    int most = colourType == INDEXED ? 3 << depth : MAX_PALETTE_BYTES;
    if (palette.len == 0 || palette.len % 3 != 0 || palette.len > most) {
      throw invalid(
          palette, palette.len + " bytes, where whole colours up to " + most + " bytes may be");
    }
  }

  private static void requireAtMost(ChunkRaw header, int index, int most, String field) {
    int value = Byte.toUnsignedInt(header.data[index]);
    if (value > most) {
      throw invalid(header, field + " " + value + " is unknown");
    }
  }

  private static int bitDepth(ChunkRaw header) {
    return Byte.toUnsignedInt(header.data[8]);
  }

  private static int colourType(ChunkRaw header) {
    return Byte.toUnsignedInt(header.data[9]);
  }

  private static UnreadableImage invalid(ChunkRaw chunk, String detail) {
    return new UnreadableImage(Fault.INVALID_PNG, PngFile.place(chunk), detail);
  }
}
