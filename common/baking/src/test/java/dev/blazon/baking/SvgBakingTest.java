package dev.blazon.baking;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.baking.BakedAssertion.HostedJson;
import dev.blazon.baking.BakedAssertion.Jws;
import dev.blazon.baking.Unbaked.Standard;
import dev.blazon.baking.UnreadableImage.Fault;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SvgBakingTest {
  private static final String SVG_OPEN =
      "<svg xmlns='http://www.w3.org/2000/svg' xmlns:o='http://openbadges.org'>";

  private static final String URL = "https://badges.example.org/assertions/1?a=1&b='2'";
  private static final String JSON = "{\"id\":\"x\",\"narrative\":\"Prüfung ✓ 𝄞 <b> & ]] >\"}";
  private static final HostedJson HOSTED = new HostedJson(URL, JSON);
  private static final Jws SIGNED = new Jws("eyJhbGciOiJSUzI1NiJ9.e30.c2ln");

  @Test
  void aHostedAssertionIsItsUrlAndItsJsonInCdata() {
    assertEquals(
        "<svg xmlns:openbadges=\"http://openbadges.org\" xmlns=\"http://www.w3.org/2000/svg\""
            + " viewBox=\"0 0 10 10\"><openbadges:assertion"
            + " verify=\"https://badges.example.org/assertions/1?a=1&amp;b='2'\"><![CDATA["
            + JSON
            + "]]></openbadges:assertion><circle cx=\"5\" cy=\"5\" r=\"4\"/></svg>\n",
        baked("plain.svg", HOSTED));
  }

  @Test
  void aSignedAssertionIsItsJwsInAnEmptyElement() {
    assertEquals(
        "<svg xmlns:openbadges=\"http://openbadges.org\" xmlns=\"http://www.w3.org/2000/svg\" >"
            + "<openbadges:assertion verify=\"eyJhbGciOiJSUzI1NiJ9.e30.c2ln\"/></svg>\n"
            + "<!-- after -->\n",
        baked("self-closing-root-with-space.svg", SIGNED));
  }

  @Test
  void whatWouldEndTheCdataOrBreakXmlIsEscapedAsJsonSoThatOneSectionHoldsAll() {
    HostedJson odd = new HostedJson(URL, "{\"n\":\"a]]>b\uD800c\uFFFEd\u0001\"}");
    assertEquals("{\"n\":\"a]]\\u003eb\\ud800c\\ufffed\\u0001\"}", odd.json());
    byte[] svg = Baking.bake(Fixtures.bytes("readable/plain.svg"), odd);
    assertEquals(odd.json(), Baking.unbake(svg).text());
    assertTrue(new String(svg, UTF_8).contains("<![CDATA[" + odd.json() + "]]>"));
  }

  @Test
  void everyCharacterOfXmlStaysAndNoOther() {
    String stays = "\t\n\r \uD7FF\uE000\uFFFD\uD800\uDC00\uDBFF\uDFFF";
    assertEquals(stays, new HostedJson(URL, stays).json());
    assertEquals(
        "\\u0008\\u001f\\ud800x\\udfff\\ufffe]]\\u003e",
        new HostedJson(URL, "\b\u001F\uD800x\uDFFF\uFFFE]]>").json());
    assertEquals("]]\\u003e", new HostedJson(URL, "]]>").json());
  }

  @Test
  void readsAnImageThatIsShorterThanWhatIsLookedAt() {
    String svg = "\uFEFF<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    for (Charset charset : List.of(UTF_8, UTF_16BE, UTF_16LE)) {
      assertEquals(ImageFormat.SVG, Baking.inspect(svg.getBytes(charset)), charset.name());
    }
  }

  @Test
  void markupEndsWhereItEndsAndNotWhereTheMarkupBeforeItDid() {
    for (String inside :
        List.of("<!--]]>--><![CDATA[<g>]]>", "<?a?><?b <g> ?>", "<!----><!--<g>-->")) {
      String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\">" + inside + "</svg>";
      assertEquals(ImageFormat.SVG, Baking.inspect(svg.getBytes(UTF_8)), inside);
    }
  }

  @Test
  void namesThatCouldBreakOutOfTheImageAreNoAssertion() {
    for (String url :
        List.of("javascript:alert(1)", "https://a.example.org/\"x", "https://a b", "")) {
      assertThrows(IllegalArgumentException.class, () -> new HostedJson(url, "{}"));
    }
    for (String compact : List.of("", "a.b", "a.b.", "a.b.c.d", "a.b.c\"", "a.b.ü")) {
      assertThrows(IllegalArgumentException.class, () -> new Jws(compact));
    }
  }

  static Stream<Path> readable() {
    return Fixtures.in("readable").stream();
  }

  @ParameterizedTest
  @MethodSource("readable")
  void bakesOneAssertionIntoWhateverIsThere(Path file) throws Exception {
    byte[] image = Files.readAllBytes(file);
    assertEquals(ImageFormat.SVG, Baking.inspect(image));
    for (BakedAssertion assertion : List.of(HOSTED, SIGNED)) {
      byte[] baked = Baking.bake(image, assertion);
      Unbaked unbaked = Baking.unbake(baked);
      switch (assertion) {
        case HostedJson hosted ->
            assertEquals(
                new Unbaked(ImageFormat.SVG, Standard.V2_0, JSON, URL, List.of()), unbaked);
        case Jws jws -> assertEquals(SIGNED.compact(), unbaked.text());
      }
      assertArrayEquals(baked, Baking.bake(baked, assertion), "baked again");
      assertEquals(
          SvgTree.withoutAssertions(image), SvgTree.withoutAssertions(baked), "all else as it was");
    }
  }

  @Test
  void readsWhatOthersBaked() {
    assertEquals(
        new Unbaked(
            ImageFormat.SVG,
            Standard.V2_0,
            "{\"id\":\"https://old.example.org/1\"}",
            "https://old.example.org/1?a=1&b=2",
            List.of()),
        unbaked("baked-hosted.svg"));
    assertEquals(
        "{\"id\":\"https://old.example.org/1\"}", unbaked("baked-content-alone.svg").text());
    assertEquals("eyJhbGciOiJSUzI1NiJ9.e30.c2ln", unbaked("baked-signed.svg").text());
    assertEquals("https://old.example.org/1", unbaked("baked-other-prefix.svg").text());
    assertEquals("https://old.example.org/1", unbaked("baked-default-namespace.svg").text());
    assertEquals(List.of(new Unbaked.Misplaced(3, 4)), unbaked("baked-misplaced.svg").warnings());
  }

  @Test
  void refusesToReadNoneOrAnEmptyAssertion() {
    assertRefused(Fault.NOT_BAKED, "plain.svg", "http://openbadges.org");
    assertRefused(Fault.NOT_BAKED, "brackets-in-odd-places.svg", "http://openbadges.org");
    assertRefused(Fault.INVALID_ASSERTION, "baked-empty.svg", "SVG line 1, column ");
  }

  @Test
  void takesTheFirstOfTwoWithAWarning() {
    Unbaked unbaked = unbaked("baked-twice.svg");
    assertEquals(1, unbaked.warnings().size(), unbaked.toString());
    assertTrue(unbaked.warnings().getFirst().detail().contains("another Assertion"));
    String two = SVG_OPEN + "<o:assertion verify='https://a.example.org/1'/><o:assertion/></svg>";
    assertEquals("https://a.example.org/1", Baking.unbake(two.getBytes(UTF_8)).text());
  }

  /** "The rest of the SVG data can be safely discarded." */
  @Test
  void takesAWholeAssertionOutOfAnSvgThatIsDamagedBehindIt() {
    String head = SVG_OPEN + "<o:assertion verify='https://a.example.org/1'/>";
    for (String rest :
        List.of(
            "",
            "<g",
            "<g>",
            "</g>",
            "<g a='1' a='1'/></svg>",
            "&no;</svg>",
            "<!DOCTYPE svg>",
            "<!--",
            "<g>".repeat(300),
            "</svg><svg/>")) {
      byte[] image = (head + rest).getBytes(UTF_8);
      Unbaked unbaked = Baking.unbake(image);
      assertEquals("https://a.example.org/1", unbaked.text());
      assertEquals(
          List.of(Unbaked.DamagedAfter.class),
          unbaked.warnings().stream().map(Object::getClass).toList(),
          rest);
      assertThrows(UnreadableImage.class, () -> Baking.inspect(image), rest);
    }
    byte[] inside = (SVG_OPEN + "<o:assertion verify='https://a.example.org/1'>").getBytes(UTF_8);
    assertThrows(UnreadableImage.class, () -> Baking.unbake(inside));
  }

  @Test
  void tellsACredentialOfOpenBadges3() {
    String three =
        "<svg xmlns='http://www.w3.org/2000/svg'"
            + " xmlns:openbadges='https://purl.imsglobal.org/ob/v3p0'><openbadges:credential"
            + " verify='eyJ.e30.c2ln'/></svg>";
    assertEquals(
        new Unbaked(ImageFormat.SVG, Standard.V3_0, "eyJ.e30.c2ln", null, List.of()),
        Baking.unbake(three.getBytes(UTF_8)));
  }

  /** Each kind of DOCTYPE that programs write is taken, and none is in what is baked. */
  @Test
  void dropsADoctypeWithItsEntitiesPutInPlace() {
    Unbaked unbaked = unbaked("doctype-illustrator.svg");
    assertEquals("{\"narrative\":\"&ns_svg;\"}", unbaked.text());
    for (String file :
        List.of("doctype-illustrator.svg", "doctype-public-identifier.svg", "doctype-subset.svg")) {
      String baked = baked(file, SIGNED);
      assertFalse(baked.contains("DOCTYPE"), baked);
      assertFalse(baked.contains("ENTITY"), baked);
    }
    assertTrue(
        baked("doctype-illustrator.svg", SIGNED)
            .contains("xmlns:x=\"http://ns.adobe.com/Extensibility/1.0/\""));
  }

  @Test
  void aDoctypeKeepsTheLinesOfWhatFollows() {
    String svg =
        "<!DOCTYPE svg\n PUBLIC 'a'\n 'b'>\n<svg xmlns='http://www.w3.org/2000/svg'><g></svg>";
    UnreadableImage refusal =
        assertThrows(UnreadableImage.class, () -> Baking.inspect(svg.getBytes(UTF_8)));
    assertTrue(refusal.place().startsWith("SVG line 4"), refusal.place());
  }

  @Test
  void boundsEntitiesAndTheirReferences() {
    String root = "<svg xmlns=\"http://www.w3.org/2000/svg\">";
    for (int many : new int[] {500, 501}) {
      String entities =
          IntStream.range(0, many)
              .mapToObj(i -> "<!ENTITY e" + i + " \"v\">")
              .collect(Collectors.joining());
      assertTaken(many == 500, "<!DOCTYPE svg [" + entities + "]>" + root + "</svg>");
    }
    for (int many : new int[] {2_000, 2_001}) {
      assertTaken(
          many == 2_000,
          "<!DOCTYPE svg [<!ENTITY e 'v'>]>" + root + "<g id='&e;'/>".repeat(many) + "</svg>");
    }
    assertTaken(false, "<!DOCTYPE svg [<!ENTITY e 'v'>]>" + root + "<text>&e;</text></svg>");
    assertTaken(false, "<!DOCTYPE svg [<!ENTITY e '" + "v".repeat(401) + "'>]>" + root + "</svg>");
    assertTaken(false, "<!DOCTYPE svg [<!ENTITY e '&#60;'>]>" + root + "</svg>");
  }

  private static void assertTaken(boolean taken, String svg) {
    byte[] image = svg.getBytes(UTF_8);
    if (taken) {
      assertEquals(ImageFormat.SVG, Baking.inspect(image));
    } else {
      assertThrows(UnreadableImage.class, () -> Baking.inspect(image), svg);
    }
  }

  static Stream<Path> broken() {
    return Fixtures.in("broken").stream();
  }

  @ParameterizedTest
  @MethodSource("broken")
  void refusesWhatIsBroken(Path file) throws Exception {
    byte[] image = Files.readAllBytes(file);
    String fault = file.getFileName().toString().replaceAll("--.*", "");
    UnreadableImage refusal = assertThrows(UnreadableImage.class, () -> Baking.inspect(image));
    assertEquals(fault, refusal.fault().code(), refusal.getMessage());
    assertTrue(refusal.place().startsWith("SVG "), refusal.getMessage());
    assertThrows(UnreadableImage.class, () -> Baking.bake(image, SIGNED));
    assertThrows(UnreadableImage.class, () -> Baking.unbake(image));
    if (refusal.fault() != Fault.PREFIX_TAKEN) { // the sanitiser writes no prefixes but its own
      assertThrows(UnreadableImage.class, () -> SvgSanitizer.sanitize(image));
    }
  }

  @Test
  void namesLineAndColumn() {
    UnreadableImage refusal =
        assertThrows(
            UnreadableImage.class,
            () -> Baking.inspect(Fixtures.bytes("broken/doctype--external-entity.svg")));
    assertEquals("SVG line 2, column 16", refusal.place());
  }

  @Test
  void boundsDepthAndElements() {
    assertEquals(ImageFormat.SVG, Baking.inspect(nested(200)));
    assertTooLarge(nested(201), "deeper than 200");
    assertTooLarge(nested(100_000), "deeper than 200");
    assertEquals(ImageFormat.SVG, Baking.inspect(wide(50_000)));
    assertTooLarge(wide(50_001), "more than 50000 elements");
  }

  @Test
  void anyDamageIsARefusalOrAnImageAndNeverAnythingElse() throws Exception {
    Random random = new Random(2026);
    int baked = 0;
    for (Path file : Fixtures.in("readable")) {
      byte[] good = Files.readAllBytes(file);
      for (int round = 0; round < 400; round++) {
        byte[] damaged = damage(good, random);
        try {
          byte[] again = Baking.bake(damaged, HOSTED);
          assertEquals(JSON, Baking.unbake(again).text());
          if (!file.getFileName().toString().startsWith("doctype-")) { // which we do not parse
            assertEquals(SvgTree.withoutAssertions(damaged), SvgTree.withoutAssertions(again));
          }
          baked++;
        } catch (UnreadableImage refusal) {
          assertFalse(refusal.getMessage().isBlank());
        }
      }
    }
    assertTrue(baked > 400, "only " + baked + " were still images");
  }

  /** Markup characters put where they hurt, a byte changed, a part left out or doubled. */
  private static byte[] damage(byte[] good, Random random) {
    int at = random.nextInt(good.length);
    int to = Math.min(good.length, at + random.nextInt(12));
    byte[] before = Arrays.copyOf(good, at);
    byte[] part = Arrays.copyOfRange(good, at, to);
    byte[] after = Arrays.copyOfRange(good, to, good.length);
    String[] markup = {
      "<", ">", "/", "\"", "'", "&", "]]>", "<!--", "-->", "<![CDATA[", "<a/>", "=", "?>"
    };
    byte[] middle =
        switch (random.nextInt(4)) {
          case 0 -> new byte[0];
          case 1 -> concat(part, part);
          case 2 -> concat(part, markup[random.nextInt(markup.length)].getBytes(UTF_8));
          default -> new byte[] {(byte) random.nextInt()};
        };
    return concat(concat(before, middle), after);
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private static byte[] nested(int depth) {
    return ("<svg xmlns=\"http://www.w3.org/2000/svg\">"
            + "<g>".repeat(depth - 1)
            + "</g>".repeat(depth - 1)
            + "</svg>")
        .getBytes(UTF_8);
  }

  private static byte[] wide(int elements) {
    return ("<svg xmlns=\"http://www.w3.org/2000/svg\">" + "<g/>".repeat(elements - 1) + "</svg>")
        .getBytes(UTF_8);
  }

  private static void assertTooLarge(byte[] image, String detail) {
    UnreadableImage refusal = assertThrows(UnreadableImage.class, () -> Baking.inspect(image));
    assertEquals(Fault.TOO_LARGE, refusal.fault());
    assertTrue(refusal.detail().contains(detail), refusal.getMessage());
  }

  private static void assertRefused(Fault fault, String file, String message) {
    UnreadableImage refusal = assertThrows(UnreadableImage.class, () -> unbaked(file));
    assertEquals(fault, refusal.fault());
    assertTrue(refusal.getMessage().contains(message), refusal.getMessage());
  }

  private static Unbaked unbaked(String file) {
    return Baking.unbake(Fixtures.bytes("readable/" + file));
  }

  private static String baked(String file, BakedAssertion assertion) {
    return new String(Baking.bake(Fixtures.bytes("readable/" + file), assertion), UTF_8);
  }
}
