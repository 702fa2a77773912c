package dev.blazon.baking;

import static dev.blazon.baking.TestPng.onePixel;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.baking.BakedAssertion.HostedJson;
import dev.blazon.baking.BakedAssertion.Jws;
import dev.blazon.baking.Unbaked.Standard;
import dev.blazon.baking.UnreadableImage.Fault;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngBakingTest {
  private static final String URL = "https://badges.example.org/assertions/1";
  private static final String JSON = "{\"id\":\"" + URL + "\",\"narrative\":\"Prüfung ✓ 𝄞\"}";
  private static final HostedJson HOSTED = new HostedJson(URL, JSON);
  private static final Jws SIGNED = new Jws("eyJhbGciOiJSUzI1NiJ9.e30.c2ln");

  @Test
  void writesOneUncompressedInternationalTextRightAfterTheHeader() {
    byte[] expected =
        new TestPng()
            .header(1, 1, 8, 0)
            .chunk("iTXt", ("openbadges\0\0\0\0\0" + JSON).getBytes(UTF_8))
            .data()
            .end();
    assertArrayEquals(expected, Baking.bake(onePixel(), HOSTED));
  }

  @Test
  void readsBackTheJsonOrTheJws() {
    assertEquals(
        new Unbaked(ImageFormat.PNG, Standard.V2_0, JSON, null, List.of()),
        Baking.unbake(Baking.bake(onePixel(), HOSTED)));
    assertEquals(SIGNED.compact(), Baking.unbake(Baking.bake(onePixel(), SIGNED)).text());
  }

  @Test
  void bakingAgainChangesNothing() {
    byte[] once = Baking.bake(onePixel(), HOSTED);
    assertArrayEquals(once, Baking.bake(once, HOSTED));
    assertArrayEquals(once, Baking.bake(Baking.bake(once, SIGNED), HOSTED));
  }

  @Test
  void keepsEveryOtherChunkInItsPlaceAndThePixelsByteForByte() throws Exception {
    byte[] first = {1, 2, 3};
    byte[] second = {4};
    byte[] image =
        new TestPng()
            .header(300, 200, 8, 3)
            .chunk("acTL", new byte[8])
            .chunk("gAMA", new byte[] {0, 0, 1, 2})
            .chunk("PLTE", new byte[6])
            .chunk("tEXt", "Title\0A badge")
            .chunk("IDAT", first)
            .chunk("IDAT", second)
            .chunk("prVt", "private")
            .end();
    byte[] expected =
        new TestPng()
            .header(300, 200, 8, 3)
            .chunk("iTXt", "openbadges\0\0\0\0\0" + SIGNED.compact())
            .chunk("acTL", new byte[8])
            .chunk("gAMA", new byte[] {0, 0, 1, 2})
            .chunk("PLTE", new byte[6])
            .chunk("tEXt", "Title\0A badge")
            .chunk("IDAT", first)
            .chunk("IDAT", second)
            .chunk("prVt", "private")
            .end();
    assertArrayEquals(expected, Baking.bake(image, SIGNED));
  }

  @Test
  void whatItBakesIsStillAnImageToOtherReaders() throws Exception {
    assertNotNull(ImageIO.read(new ByteArrayInputStream(Baking.bake(onePixel(), HOSTED))));
  }

  @Test
  void replacesEveryAssertionOfAnyKindAndDropsWhatFollowsTheEnd() {
    byte[] image =
        new TestPng()
            .header(1, 1, 8, 0)
            .chunk("tEXt", "openbadges\0https://old.example.org/1")
            .chunk("iTXt", "openbadges\0\1\0\0\0compressed")
            .data()
            .chunk("zTXt", "openbadges\0\0compressed")
            .chunk("iTXt", "openbadges\0\0\0\0\0{}")
            .end();
    byte[] trailed = concat(image, "<script>".getBytes(ISO_8859_1));
    assertArrayEquals(Baking.bake(onePixel(), HOSTED), Baking.bake(trailed, HOSTED));
  }

  @Test
  void warnsOfBytesAfterTheEnd() {
    byte[] baked = Baking.bake(onePixel(), SIGNED);
    Unbaked unbaked = Baking.unbake(concat(baked, new byte[] {1, 2, 3}));
    assertEquals(List.of(new Unbaked.BytesAfterEnd(3, baked.length)), unbaked.warnings());
    assertTrue(unbaked.warnings().getFirst().detail().contains("3 bytes follow"));
  }

  @Test
  void readsALegacyTextChunkWithAWarning() {
    byte[] image =
        new TestPng().header(1, 1, 8, 0).chunk("tEXt", "openbadges\0" + URL).data().end();
    assertEquals(
        new Unbaked(
            ImageFormat.PNG, Standard.V2_0, URL, null, List.of(new Unbaked.LegacyTextChunk(33))),
        Baking.unbake(image));
  }

  @Test
  void readsATaggedTextWithAWarning() {
    for (String tags : List.of("en\0badge\0", "en\0\0", "\0badge\0")) {
      byte[] image =
          new TestPng()
              .header(1, 1, 8, 0)
              .chunk("iTXt", "openbadges\0\0\0" + tags + URL)
              .data()
              .end();
      assertEquals(
          new Unbaked(
              ImageFormat.PNG, Standard.V2_0, URL, null, List.of(new Unbaked.LanguageTagged(33))),
          Baking.unbake(image));
    }
  }

  @Test
  void anotherKeywordIsNoAssertion() {
    byte[] image =
        new TestPng()
            .header(1, 1, 8, 0)
            .chunk("iTXt", "openbadges2\0\0\0\0\0{}")
            .chunk("tEXt", "openbadges")
            .data()
            .end();
    assertRefused(Fault.NOT_BAKED, image, "openbadges");
  }

  @Test
  void takesTheFirstOfSeveralWithAWarningForEachOther() {
    byte[] image =
        new TestPng()
            .header(1, 1, 8, 0)
            .chunk("tEXt", "openbadges\0legacy")
            .chunk("iTXt", "openbadges\0\0\0\0\0first")
            .data()
            .chunk("iTXt", "openbadges\0\0\0\0\0second")
            .chunk("zTXt", "openbadges\0\0third")
            .end();
    Unbaked unbaked = Baking.unbake(image);
    assertEquals("first", unbaked.text());
    assertEquals(
        List.of(
            "PNG chunk tEXt at byte 33",
            "PNG chunk iTXt at byte 116",
            "PNG chunk zTXt at byte 149"),
        unbaked.warnings().stream().map(each -> each.detail().replaceAll(":.*", "")).toList());
  }

  /** "The rest of the stream can be safely discarded." */
  @Test
  void takesAWholeAssertionOutOfAnImageThatIsDamagedBehindIt() {
    byte[] baked = Baking.bake(onePixel(), SIGNED);
    byte[] pixels = baked.clone();
    pixels[baked.length - 14] ^= 1; // the CRC of IDAT
    byte[] twoHeaders =
        new TestPng()
            .header(1, 1, 8, 0)
            .chunk("iTXt", "openbadges\0\0\0\0\0" + SIGNED.compact())
            .header(1, 1, 8, 0)
            .data()
            .end();
    for (byte[] damaged :
        List.of(
            pixels,
            Arrays.copyOf(baked, baked.length - 12),
            Arrays.copyOf(baked, baked.length - 20),
            twoHeaders)) {
      Unbaked unbaked = Baking.unbake(damaged);
      assertEquals(SIGNED.compact(), unbaked.text());
      assertEquals(
          List.of(Unbaked.DamagedAfter.class),
          unbaked.warnings().stream().map(Object::getClass).toList());
      assertThrows(UnreadableImage.class, () -> Baking.inspect(damaged));
    }
    byte[] assertion = baked.clone();
    assertion[60] ^= 1;
    assertRefused(Fault.CRC_MISMATCH, assertion, "PNG chunk iTXt at byte 33");
  }

  @Test
  void tellsACredentialOfOpenBadges3() {
    String credential = "openbadgecredential\0\0\0\0\0{\"id\":\"urn:1\"}";
    TestPng image = new TestPng().header(1, 1, 8, 0).chunk("iTXt", credential);
    assertEquals(
        new Unbaked(ImageFormat.PNG, Standard.V3_0, "{\"id\":\"urn:1\"}", null, List.of()),
        Baking.unbake(image.data().end()));
    byte[] both =
        new TestPng()
            .header(1, 1, 8, 0)
            .chunk("iTXt", credential)
            .chunk("iTXt", "openbadges\0\0\0\0\0" + URL)
            .data()
            .end();
    assertEquals(Standard.V2_0, Baking.unbake(both).standard());
    assertEquals(URL, Baking.unbake(both).text());
  }

  @Test
  void notesThatInflateBeyondMeasureAreRefusedByNameAndReadAllTheSame() {
    byte[] bomb = TestPng.deflate(new byte[Baking.MAX_BYTES / 2 + 1]);
    for (String[] kind :
        new String[][] {
          {"iCCP", "p\0\0"}, {"zTXt", "k\0\0"}, {"iTXt", "k\0\1\0\0\0"}, {"iTXt", "k\0\1\0en\0t\0"}
        }) {
      byte[] note = concat(kind[1].getBytes(ISO_8859_1), bomb);
      byte[] one = new TestPng().header(1, 1, 8, 0).chunk(kind[0], note).data().end();
      assertEquals(ImageFormat.PNG, Baking.inspect(one));
      byte[] two =
          new TestPng()
              .header(1, 1, 8, 0)
              .chunk("iTXt", "openbadges\0\0\0\0\0" + URL)
              .chunk(kind[0], note)
              .chunk(kind[0], note)
              .data()
              .end();
      UnreadableImage refusal = assertThrows(UnreadableImage.class, () -> Baking.inspect(two));
      assertEquals(Fault.TOO_LARGE, refusal.fault());
      assertTrue(refusal.place().startsWith("PNG chunk " + kind[0]), refusal.place());
      assertEquals(URL, Baking.unbake(two).text());
    }
  }

  @Test
  void notesThatAreNotCompressedOrDamagedAreNoBomb() {
    for (String[] kind :
        new String[][] {
          {"iTXt", "k\0\0\0\0\0plain"},
          {"iTXt", "k"},
          {"iTXt", "k\0\1"},
          {"zTXt", "k\0\0damaged"},
          {"zTXt", ""},
          {"iCCP", "no end"},
          {"tEXt", "k\0plain"}
        }) {
      byte[] image = new TestPng().header(1, 1, 8, 0).chunk(kind[0], kind[1]).data().end();
      assertEquals(ImageFormat.PNG, Baking.inspect(image));
    }
  }

  @Test
  void refusesACompressedAssertionWithoutInflatingIt() {
    byte[] bomb = TestPng.deflate(new byte[10_000]);
    for (String[] kind :
        new String[][] {
          {"iTXt", "openbadges\0\1\0\0\0"},
          {"iTXt", "openbadges\0\0\1\0\0"},
          {"zTXt", "openbadges\0\0"}
        }) {
      byte[] data = concat(kind[1].getBytes(ISO_8859_1), bomb);
      byte[] image = new TestPng().header(1, 1, 8, 0).chunk(kind[0], data).data().end();
      assertRefused(Fault.COMPRESSED_ASSERTION, image, "PNG chunk " + kind[0] + " at byte 33");
    }
  }

  @Test
  void refusesAnAssertionThatCannotBeRead() {
    for (String text :
        new String[] {
          "openbadges\0",
          "openbadges\0\0",
          "openbadges\0\0\0",
          "openbadges\0\0\0en",
          "openbadges\0\0\0\0key",
          "openbadges\0\0\0\0\0",
          "openbadges\0\0\0\0\0\u00ff"
        }) {
      byte[] image = new TestPng().header(1, 1, 8, 0).chunk("iTXt", text).data().end();
      assertRefused(Fault.INVALID_ASSERTION, image, "PNG chunk iTXt at byte 33");
    }
  }

  private static void assertRefused(Fault fault, byte[] image, String place) {
    UnreadableImage refusal = assertThrows(UnreadableImage.class, () -> Baking.unbake(image));
    assertEquals(fault, refusal.fault(), refusal.getMessage());
    assertTrue(refusal.getMessage().contains(place), refusal.getMessage());
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
