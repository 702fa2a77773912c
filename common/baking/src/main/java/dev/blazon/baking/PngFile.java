package dev.blazon.baking;

import ar.com.hjg.pngj.ChunkReader;
import ar.com.hjg.pngj.ChunkSeqReader;
import ar.com.hjg.pngj.PngHelperInternal;
import ar.com.hjg.pngj.PngjBadCrcException;
import ar.com.hjg.pngj.chunks.ChunkHelper;
import ar.com.hjg.pngj.chunks.ChunkRaw;
import dev.blazon.baking.UnreadableImage.Fault;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A PNG read as its chunks, IHDR to IEND, with every CRC and the structure checked; no pixel is
 * decoded.
 *
 * @param image the bytes that were read
 * @param chunks in file order; an IDAT without its data, which stays in {@code image} alone
 * @param length bytes from the signature to the end of IEND
 */
record PngFile(byte[] image, List<ChunkRaw> chunks, int length) {
  private static final int MAX_CHUNKS = 2_000;
  private static final int CRC_BYTES = 4;
  private static final int CHUNK_HEADER_BYTES = 8;

  /**
   * Whether the bytes mean to be a PNG; the four bytes that a text-mode transfer breaks come after
   * these.
   */
  static boolean looksLike(byte[] image) {
    byte[] signature = PngHelperInternal.getPngIdSignature();
    return image.length >= 4 && Arrays.equals(image, 1, 4, signature, 1, 4);
  }

  /**
   * What could be read of a file, up to the first fault.
   *
   * @param length bytes from the signature to behind the last chunk
   */
  record Read(List<ChunkRaw> chunks, int length, Optional<UnreadableImage> fault) {}

  /**
   * Reads a whole file, to show it or to bake into it.
   *
   * @throws UnreadableImage for any fault in it, also for notes that inflate beyond measure
   */
  static PngFile read(byte[] image) {
    Read read = asFarAsReadable(image);
    if (read.fault().isPresent()) {
      throw read.fault().get();
    }
    PngInflation.requireBounded(read.chunks());
    return new PngFile(image, read.chunks(), read.length());
  }

  /**
   * Reads chunks up to the first that is damaged.
   *
   * @throws UnreadableImage where the signature is damaged
   */
  static Read asFarAsReadable(byte[] image) {
    byte[] signature = PngHelperInternal.getPngIdSignature();
    if (image.length < signature.length) {
      throw new UnreadableImage(Fault.TRUNCATED, "PNG signature", "the file ends in it");
    }
    if (!Arrays.equals(image, 0, signature.length, signature, 0, signature.length)) {
      throw new UnreadableImage(
          Fault.INVALID_PNG, "PNG signature", "damaged, as by a transfer in text mode");
    }
    Chunks reader = new Chunks(image.length);
    Optional<UnreadableImage> fault = fault(reader, image);
    return new Read(List.copyOf(reader.chunks), (int) reader.getBytesCount(), fault);
  }

  private static Optional<UnreadableImage> fault(Chunks reader, byte[] image) {
    try {
      reader.feedAll(image, 0, image.length);
      if (!reader.isDone()) {
        throw new UnreadableImage(
            Fault.TRUNCATED, "PNG byte " + image.length, "the file ends before its IEND chunk");
      }
      PngStructure.check(reader.chunks);
      return Optional.empty();
    } catch (PngjBadCrcException e) {
      return Optional.of(
          new UnreadableImage(
              Fault.CRC_MISMATCH,
              place(reader.getCurChunkReader().getChunkRaw()),
              "its CRC is wrong"));
    } catch (UnreadableImage e) {
      return Optional.of(e);
    }
  }

  /**
   * The file again with another chunk after IHDR, without those chunks that are not to be kept, and
   * with nothing after IEND. What stays is copied as it stands: its CRCs have been checked.
   */
  byte[] withChunk(ChunkRaw added, Predicate<ChunkRaw> kept) {
    ByteArrayOutputStream chunk = new ByteArrayOutputStream();
    added.writeChunk(chunk);
    List<ChunkRaw> removed = chunks.stream().filter(kept.negate()).toList();
    int less = removed.stream().mapToInt(each -> end(each) - start(each)).sum();
    int from = end(chunks.getFirst());
    ByteBuffer out = ByteBuffer.allocate(length + chunk.size() - less);
    out.put(image, 0, from).put(chunk.toByteArray());
    for (ChunkRaw each : removed) {
      out.put(image, from, start(each) - from);
      from = end(each);
    }
    return out.put(image, from, length - from).array();
  }

  private static int start(ChunkRaw chunk) {
    return (int) chunk.getOffset();
  }

  private static int end(ChunkRaw chunk) {
    return start(chunk) + CHUNK_HEADER_BYTES + chunk.len + CRC_BYTES;
  }

  static String place(ChunkRaw chunk) {
    return place(chunk.id, chunk.getOffset());
  }

  private static String place(String id, long offset) {
    return "PNG chunk " + id + " at byte " + offset;
  }

  /** PNGJ's chunk layer, kept from allocating what a hostile length claims. */
  private static final class Chunks extends ChunkSeqReader {
    private final int available;
    private final List<ChunkRaw> chunks = new ArrayList<>();

    Chunks(int available) {
      this.available = available;
    }

    @Override
    protected void startNewChunk(int length, String id, long offset) {
      if (!isType(id)) {
        throw new UnreadableImage(
            Fault.INVALID_PNG, "PNG byte " + offset, "no chunk type of four letters stands here");
      }
      if (getChunkCount() > MAX_CHUNKS) {
        throw new UnreadableImage(
            Fault.TOO_LARGE, place(id, offset), "more than " + MAX_CHUNKS + " chunks");
      }
      if (length < 0 || length > available - offset - CHUNK_HEADER_BYTES - CRC_BYTES) {
        throw new UnreadableImage(
            Fault.TRUNCATED,
            place(id, offset),
            "claims " + Integer.toUnsignedString(length) + " bytes, more than the file has left");
      }
      super.startNewChunk(length, id, offset);
    }

    /**
     * Asked for every chunk, and a large image has hundreds: a pattern would cost a tenth of
     * baking.
     */
    private static boolean isType(String id) {
      for (int i = 0; i < id.length(); i++) {
        int letter = id.charAt(i) | 0x20;
        if (letter < 'a' || letter > 'z') {
          return false;
        }
      }
      return true;
    }

    /** Pixels, nearly all of a file, are passed by, which checks the CRC and copies nothing. */
    @Override
    protected ChunkReader createChunkReaderForNewChunk(
        String id, int length, long offset, boolean skip) {
      if (!id.equals(ChunkHelper.IDAT)) {
        return super.createChunkReaderForNewChunk(id, length, offset, skip);
      }
      return new ChunkReader(length, id, offset, ChunkReader.ChunkReaderMode.PROCESS) {
        @Override
        protected void processData(int offsetInChunk, byte[] buffer, int from, int count) {}

        @Override
        protected void chunkDone() {
          postProcessChunk(this);
        }
      };
    }

    @Override
    protected void postProcessChunk(ChunkReader chunk) {
      super.postProcessChunk(chunk);
      chunks.add(chunk.getChunkRaw());
    }

    /** Left to {@link PngStructure}, which names the fault and its place. */
    @Override
    @SuppressWarnings("NullAway") // PNGJ reads null as "any"
    protected String firstChunkId() {
      return null;
    }
  }
}
