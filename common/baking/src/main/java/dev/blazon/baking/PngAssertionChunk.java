package dev.blazon.baking;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import ar.com.hjg.pngj.chunks.ChunkHelper;
import ar.com.hjg.pngj.chunks.ChunkRaw;
import dev.blazon.baking.UnreadableImage.Fault;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.List;

/**
 * Reads and writes the chunk of a PNG that carries an Assertion: iTXt with the keyword {@code
 * openbadges}. Its bytes are read here and not by PNGJ, which would inflate a compressed one
 * without a bound.
 */
final class PngAssertionChunk {
  private static final byte[] KEYWORD = "openbadges\0".getBytes(US_ASCII);

  /** Open Badges 3.0, section 5.3.1.1. */
  private static final byte[] KEYWORD_OF_3 = "openbadgecredential\0".getBytes(US_ASCII);

  private PngAssertionChunk() {}

  /** Whether this is a text chunk of any kind with the keyword {@code openbadges}. */
  static boolean is(ChunkRaw chunk) {
    return switch (chunk.id) {
      case ChunkHelper.iTXt, ChunkHelper.tEXt, ChunkHelper.zTXt -> startsWith(chunk, KEYWORD);
      default -> false;
    };
  }

  /** Whether this is an iTXt chunk with the keyword of Open Badges 3.0. */
  static boolean isCredential(ChunkRaw chunk) {
    return chunk.id.equals(ChunkHelper.iTXt) && startsWith(chunk, KEYWORD_OF_3);
  }

  private static boolean startsWith(ChunkRaw chunk, byte[] keyword) {
    return chunk.len >= keyword.length
        && Arrays.equals(chunk.data, 0, keyword.length, keyword, 0, keyword.length);
  }

  /**
   * An iTXt chunk: compression flag 0, method 0, language tag and translated keyword empty, then
   * the text in UTF-8.
   */
  static ChunkRaw of(String text) {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    data.writeBytes(KEYWORD);
    data.writeBytes(new byte[] {0, 0, 0, 0});
    data.writeBytes(text.getBytes(UTF_8));
    ChunkRaw chunk = new ChunkRaw(data.size(), ChunkHelper.iTXt, false);
    chunk.data = data.toByteArray();
    return chunk;
  }

  static ByteBuffer afterKeyword(ChunkRaw chunk) {
    int length = isCredential(chunk) ? KEYWORD_OF_3.length : KEYWORD.length;
    return ByteBuffer.wrap(chunk.data, length, chunk.len - length);
  }

  static String readInternational(
      ChunkRaw chunk, ByteBuffer content, List<Unbaked.Warning> warnings) {
    if (content.remaining() < 2) {
      throw invalid(chunk, "it ends before its compression method");
    }
    byte compressionFlag = content.get();
    byte compressionMethod = content.get();
    if (compressionFlag != 0 || compressionMethod != 0) {
      throw new UnreadableImage(
          Fault.COMPRESSED_ASSERTION,
          PngFile.place(chunk),
          "the Assertion is compressed (flag %d, method %d), which baking forbids"
              .formatted(compressionFlag, compressionMethod));
    }
    boolean tagged = skipToZero(chunk, content, "language tag");
    tagged |= skipToZero(chunk, content, "translated keyword");
    if (tagged) {
      warnings.add(new Unbaked.LanguageTagged(chunk.getOffset()));
    }
    return decode(chunk, content);
  }

  /** Decodes the rest as UTF-8, of which the legacy chunk's ASCII is a part. */
  static String decode(ChunkRaw chunk, ByteBuffer content) {
    if (!content.hasRemaining()) {
      throw invalid(chunk, "its text is empty");
    }
    try {
      return UTF_8.newDecoder().decode(content).toString();
    } catch (CharacterCodingException e) {
      throw invalid(chunk, "its text is not UTF-8");
    }
  }

  /** Moves past the next zero byte; whether anything stood before it. */
  private static boolean skipToZero(ChunkRaw chunk, ByteBuffer content, String field) {
    int start = content.position();
    while (content.hasRemaining()) {
      if (content.get() == 0) {
        return content.position() > start + 1;
      }
    }
    throw invalid(chunk, "its " + field + " does not end");
  }

  private static UnreadableImage invalid(ChunkRaw chunk, String detail) {
    return new UnreadableImage(Fault.INVALID_ASSERTION, PngFile.place(chunk), detail);
  }
}
