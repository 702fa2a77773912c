package dev.blazon.artwork.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.artwork.drawing.UnusableDesign.Part;
import dev.blazon.design.Colour;
import dev.blazon.design.Design;
import dev.blazon.design.Outline;
import dev.blazon.design.Palette;
import dev.blazon.design.Upload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * SVGs that people upload: which are drawn, and which are refused because they would cost too much.
 */
class SvgPictureReaderTest {
  /** Some content, and what the refusal says of it. */
  record Refused(String name, String content, String says) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static String stops(int count) {
    StringBuilder stops =
        new StringBuilder("<linearGradient id='g' gradientUnits='userSpaceOnUse'>");
    for (int i = 0; i < count; i++) {
      String colour = i % 2 == 0 ? "red" : "blue";
      stops.append("<stop offset='").append((double) i / count);
      stops.append("' stop-color='").append(colour).append("'/>");
    }
    return stops.append("</linearGradient>").toString();
  }

  static Stream<Refused> refused() {
    return Stream.of(
        new Refused(
            "filter", "<filter id='f'><feTurbulence numOctaves='99999'/></filter>", "<filter>"),
        new Refused("mask", "<mask id='m'><rect width='9' height='9'/></mask>", "<mask>"),
        new Refused("pattern", "<pattern id='p' width='1e6' height='1e6'/>", "<pattern>"),
        new Refused("marker", "<marker id='m'/>", "<marker>"),
        new Refused("image", "<image href='data:image/png;base64,AAAA'/>", "<image>"),
        new Refused("animation", "<rect><set attributeName='x' to='1'/></rect>", "<set>"),
        new Refused("text", "<text>Hi</text>", "convert it to paths"),
        new Refused("script", "<script/>", "may not be drawn"),
        new Refused(
            "clip-by-a-long-path",
            "<clipPath id='c'><path d='M0 0" + "L9 0L0 9".repeat(60) + "Z'/></clipPath>",
            "more than 400 characters"),
        new Refused(
            "clip-by-use",
            "<rect id='r'/><clipPath id='c'><g/><use href='#r'/></clipPath>",
            "by the element <g>"),
        new Refused(
            "clips-without-end",
            "<clipPath id='c'>"
                + circles()
                + "</clipPath>"
                + "<g clip-path='url(#c)'>".repeat(90)
                + "<rect width='9' height='9'/>"
                + "</g>".repeat(90),
            "too long to draw"),
        new Refused(
            "many-shapes-in-clips",
            "<clipPath id='c'>" + "<rect/>".repeat(101) + "</clipPath>",
            "100 shapes to clip by"),
        new Refused(
            "many-stops",
            "<linearGradient id='g'>" + "<stop/>".repeat(2_001) + "</linearGradient>",
            "2000 stops"),
        new Refused(
            "small-shapes-of-many-stops",
            stops(2_000) + "<g fill='url(#g)'>" + "<path d='M0 0h1v1z'/>".repeat(1_000) + "</g>",
            "too long to draw"),
        new Refused(
            "large-shapes-of-many-stops",
            stops(2_000)
                + "<g fill='url(#g)'>"
                + "<rect width='100' height='100'/>".repeat(10)
                + "</g>",
            "too long to draw"),
        new Refused("long-styles", "<style>" + ".a{fill:red}".repeat(3_000) + "</style>", "32768"),
        new Refused(
            "used-in-powers-of-ten", powers("<rect width='100' height='100'/>", 4), "too long"),
        new Refused("used-in-a-circle", "<g id='a'><use href='#a'/></g>", "circle"),
        new Refused("zigzag", "<path d='M0 0" + "L50 0L50 100".repeat(30_000) + "'/>", "too long"),
        new Refused("layers", "<rect width='100' height='100'/>".repeat(2_000), "too long"),
        new Refused(
            "dashes", "<path stroke='red' stroke-dasharray='.00001' d='M0 50H100'/>", "too dashed"),
        new Refused(
            "dashes-far-away",
            "<path stroke='red' stroke-dasharray='.1' d='M-1e9 50H1e9'/>",
            "too dashed"),
        new Refused(
            "no-number", "<g transform='scale(1e400)'><rect width='5' height='5'/></g>", "too"));
  }

