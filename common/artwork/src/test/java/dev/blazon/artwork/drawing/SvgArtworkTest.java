package dev.blazon.artwork.drawing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import dev.blazon.artwork.drawing.UnusableDesign.Part;
import dev.blazon.baking.BakedAssertion;
import dev.blazon.baking.Baking;
import dev.blazon.baking.ImageFormat;
import dev.blazon.baking.SvgSanitizer;
import dev.blazon.design.Colour;
import dev.blazon.design.Design;
import dev.blazon.design.DesignBuilder;
import dev.blazon.design.Icon;
import dev.blazon.design.Outline;
import dev.blazon.design.Palette;
import dev.blazon.design.Preset;
import dev.blazon.design.Upload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SvgArtworkTest {
  /** Of 255, the mean over all channels: edges are smoothed a little differently. */
  private static final double ALIKE = 0.8;

  @ParameterizedTest
  @EnumSource(Preset.class)
  void everyPresetLooksTheSameAsAnSvg(Preset preset) throws IOException {
    Design design =
        DesignBuilder.builder()
            .outline(preset.outline())
            .palette(preset.palette())
            .background(preset.background())
            .icon(new Icon(new Icon.Source.Library("rocket"), Icon.Placement.USUAL, preset.icon()))
            .title("First Steps")
            .ribbon("2026")
            .rim("شهادة Open Academy")
            .stars(3)
            .build();
    byte[] svg = Composer.compose(design, ImageFormat.SVG);

    assertAlike(design, svg);
    assertSound(design, svg);
    assertTrue(svg.length < 300_000, "it has " + svg.length + " bytes");
    assertFalse(text(svg).contains("<image"), "its parts are shapes");
    BufferedImage onACard = ArtworkOnCard.of(svg, 1_000).orElseThrow();
    assertTrue(difference(onGrey(onACard), onGrey(rendered(svg))) < ALIKE, "on a card");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<circle cx='50' cy='50' r='40' fill='none' stroke='#000' stroke-width='9'/>",
        "<g transform='rotate(30 50 50) scale(1 .5)'>"
            + "<rect x='20' y='50' width='60' height='60' stroke='#036' stroke-width='8'/></g>",
        "<path d='M10 50H90' stroke='#000' stroke-width='20' stroke-dasharray='9 4'"
            + " stroke-linecap='round'/>",
        "<clipPath id='c'><circle cx='50' cy='50' r='30'/></clipPath>"
            + "<g clip-path='url(#c)'><rect width='100' height='60' fill='#050'/></g>",
        "<linearGradient id='g' gradientTransform='rotate(40)' spreadMethod='reflect'>"
            + "<stop stop-color='#000'/><stop offset='.4' stop-color='#008' stop-opacity='.9'/>"
            + "</linearGradient><rect width='90' height='90' fill='url(#g)'/>",
        "<radialGradient id='g' fx='.3'><stop stop-color='#000'/>"
            + "<stop offset='1' stop-color='#800'/></radialGradient>"
            + "<circle cx='50' cy='50' r='45' fill='url(#g)'/>",
        "<g opacity='.8'><rect width='60' height='60'/><rect x='30' y='30' width='60'"
            + " height='60'/></g>",
        "<path fill-rule='evenodd' d='M0 0H100V100H0ZM20 20H80V80H20Z'/>",
        "<style>.a{fill:#300}</style><rect class='a' id='b0' width='100' height='100'/>"
      })
  void anUploadedDrawingStaysADrawing(String content) throws IOException {
    Design design = uploaded(svgFile(content), null, Icon.Placement.USUAL);
    byte[] svg = Composer.compose(design, ImageFormat.SVG);

    assertAlike(design, svg);
    assertSound(design, svg);
    assertFalse(text(svg).contains("<image"), text(svg));
    assertTrue(ArtworkOnCard.of(svg, 300).isPresent(), "it can stand on a card");
  }

  @Test
  void aDrawingThatIsNoShapesAloneIsEmbeddedAsPixels() throws IOException {
    Upload focal =
        svgFile(
            "<radialGradient id='g' fr='.2'><stop stop-color='#000'/>"
                + "<stop offset='1' stop-color='#800'/></radialGradient>"
                + "<rect width='100' height='100' fill='url(#g)'/>");
    Design design = uploaded(focal, null, Icon.Placement.USUAL);
    byte[] svg = Composer.compose(design, ImageFormat.SVG);

    assertAlike(design, svg);
    assertSound(design, svg);
    assertTrue(text(svg).contains("data:image/png;base64,"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg"})
  void picturesAreEmbedded(String format) throws IOException {
    Design plain =
        uploaded(
            new Upload(TestImages.encoded(format, Color.BLUE, 300, 200)),
            null,
            new Icon.Placement(140, 20, -10));
    byte[] svg = Composer.compose(plain, ImageFormat.SVG);

    assertAlike(plain, svg);
    assertSound(plain, svg);
    BufferedImage onACard = ArtworkOnCard.of(svg, 1_000).orElseThrow();
    assertTrue(difference(onGrey(onACard), onGrey(rendered(svg))) < ALIKE, "on a card");
  }

  @Test
  void aPhotographIsEmbeddedAsAJpegOfItsOwn() throws IOException {
    Design design =
        DesignBuilder.builder()
            .outline(Outline.CIRCLE)
            .palette(Palette.PLAIN)
            .background(new Upload(TestImages.encoded("png", noise(1_000))))
            .title("Photograph")
            .stars(0)
            .build();
    byte[] svg = Composer.compose(design, ImageFormat.SVG);

    assertTrue(text(svg).contains("data:image/jpeg;base64,"));
    assertSound(design, svg);
  }

  @Test
  void whatWouldBeTooLargeIsRefusedAsAnSvgAlone() throws IOException {
    BufferedImage grain = new BufferedImage(1_000, 1_000, BufferedImage.TYPE_INT_ARGB);
    BufferedImage noise = noise(1_000);
    for (int y = 0; y < 1_000; y++) {
      for (int x = 0; x < 1_000; x++) {
        grain.setRGB(x, y, (noise.getRGB(x, y) & 0x7f7f7f) | ((200 + x % 50) << 24));
      }
    }
    Design design =
        DesignBuilder.builder()
            .outline(Outline.SQUARE)
            .palette(Palette.PLAIN)
            .background(new Upload(TestImages.encoded("png", grain)))
            .stars(0)
            .build();

    UnusableDesign refused =
        assertThrows(UnusableDesign.class, () -> Composer.compose(design, ImageFormat.SVG));
    assertEquals(Part.FORMAT, refused.part());
    assertTrue(refused.detail().contains("choose png"), refused.detail());
    assertEquals(ImageFormat.PNG, Baking.inspect(Composer.compose(design)));
  }

  @Test
  void imagesWithinAnSvgAreBoundedOnACard() {
    String image = "<image width='100' height='100' href='data:image/%s;base64,%s'/>";
    String huge = image.formatted("jpeg", base64(TestImages.hugeJpegHeader()));
    String gif = image.formatted("gif", "R0lGODlhAQABAAAAADs=");
    String small = image.formatted("png", base64(TestImages.encoded("png", Color.BLUE, 9, 9)));
    String often = "<g id='i'>" + small + "</g>" + "<use href='#i'/>".repeat(30);
    String wide = base64(TestImages.claimingPng(20_000, 20_000));
    String png = image.formatted("png", wide);

    for (String taken : List.of(small, small.replace("='data", "='&#10; data"), wrapped(small))) {
      assertTrue(ArtworkOnCard.of(svgFile(taken).bytes(), 90).isPresent(), taken);
    }
    for (String refused :
        List.of(
            huge,
            gif,
            small.repeat(5),
            often,
            png,
            png.replace("='data", "=' data"),
            png.replace("='data", "='&#9;&#10;&#13;data"),
            png.replace(" href", " xmlns:x='http://www.w3.org/1999/xlink' x:href"),
            "<title> href=\"</title>" + png,
            wrapped(png),
            image.formatted("png", "AAAAA"))) {
      assertTrue(ArtworkOnCard.of(svgFile(refused).bytes(), 1_000).isEmpty(), refused);
    }
  }

  @Test
  void aCardDrawsTheLargestBackgroundThatIsTaken() {
    byte[] largest = TestImages.encoded("png", Color.BLUE, 4_096, 4_096);
    String within = "<image width='100' height='100' href='data:image/png;base64,%s'/>";

    assertTrue(ArtworkOnCard.of(largest, 90).isPresent());
    assertTrue(
        ArtworkOnCard.of(svgFile(within.formatted(base64(largest))).bytes(), 90).isPresent());
    assertTrue(
        ArtworkOnCard.of(svgFile(within.formatted(base64(largest)).repeat(2)).bytes(), 90)
            .isEmpty());
  }

  @Test
  void numbersAreThoseOfSvgWhateverTheMachineSpeaks() {
    Upload icon = new Upload(TestImages.encoded("png", Color.BLACK, 90, 90));
    Design design = uploaded(icon, null, Icon.Placement.USUAL);
    byte[] usual = Composer.compose(design, ImageFormat.SVG);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertEquals(text(usual), text(Composer.compose(design, ImageFormat.SVG)));
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String base64(byte[] image) {
    return Base64.getEncoder().encodeToString(image);
  }

  /** With a line break after 76 characters of base64, as drawing programs write it. */
  private static String wrapped(String image) {
    return image.replaceAll("([A-Za-z0-9+/=]{76})", "$1&#10;");
  }

  private static Design uploaded(Upload icon, @Nullable Colour tint, Icon.Placement placement) {
    return DesignBuilder.builder()
        .outline(Outline.HEXAGON)
        .palette(Palette.of(Colour.WHITE, Colour.BLACK, Colour.BLACK, Colour.BLACK))
        .icon(new Icon(new Icon.Source.Uploaded(icon), placement, tint))
        .stars(0)
        .build();
  }

  private static void assertSound(Design design, byte[] svg) {
    assertArrayEquals(svg, Composer.compose(design, ImageFormat.SVG), "the same bytes each time");
    SvgSanitizer.Sanitized safe =
        assertInstanceOf(SvgSanitizer.Sanitized.class, SvgSanitizer.sanitize(svg));
    assertEquals(text(svg), safe.svg(), "what is composed is what is served");
    assertEquals(ImageFormat.SVG, Baking.inspect(svg));
    String url = "https://badges.example.org/assertions/example";
    byte[] baked =
        Baking.bake(svg, new BakedAssertion.HostedJson(url, "{\"id\": \"" + url + "\"}"));
    assertTrue(Baking.unbake(baked).text().contains(url));
    assertTrue(svg.length < Baking.MAX_BYTES - 256 * 1024);
  }

  private static void assertAlike(Design design, byte[] svg) throws IOException {
    BufferedImage pixels = ImageIO.read(new ByteArrayInputStream(Composer.compose(design)));
    double difference = difference(onGrey(pixels), onGrey(rendered(svg)));
    assertTrue(difference < ALIKE, "the mean difference is " + difference);
  }

  /** By JSVG as it is, which draws embedded images and clips by paths as well. */
  private static BufferedImage rendered(byte[] svg) {
    BufferedImage image = new BufferedImage(1_000, 1_000, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = PixelCanvas.smooth(image.createGraphics());
    Objects.requireNonNull(
            new SVGLoader()
                .load(new ByteArrayInputStream(svg), null, LoaderContext.createDefault()))
        .renderWithPlatform(
            NullPlatformSupport.INSTANCE, graphics, new ViewBox(0, 0, 1_000, 1_000));
    graphics.dispose();
    return image;
  }

  private static BufferedImage onGrey(BufferedImage image) {
    BufferedImage opaque = new BufferedImage(1_000, 1_000, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = opaque.createGraphics();
    graphics.drawImage(image, 0, 0, Color.GRAY, null);
    graphics.dispose();
    return opaque;
  }

  private static double difference(BufferedImage one, BufferedImage two) {
    long sum = 0;
    for (int y = 0; y < 1_000; y++) {
      for (int x = 0; x < 1_000; x++) {
        int here = one.getRGB(x, y);
        int there = two.getRGB(x, y);
        for (int shift = 0; shift <= 16; shift += 8) {
          sum += Math.abs((here >> shift & 0xff) - (there >> shift & 0xff));
        }
      }
    }
    return sum / 3e6;
  }

  private static BufferedImage noise(int side) {
    Random random = new Random(7);
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        image.setRGB(x, y, random.nextInt(0x1000000));
      }
    }
    return image;
  }

  private static Upload svgFile(String content) {
    return new Upload(
        ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'>" + content + "</svg>")
            .getBytes(StandardCharsets.UTF_8));
  }

  private static String text(byte[] svg) {
    return new String(svg, StandardCharsets.UTF_8);
  }
}
