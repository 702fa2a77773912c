package dev.blazon.baking;

import ar.com.hjg.pngj.ChunkReader;
import ar.com.hjg.pngj.ChunkSeqReader;
import ar.com.hjg.pngj.PngHelperInternal;
import ar.com.hjg.pngj.PngjBadCrcException;
import ar.com.hjg.pngj.chunks.ChunkRaw;
import dev.blazon.baking.UnreadableImage.Fault;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A PNG as its chunks, IHDR to IEND, every CRC checked and the structure legal; no pixel is
 * decoded.
 *
 * @param chunks in file order
 * @param length bytes from the signature to the end of IEND
 */
record PngFile(List<ChunkRaw> chunks, int length) {
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

  static PngFile read(byte[] image) {
    byte[] signature = PngHelperInternal.getPngIdSignature();
    if (image.length < signature.length) {
      throw new UnreadableImage(Fault.TRUNCATED, "PNG signature", "the file ends in it");
    }
    if (!Arrays.equals(image, 0, signature.length, signature, 0, signature.length)) {
      throw new UnreadableImage(
          Fault.INVALID_PNG, "PNG signature", "damaged, as by a transfer in text mode");
    }
    Chunks reader = new Chunks(image.length);
    try {
      reader.feedAll(image, 0, image.length);
    } catch (PngjBadCrcException e) {
      throw new UnreadableImage(
          Fault.CRC_MISMATCH, place(reader.getCurChunkReader().getChunkRaw()), "its CRC is wrong");
    }
    if (!reader.isDone()) {
      throw new UnreadableImage(
          Fault.TRUNCATED, "PNG byte " + image.length, "the file ends before its IEND chunk");
    }
    PngStructure.check(reader.chunks);
    return new PngFile(List.copyOf(reader.chunks), (int) reader.getBytesCount());
  }

  /** The file again, with its chunks as they are and nothing after IEND. */
  static byte[] write(List<ChunkRaw> chunks) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(PngHelperInternal.getPngIdSignature());
    for (ChunkRaw chunk : chunks) {
      chunk.writeChunk(out);
    }
    return out.toByteArray();
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
      if (!id.matches("[A-Za-z]{4}")) {
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
