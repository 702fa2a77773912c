package dev.blazon.baking;

import ar.com.hjg.pngj.chunks.ChunkHelper;
import ar.com.hjg.pngj.chunks.ChunkRaw;
import dev.blazon.baking.BakedAssertion.HostedJson;
import dev.blazon.baking.BakedAssertion.Jws;
import dev.blazon.baking.Unbaked.Standard;
import dev.blazon.baking.UnreadableImage.Fault;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Bakes an Assertion into a PNG, as one iTXt chunk with the keyword {@code openbadges}, and reads
 * it out again.
 */
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

  /**
   * "Parse the PNG datastream until the first iTXt chunk is found with the keyword openbadges. The
   * rest of the stream can be safely discarded" (Baking Specification, Extracting). An iTXt chunk
   * goes before the tEXt of Open Badges 0.5, wherever they stand.
   */
  static Unbaked unbake(byte[] image) {
    PngFile.Read file = PngFile.asFarAsReadable(image);
    List<ChunkRaw> found = file.chunks().stream().filter(PngAssertionChunk::is).toList();
    Optional<ChunkRaw> credential =
        file.chunks().stream().filter(PngAssertionChunk::isCredential).findFirst();
    if (found.isEmpty() && credential.isEmpty()) {
      throw file.fault()
          .orElseGet(
              () ->
                  new UnreadableImage(
                      Fault.NOT_BAKED, "PNG", "no iTXt chunk with the keyword openbadges"));
    }
    ChunkRaw chunk =
        found.stream()
            .filter(each -> each.id.equals(ChunkHelper.iTXt))
            .findFirst()
            .orElseGet(() -> found.isEmpty() ? credential.orElseThrow() : found.getFirst());
    List<Unbaked.Warning> warnings = new ArrayList<>();
    String text = read(chunk, warnings);
    found.stream()
        .filter(other -> other.getOffset() != chunk.getOffset())
        .map(other -> new Unbaked.AnotherAssertion(PngFile.place(other)))
        .forEach(warnings::add);
    file.fault().ifPresent(fault -> warnings.add(new Unbaked.DamagedAfter(fault.getMessage())));
    if (file.fault().isEmpty() && image.length > file.length()) {
      warnings.add(new Unbaked.BytesAfterEnd(image.length - file.length(), file.length()));
    }
    Standard standard = found.isEmpty() ? Standard.V3_0 : Standard.V2_0;
    return new Unbaked(ImageFormat.PNG, standard, text, null, warnings);
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
