package dev.blazon.baking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.baking.SvgSanitizer.Finding;
import dev.blazon.baking.SvgSanitizer.Refused;
import dev.blazon.baking.SvgSanitizer.Sanitized;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SvgSanitizerTest {
  private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\">";

  static Stream<Path> accepted() {
    return Fixtures.in("accepted").stream();
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void acceptsHarmlessFilesAndChangesNothingTheSecondTime(Path file) throws Exception {
    Sanitized once = sanitized(Files.readAllBytes(file));
    assertEquals(once, sanitized(once.bytes()));
    assertEquals("svg", SvgTree.parse(once.bytes()).getDocumentElement().getLocalName());
    assertFalse(once.svg().contains("gone"), once.svg());
  }

  /** What cannot act is left out, and what draws beside it stays. */
  @Test
  void dropsWhatNoBrowserReads() {
    String svg = sanitized(Fixtures.bytes("accepted/illustrator-switch.svg")).svg();
    assertTrue(svg.contains("<switch><g style=\"fill:none;\"><circle r=\"4\"/></g></switch>"), svg);
    svg = sanitized(Fixtures.bytes("accepted/misspelt-names.svg")).svg();
    assertTrue(
        svg.contains("<path d=\"M0 0h9\"/><linearGradient></linearGradient><g/><use/>"), svg);
  }

  static Stream<Path> refused() {
    return Fixtures.in("refused").stream();
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesHarmfulFilesNamingThePlace(Path file) throws Exception {
    Refused refused =
        assertInstanceOf(Refused.class, SvgSanitizer.sanitize(Files.readAllBytes(file)));
    Finding finding = refused.findings().getFirst();
    assertEquals(2, finding.line(), finding.message());
    assertFalse(finding.message().contains("evil"), finding.message());
  }

  @Test
  void dropsWhatEditorsLeaveAndKeepsWhatDraws() {
    String svg = sanitized(Fixtures.bytes("accepted/editor-notes.svg")).svg();
    for (String gone :
        List.of(
            "inkscape:", "sodipodi", "rdf", "metadata", "<!--", "xpacket", "xlink:type", "<?")) {
      assertFalse(svg.contains(gone), gone + " in " + svg);
    }
    for (String kept :
        List.of(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                + " width=\"210mm\"",
            "xlink:href=\"#a\"",
            "data-name=\"Layer (1)\"",
            "xml:space=\"preserve\"><tspan>A &amp; B &lt;3</tspan>",
            "<rect width=\"1\" height=\"1\" fill=\"url( #b )\"/>")) {
      assertTrue(svg.contains(kept), kept + " not in " + svg);
    }
  }

  @Test
  void anAssertionBakedIntoArtworkIsDropped() {
    assertEquals(
        SVG + "<circle cx=\"5\" cy=\"5\" r=\"4\"/></svg>\n",
        sanitized(Fixtures.bytes("accepted/already-baked.svg")).svg());
  }

  @Test
  void escapesWhatItWrites() {
    String svg =
        SVG + "<text id=\"&lt;&quot;&amp;&#10;\">&lt;script>&#13;<![CDATA[<b>]]></text></svg>";
    assertEquals(
        SVG + "<text id=\"&lt;&quot;&amp;&#10;\">&lt;script&gt;&#13;&lt;b&gt;</text></svg>\n",
        sanitized(svg.getBytes(UTF_8)).svg());
  }

  @Test
  void namesEveryFaultInOrder() {
    String svg =
        SVG
            + "\n"
            + "<g onclick='x'\n"
            + "  onload='y'>\n"
            + " <script><g onclick='z'/></script></g>\n"
            + "<a href='x'/></svg>";
    assertEquals(
        List.of(
            "<g>, attribute onclick at line 2, column 1: an event attribute, which runs script",
            "<g>, attribute onload at line 2, column 1: an event attribute, which runs script",
            "<script> at line 4, column 2: this element is not allowed in an uploaded image",
            "<a>, attribute href at line 5, column 1: it may refer only to #… in the same file"),
        findings(svg).stream().map(Finding::message).toList());
  }

  @Test
  void namesAtMostAHundredFaults() {
    assertEquals(100, findings(SVG + "<script/>".repeat(150) + "</svg>").size());
  }

  @Test
  void namesAtMostAHundredFaultsOfInstructionsToo() {
    assertEquals(100, findings(SVG + "<?xml-a b?>".repeat(150) + "</svg>").size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"href", "xlink:href", "style", "attributeName", "onclick", "xmlns"})
  void anAnimationMayChangeNothingButWhatDraws(String attribute) {
    for (String animation : List.of("set", "animate", "animateTransform", "animateMotion")) {
      String svg = SVG + "<" + animation + " attributeName='" + attribute + "' to='1'/></svg>";
      assertEquals(
          List.of(
              "<%s>, attribute attributeName at line 1, column 41: %s"
                  .formatted(animation, "an animation may change only attributes that draw")),
          findings(svg).stream().map(Finding::message).toList());
    }
  }

  @Test
  void namesAnAttributeAsItWasWritten() {
    String svg =
        SVG.replace(">", " xmlns:x=\"http://www.w3.org/1999/xlink\"><a x:href=\"y\"/></svg>");
    assertEquals("x:href", findings(svg).getFirst().attribute());
  }

  @Test
  void aStyleSheetMayHaveNoElementsInIt() {
    assertEquals(
        List.of("<g> at line 1, column 49: a style sheet may have no elements in it"),
        findings(SVG + "<style>a<g/></style></svg>").stream().map(Finding::message).toList());
  }

  @Test
  void styleMayNotBeginWithABackslash() {
    assertEquals(
        "style may have no backslash escapes",
        findings(SVG + "<g fill='\\72 ed'/></svg>").getFirst().reason());
  }

  @Test
  void aChainOfReferencesMayBeTwoHundredLong() {
    assertEquals(Sanitized.class, SvgSanitizer.sanitize(chain(199)).getClass());
    assertEquals(Refused.class, SvgSanitizer.sanitize(chain(200)).getClass());
  }

  @Test
  void referencesMayDrawTwoHundredThousandElements() {
    assertEquals(Sanitized.class, SvgSanitizer.sanitize(thousand(198)).getClass());
    assertEquals(Refused.class, SvgSanitizer.sanitize(thousand(199)).getClass());
  }

  /** The first element draws the second, and so on, this many times. */
  private static byte[] chain(int uses) {
    String links =
        IntStream.range(0, uses)
            .mapToObj(i -> "<g id='r%d'><use href='#r%d'/></g>".formatted(i, i + 1))
            .collect(Collectors.joining());
    return (SVG + links + "<g id='r" + uses + "'/></svg>").getBytes(UTF_8);
  }

  /** A group of a thousand elements, itself included, and as many references to it. */
  private static byte[] thousand(int uses) {
    return (SVG
            + "<g id='a'>"
            + "<path/>".repeat(999)
            + "</g>"
            + "<use href='#a'/>".repeat(uses)
            + "</svg>")
        .getBytes(UTF_8);
  }

  @Test
  void aPngIsNoSvg() {
    UnreadableImage refusal =
        assertThrows(UnreadableImage.class, () -> SvgSanitizer.sanitize(TestPng.onePixel()));
    assertEquals("not-svg", refusal.fault().code());
  }

  private static List<Finding> findings(String svg) {
    return assertInstanceOf(Refused.class, SvgSanitizer.sanitize(svg.getBytes(UTF_8))).findings();
  }

  private static Sanitized sanitized(byte[] svg) {
    return switch (SvgSanitizer.sanitize(svg)) {
      case Sanitized sanitized -> sanitized;
      case Refused refused -> throw new AssertionError(refused.findings().toString());
    };
  }
}