  @ParameterizedTest
  @MethodSource
  void refused(Refused bad) {
    UnusableDesign refused =
        assertThrows(UnusableDesign.class, () -> composed(svg("0 0 100 100", bad.content())));
    assertEquals(Part.ICON, refused.part());
    assertTrue(refused.detail().contains(bad.says()), refused.detail());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<svg xmlns='http://www.w3.org/2000/svg'><rect width='5' height='5'/></svg>|without a"
            + " viewBox",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 0 0'/>|of no size",
        "<svg xmlns='http://www.w3.org/2000/svg' width='0' height='5'/>|of no size",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 4096'/>|100 times",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4096 1'/>|100 times"
      })
  void aDrawingHasASize(String svg, String says) {
    UnusableDesign refused =
        assertThrows(
            UnusableDesign.class,
            () -> composed(svg.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    assertTrue(refused.detail().contains(says), refused.detail());
  }

  /** None of these is what it seems, and none may end in anything but a badge. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<path stroke='red' stroke-dasharray='-1 2' d='M0 50H100'/>",
        "<path stroke='red' stroke-dasharray='0' d='M0 50H100'/>",
        "<path stroke='red' stroke-width='1e30' d='M0 50H100'/>",
        "<circle r='1e30'/>"
      })
  void nonsenseIsDrawnAsFarAsItGoes(String content) throws IOException {
    assertEquals(1_000, composed(svg("0 0 100 100", content)).getWidth());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<path d='M-1e38 -1e38L1e38 1e38L3e38 0Z'/>",
        "<path d='M1e400 1e400L0 0Z'/>",
        "<path d='M0 0 X 1 2'/>",
        "<rect width='abc' height='-1' fill='url(#none)' stroke='#zz' opacity='9'/>",
        "<g transform='scale(0)'><rect width='5' height='5' stroke='red'/></g>",
        "<a href='#b'/>",
        "<rect width='100' height='100' opacity='.05'/>"
      })
  void nonsenseThatDrawsNothingIsNamed(String content) {
    UnusableDesign refused =
        assertThrows(UnusableDesign.class, () -> composed(svg("0 0 100 100", content)));
    assertEquals(Part.ICON, refused.part());
    assertTrue(refused.detail().startsWith("shows nothing"), refused.detail());
  }

  @Test
  void aDrawingIsAsWideAndHighAsItsViewBoxSays() throws IOException {
    BufferedImage image =
        composed(svg("0 0 100 50", "<rect width='100' height='50' fill='#ff0000'/>"));
    assertEquals(0xffff0000, image.getRGB(230, 500));
    assertEquals(0xffff0000, image.getRGB(500, 370));
    assertEquals(0xffffffff, image.getRGB(500, 350));
  }

  @Test
  void aClipIsKeptToAndEndsWithItsElement() throws IOException {
    BufferedImage image =
        composed(
            svg(
                "0 0 100 100",
                "<clipPath id='c'><rect width='50' height='100'/></clipPath>"
                    + "<rect width='100' height='50' fill='#ff0000' clip-path='url(#c)'/>"
                    + "<rect y='50' width='100' height='50' fill='#0000ff'/>"));
    assertEquals(0xffff0000, image.getRGB(400, 400));
    assertEquals(0xffffffff, image.getRGB(600, 400));
    assertEquals(0xff0000ff, image.getRGB(600, 600));
  }

  private static String powers(String shape, int exponent) {
    StringBuilder svg = new StringBuilder("<g id='u0'>" + shape + "</g>");
    for (int i = 1; i <= exponent; i++) {
      String use = "<use href='#u" + (i - 1) + "'/>";
      svg.append("<g id='u").append(i).append("'>").append(use.repeat(10)).append("</g>");
    }
    return svg.toString();
  }

  private static String circles() {
    Random random = new Random(1);
    return IntStream.range(0, 40)
        .mapToObj(i -> "<circle cx='%d' cy='%d' r='30'/>".formatted(random.nextInt(100), i))
        .collect(Collectors.joining());
  }

  private static byte[] svg(String viewBox, String content) {
    return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='%s'>%s</svg>"
        .formatted(viewBox, content)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** With the drawing as icon, on white. */
  private static BufferedImage composed(byte[] icon) throws IOException {
    Palette white = Palette.of(Colour.WHITE, Colour.BLACK, Colour.BLACK, Colour.BLACK);
    Design design = new Design(Outline.CIRCLE, white, null, new Upload(icon), null, null);
    return ImageIO.read(new ByteArrayInputStream(Composer.compose(design)));
  }
}
