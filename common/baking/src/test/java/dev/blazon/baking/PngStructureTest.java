package dev.blazon.baking;

import static dev.blazon.baking.TestPng.onePixel;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.blazon.baking.BakedAssertion.Jws;
import dev.blazon.baking.UnreadableImage.Fault;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PngStructureTest {
  private static final Jws SIGNED = new Jws("eyJhbGciOiJSUzI1NiJ9.e30.c2ln");

  @ParameterizedTest
  @CsvSource({
    "0,1", "0,2", "0,4", "0,8", "0,16", "2,8", "2,16", "3,1", "3,2", "3,4", "3,8", "4,8", "4,16",
    "6,8", "6,16"
  })
  void takesEveryLegalColourTypeAndBitDepth(int colourType, int bitDepth) {
    TestPng png = new TestPng().header(4096, 4096, bitDepth, colourType, 0, 0, 1);
    byte[] image = (colourType == 3 ? png.chunk("PLTE", new byte[6]) : png).data().end();
    assertEquals(ImageFormat.PNG, Baking.inspect(image));
  }

  @Test
  void takesNoOtherColourTypeAndBitDepth() {
    int legal = 0;
    for (int colourType = 0; colourType < 256; colourType++) {
      for (int bitDepth = 0; bitDepth < 256; bitDepth++) {
        TestPng png = new TestPng().header(1, 1, bitDepth, colourType);
        byte[] image = (colourType == 3 ? png.chunk("PLTE", new byte[3]) : png).data().end();
        try {
          Baking.inspect(image);
          legal++;
        } catch (UnreadableImage refusal) {
          assertEquals(Fault.INVALID_PNG, refusal.fault());
        }
      }
    }
    assertEquals(15, legal);
  }

  static Stream<Arguments> broken() {
    byte[] good = onePixel();
    byte[] textMode = good.clone();
    textMode[4] = '\n';
    byte[] flipped = good.clone();
    flipped[good.length - 13] ^= 1;
    return Stream.of(
        arguments("damaged signature", textMode, Fault.INVALID_PNG, "PNG signature"),
        arguments(
            "four bytes of a signature", Arrays.copyOf(good, 4), Fault.TRUNCATED, "signature"),
        arguments("signature alone", Arrays.copyOf(good, 8), Fault.TRUNCATED, "byte 8"),
        arguments("half a signature", Arrays.copyOf(good, 6), Fault.TRUNCATED, "signature"),
        arguments("no IEND", Arrays.copyOf(good, good.length - 12), Fault.TRUNCATED, "IEND"),
        arguments(
            "cut in the IEND CRC",
            Arrays.copyOf(good, good.length - 1),
            Fault.TRUNCATED,
            "chunk IEND at byte " + (good.length - 12)),
        arguments("cut in IDAT", Arrays.copyOf(good, 45), Fault.TRUNCATED, "chunk IDAT at byte 33"),
        arguments("IDAT CRC", flipped, Fault.CRC_MISMATCH, "chunk IDAT at byte 33"),
        arguments(
            "CRC of an unknown chunk",
            header().chunk("prVt", new byte[2], 7).data().end(),
            Fault.CRC_MISMATCH,
            "chunk prVt at byte 33"),
        arguments(
            "four stray bytes",
            header()
                .raw((byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xF0)
                .chunk("IDAT", "")
                .end(),
            Fault.INVALID_PNG,
            "byte 33"),
        arguments(
            "huge negative length",
            header().raw(new byte[] {-1, -1, -1, -1, 'I', 'D', 'A', 'T', 0, 0}).bytes(),
            Fault.TRUNCATED,
            "claims 4294967295 bytes"),
        arguments(
            "huge length",
            header().raw(new byte[] {127, -1, -1, -1, 'I', 'D', 'A', 'T', 0, 0}).bytes(),
            Fault.TRUNCATED,
            "claims 2147483647 bytes"),
        arguments(
            "chunk type of no letters", header().chunk("ID4T", "").end(), Fault.INVALID_PNG, "33"),
        arguments(
            "no IHDR first",
            new TestPng().chunk("gAMA", "1234").header(1, 1, 8, 0).data().end(),
            Fault.INVALID_PNG,
            "first chunk must be IHDR"),
        arguments("IEND alone", new TestPng().end(), Fault.INVALID_PNG, "IHDR"),
        arguments(
            "short IHDR",
            new TestPng().chunk("IHDR", new byte[12]).data().end(),
            Fault.INVALID_PNG,
            "12 bytes"),
        arguments(
            "two IHDR", header().header(1, 1, 8, 0).data().end(), Fault.INVALID_PNG, "second IHDR"),
        arguments("width 0", png(0, 1), Fault.INVALID_PNG, "0 x 1"),
        arguments("height 0", png(1, 0), Fault.INVALID_PNG, "1 x 0"),
        arguments("width 4097", png(4097, 1), Fault.TOO_LARGE, "4097 x 1"),
        arguments("height over 2^31", png(1, -1), Fault.TOO_LARGE, "1 x 4294967295"),
        arguments("compression 1", methods(1, 0, 0), Fault.INVALID_PNG, "compression method 1"),
        arguments("filter 64", methods(0, 64, 0), Fault.INVALID_PNG, "filter method 64"),
        arguments("interlace 2", methods(0, 0, 2), Fault.INVALID_PNG, "interlace method 2"),
        arguments("no IDAT", header().end(), Fault.INVALID_PNG, "no IDAT"),
        arguments(
            "IDAT in two places",
            header().data().chunk("tIME", new byte[7]).data().end(),
            Fault.INVALID_PNG,
            "follow one another"),
        arguments(
            "indexed without palette",
            new TestPng().header(1, 1, 8, 3).data().end(),
            Fault.INVALID_PNG,
            "needs a PLTE"),
        arguments(
            "palette after pixels",
            new TestPng().header(1, 1, 8, 2).data().chunk("PLTE", new byte[3]).end(),
            Fault.INVALID_PNG,
            "PLTE must stand before IDAT"),
        arguments(
            "two palettes",
            palette(2, 8, 3).chunk("PLTE", "rgb").data().end(),
            Fault.INVALID_PNG,
            "second"),
        arguments("grey palette", palette(0, 8, 3).data().end(), Fault.INVALID_PNG, "no PLTE"),
        arguments("half a colour", palette(3, 8, 4).data().end(), Fault.INVALID_PNG, "4 bytes"),
        arguments("empty palette", palette(3, 8, 0).data().end(), Fault.INVALID_PNG, "0 bytes"),
        arguments("257 colours", palette(2, 8, 771).data().end(), Fault.INVALID_PNG, "771 bytes"),
        arguments("3 of 2 colours", palette(3, 1, 9).data().end(), Fault.INVALID_PNG, "9 bytes"),
        arguments(
            "unknown critical chunk",
            header().chunk("ABcD", "").data().end(),
            Fault.INVALID_PNG,
            "unknown critical"),
        arguments(
            "IEND with content",
            header().data().chunk("IEND", "x").bytes(),
            Fault.INVALID_PNG,
            "IEND"),
        arguments("2,001 chunks", chunks(2_001), Fault.TOO_LARGE, "2000 chunks"),
        arguments("over 4 MB", new byte[Baking.MAX_BYTES + 1], Fault.TOO_LARGE, "4194305 bytes"),
        arguments("nothing", new byte[0], Fault.UNKNOWN_FORMAT, "neither a PNG nor an SVG"),
        arguments("a JPEG", new byte[] {-1, -40, -1, -32}, Fault.UNKNOWN_FORMAT, "a JPEG photo"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void refusesWhatIsBroken(String defect, byte[] image, Fault fault, String place) {
    UnreadableImage refusal = assertThrows(UnreadableImage.class, () -> Baking.inspect(image));
    assertEquals(fault, refusal.fault(), refusal.getMessage());
    assertTrue(refusal.getMessage().contains(place), refusal.getMessage());
    assertThrows(UnreadableImage.class, () -> Baking.unbake(image));
    assertThrows(UnreadableImage.class, () -> Baking.bake(image, SIGNED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"@bCD", "a[CD", "ab`D", "abC{", "\u00E1bCD", "0bCD"})
  void aChunkTypeIsFourLetters(String type) {
    byte[] image = header().chunk(type, "").data().end();

    UnreadableImage refusal = assertThrows(UnreadableImage.class, () -> Baking.inspect(image));

    assertEquals("PNG byte 33", refusal.place());
    assertEquals(ImageFormat.PNG, Baking.inspect(header().chunk("azAZ", "").data().end()));
  }

  @Test
  void takesExactly2000Chunks() {
    assertEquals(ImageFormat.PNG, Baking.inspect(chunks(2_000)));
  }

  @Test
  void doesNotGrowAnImageOverTheLimit() {
    byte[] room = new byte[Baking.MAX_BYTES - onePixel().length - 12];
    byte[] full = header().chunk("prVt", room).data().end();
    assertEquals(Baking.MAX_BYTES, full.length);
    UnreadableImage refusal = assertThrows(UnreadableImage.class, () -> Baking.bake(full, SIGNED));
    assertEquals("baked image", refusal.place());
    assertEquals("too-large", refusal.fault().code());
  }

  @Test
  void anyDamageIsARefusalOrAnImageAndNeverAnythingElse() {
    byte[] good = Baking.bake(palette(3, 8, 6).chunk("tEXt", "Title\0A").data().end(), SIGNED);
    Random random = new Random(2026);
    int refused = 0;
    for (int round = 0; round < 20_000; round++) {
      byte[] damaged =
          Arrays.copyOf(good, random.nextInt(8) == 0 ? random.nextInt(good.length) : good.length);
      for (int i = random.nextInt(4); i >= 0 && damaged.length > 0; i--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      try {
        Baking.inspect(damaged);
      } catch (UnreadableImage refusal) {
        refused++;
      }
      try {
        assertEquals(SIGNED.compact(), Baking.unbake(damaged).text());
      } catch (UnreadableImage refusal) {
        assertFalse(refusal.getMessage().isBlank());
      }
    }
    assertTrue(refused > 19_000, "only " + refused + " were refused");
  }

  private static TestPng header() {
    return new TestPng().header(1, 1, 8, 0);
  }

  private static byte[] png(int width, int height) {
    return new TestPng().header(width, height, 8, 0).data().end();
  }

  private static byte[] methods(int compression, int filter, int interlace) {
    return new TestPng().header(1, 1, 8, 0, compression, filter, interlace).data().end();
  }

  private static TestPng palette(int colourType, int bitDepth, int bytes) {
    return new TestPng().header(1, 1, bitDepth, colourType).chunk("PLTE", new byte[bytes]);
  }

  private static byte[] chunks(int count) {
    TestPng png = header().data();
    for (int i = 3; i < count; i++) {
      png.chunk("prVt", "");
    }
    return png.end();
  }
}
