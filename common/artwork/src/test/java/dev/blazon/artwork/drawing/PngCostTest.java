package dev.blazon.artwork.drawing;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.artwork.drawing.UnusableDesign.Part;
import dev.blazon.design.Upload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a PNG costs is told by its header. */
class PngCostTest {
  private static final int RGB = 2;

  @ParameterizedTest
  @CsvSource({
    "4096, 8, 6, 0, true",
    "4096, 8, 6, 1, false",
    "2896, 8, 6, 1, true",
    "4096, 8, 3, 1, true",
    "4096, 16, 0, 0, true",
    "4096, 16, 4, 0, false",
    "4096, 16, 6, 0, false",
    "2048, 16, 6, 0, true",
    "2048, 16, 6, 1, false",
    "2364, 16, 2, 0, true"
  })
  void samplesOf16BitsAndInterlacedOnesCostMore(
      int side, int depth, int colourType, int interlace, boolean taken) {
    assertTaken(taken, ihdr(side, side, depth, colourType, interlace), Part.BACKGROUND);
  }

  /** Of two such pictures in one design, the second is drawn small. */
  @ParameterizedTest
  @CsvSource({
    "2896, 8, 6, true",
    "2897, 8, 6, false",
    "2896, 8, 3, true",
    "4096, 8, 0, false",
    "1448, 16, 6, true",
    "2048, 16, 6, false"
  })
  void anIconHasHalf(int side, int depth, int colourType, boolean taken) {
    assertTaken(taken, ihdr(side, side, depth, colourType, 0), Part.ICON);
  }

  private static void assertTaken(boolean taken, byte[] header, Part part) {
    if (taken) {
      assertDoesNotThrow(() -> PngCost.requireLow(header, part));
    } else {
      assertThrows(UnusableDesign.class, () -> PngCost.requireLow(header, part));
    }
  }

  /** 4096 × 4096 pixels of 16 bits, in 2 MB at most, which took seconds. */
  @Test
  void aFileOfEqualRowsIsRefusedByName() {
    byte[] png = png(4_096, 16, RGB, 6);
    String refusal =
        assertThrows(UnusableDesign.class, () -> PictureReader.read(new Upload(png), Part.ICON))
            .detail();
    assertTrue(refusal.contains("16 bits a channel"), refusal);
    assertEquals(Optional.empty(), ArtworkOnCard.of(png, 100));
  }

  private static byte[] ihdr(int width, int height, int depth, int colourType, int interlace) {
    byte[] data =
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {(byte) depth, (byte) colourType, 0, 0, (byte) interlace})
            .array();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    chunk(png, "IHDR", data);
    return png.toByteArray();
  }

  private static byte[] png(int side, int depth, int colourType, int bytesAPixel) {
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(rows)) {
      for (int y = 0; y < side; y++) {
        deflated.write(new byte[1 + side * bytesAPixel]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.writeBytes(ihdr(side, side, depth, colourType, 0));
    chunk(png, "IDAT", rows.toByteArray());
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
    ByteBuffer body = ByteBuffer.allocate(4 + data.length);
    body.put(type.getBytes(StandardCharsets.US_ASCII)).put(data);
    CRC32 crc = new CRC32();
    crc.update(body.array());
    png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    png.writeBytes(body.array());
    png.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }
}
