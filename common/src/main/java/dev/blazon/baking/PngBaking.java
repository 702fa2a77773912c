package dev.blazon.baking;

import ar.com.hjg.pngj.chunks.ChunkHelper;
import ar.com.hjg.pngj.chunks.ChunkRaw;
import dev.blazon.baking.BakedAssertion.HostedJson;
import dev.blazon.baking.BakedAssertion.Jws;
import dev.blazon.baking.UnreadableImage.Fault;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** PNG: the Assertion is one iTXt chunk with the keyword {@code openbadges}. */
final class PngBaking {
  private PngBaking() {}

  /**
   * The chunk goes right after IHDR: legal there whatever follows (PNG, table 7), the same place
   * for every image, where the reference bakery puts it too, and found without reading the pixels.
   */
  static byte[] bake(byte[] image, BakedAssertion assertion) {
    String text =
        switch (assertion) {
          case HostedJson hosted -> hosted.json();
          case Jws jws -> jws.compact();
        };
    return PngFile.read(image)
        .withChunk(PngAssertionChunk.of(text), chunk -> !PngAssertionChunk.is(chunk));
  }

  static Unbaked unbake(byte[] image) {
    PngFile file = PngFile.read(image);
    List<ChunkRaw> found = file.chunks().stream().filter(PngAssertionChunk::is).toList();
    if (found.isEmpty()) {
      throw new UnreadableImage(
          Fault.NOT_BAKED, "PNG", "no iTXt chunk with the keyword openbadges");
    }
    if (found.size() > 1) {
      throw new UnreadableImage(
          Fault.MANY_ASSERTIONS,
          PngFile.place(found.get(1)),
          found.size() + " chunks have the keyword openbadges, where one may");
    }
    ChunkRaw chunk = found.getFirst();
    List<Unbaked.Warning> warnings = new ArrayList<>();
    String text = read(chunk, warnings);
    if (image.length > file.length()) {
      warnings.add(new Unbaked.BytesAfterEnd(image.length - file.length(), file.length()));
    }
    return new Unbaked(ImageFormat.PNG, text, null, warnings);
  }

  private static String read(ChunkRaw chunk, List<Unbaked.Warning> warnings) {
    ByteBuffer content = PngAssertionChunk.afterKeyword(chunk);
    return switch (chunk.id) {
      case ChunkHelper.iTXt -> PngAssertionChunk.readInternational(chunk, content, warnings);
      case ChunkHelper.tEXt -> {
        warnings.add(new Unbaked.LegacyTextChunk(chunk.getOffset()));
        yield PngAssertionChunk.decode(chunk, content);
      }
      default ->
          throw new UnreadableImage(
              Fault.COMPRESSED_ASSERTION,
              PngFile.place(chunk),
              "the Assertion is compressed, which baking forbids");
    };
  }
}
