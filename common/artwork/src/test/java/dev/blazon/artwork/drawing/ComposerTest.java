package dev.blazon.artwork.drawing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.artwork.drawing.UnusableDesign.Part;
import dev.blazon.baking.Baking;
import dev.blazon.baking.ImageFormat;
import dev.blazon.design.Colour;
import dev.blazon.design.Design;
import dev.blazon.design.Outline;
import dev.blazon.design.Palette;
import dev.blazon.design.PaletteBuilder;
import dev.blazon.design.Preset;
import dev.blazon.design.Upload;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComposerTest {
  private static final Palette PLAIN =
      Palette.of(
          new Colour(0x2040ff), new Colour(0xe0b040), new Colour(0xffffff), new Colour(0xb00020));

  @ParameterizedTest
  @EnumSource(Outline.class)
  void composesAPngThatCanBeBakedAndIsTransparentOutsideTheShape(Outline outline)
      throws IOException {
    byte[] png = Composer.compose(design(outline, null, null, "Ready", "2026"));

    assertEquals(ImageFormat.PNG, Baking.inspect(png));
    BufferedImage image = pixels(png);
    assertEquals(1000, image.getWidth());
    assertEquals(1000, image.getHeight());
    assertEquals(0, image.getRGB(2, 2) >>> 24, "a corner is transparent");
    assertEquals(0xff2040ff, image.getRGB(500, 200), "the fill shows where nothing else is");
  }

  @ParameterizedTest
  @EnumSource(Preset.class)
  void everyPresetCanBeUsedAsItIs(Preset preset) throws IOException {
    byte[] png =
        Composer.compose(
            new Design(
                preset.outline(), preset.palette(), preset.background(), null, "Title", "Ribbon"));

    BufferedImage image = pixels(png);
    long colours = Arrays.stream(image.getRGB(300, 200, 400, 300, null, 0, 400)).distinct().count();
    assertTrue(colours > 5, "the background of " + preset + " shows: " + colours + " colours");
  }

  @Test
  void theSameDesignGivesTheSameBytes() {
    Design design = design(Outline.SHIELD, jpeg(), icon(), "Whānau", "شهادة");

    assertArrayEquals(Composer.compose(design), Composer.compose(design));
  }

  @Test
  void aBackgroundIsCroppedToCoverTheShapeAndAnIconFitsIntoItsMiddle() throws IOException {
    Upload wide = png(new Color(0x00ff00), 400, 100);
    Upload icon = png(new Color(0x0000ff), 100, 50);

    BufferedImage image = pixels(Composer.compose(design(Outline.SQUARE, wide, icon, null, null)));

    assertEquals(0xff00ff00, image.getRGB(500, 120));
    assertEquals(0xff00ff00, image.getRGB(500, 880));
    assertEquals(0xff0000ff, image.getRGB(500, 500));
    assertEquals(0xff0000ff, image.getRGB(240, 500), "as wide as the safe area");
    assertEquals(0xff00ff00, image.getRGB(500, 300), "and no higher than its ratio");
  }

  @Test
  void takesAJpegAsBackground() throws IOException {
    BufferedImage image =
        pixels(Composer.compose(design(Outline.CIRCLE, jpeg(), null, null, null)));

    int red = image.getRGB(500, 500) >> 16 & 0xff;
    assertTrue(red > 240, "red is " + red);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A",
        "A rather long title that is broken into two lines at a space",
        "Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww",
        "شهادة الإنجاز المتقدمة في القيادة",
        "شهادة AWS Cloud 2026",
        "x\u0304 e\u0301 \u1ea0\u030a\u0301",
        "Ångström ẞ Ĳ Ž Ő gjpqy"
      })
  void aTitleIsShrunkToFitAndNeverClipped(String title) throws IOException {
    for (Outline outline : Outline.values()) {
      BufferedImage image = pixels(Composer.compose(design(outline, null, null, title, null)));
      Layout layout = Layout.of(design(outline, null, null, title, null));

      assertTrue(inked(image, layout.title().getBounds(), 0) > 20, outline + " has the words");
      // A strip of the band around the words' rectangle is free of ink.
      assertEquals(0, inked(image, layout.title().getBounds(), 6), outline + " keeps its margin");
    }
  }

  @Test
  void aLetterWithItsMarkIsOneCharacterHoweverItIsTyped() {
    Composer.compose(design(Outline.CIRCLE, null, null, "e\u0301".repeat(60), null));
  }

  @Test
  void wordsAreTheSameHoweverTheyAreTyped() {
    assertArrayEquals(
        Composer.compose(design(Outline.CIRCLE, null, null, "Caf\u00e9 noir", null)),
        Composer.compose(design(Outline.CIRCLE, null, null, " Cafe\u0301 \n noir\u00a0", null)));
  }

  @ParameterizedTest
  @EnumSource(Outline.class)
  void aRibbonStaysOnTheCanvasAndItsWordsWithinIt(Outline outline) throws IOException {
    BufferedImage image =
        pixels(
            Composer.compose(
                design(outline, null, null, "Title", "Wwwwwwwwwwwwwwwwwwwwwwwwwwwwww")));
    for (int y = 0; y < 1000; y++) {
      assertEquals(0, image.getRGB(0, y) >>> 24, "the left edge at " + y);
      assertEquals(0, image.getRGB(999, y) >>> 24, "the right edge at " + y);
    }
    Rectangle2D ribbon = Layout.of(design(outline, null, null, "T", "R")).ribbon();
    int red = 0xff000000 | PLAIN.ribbon().rgb();
    for (int y = (int) ribbon.getMinY() + 16; y < ribbon.getMaxY() - 16; y++) {
      assertEquals(red, image.getRGB((int) ribbon.getMinX() + 12, y), outline + " at " + y);
    }
  }

  @ParameterizedTest
  @EnumSource(Outline.class)
  void nothingOverlapsInAnyLayout(Outline outline) {
    for (String title : new String[] {null, "Title"}) {
      for (String ribbon : new String[] {null, "Ribbon"}) {
        Layout layout = Layout.of(design(outline, null, null, title, ribbon));
        double below = title != null ? layout.band().getMinY() : layout.ribbon().getMinY();
        assertTrue(
            (title == null && ribbon == null) || layout.icon().getMaxY() < below,
            "the icon is above the words");
        assertTrue(
            title == null || ribbon == null || layout.title().getMaxY() < layout.ribbon().getMinY(),
            "the title is above the ribbon");
        assertTrue(outline.shape().contains(layout.icon()), "the icon is within the shape");
        assertTrue(layout.icon().getWidth() >= 300, "and large: " + layout.icon());
      }
    }
  }

  @Test
  void wordsThatCannotBeReadOnTheirColourAreRefused() {
    Palette grey =
        PaletteBuilder.builder(PLAIN)
            .band(new Colour(0x808080))
            .bandInk(new Colour(0x999999))
            .build();

    UnusableDesign refused =
        assertThrows(
            UnusableDesign.class,
            () -> Composer.compose(new Design(Outline.CIRCLE, grey, null, null, "Title", null)));
    assertEquals(Part.TITLE_INK, refused.part());
    assertTrue(
        refused.detail().contains("#999999 on #808080 has a contrast of 1.4"), refused.detail());
  }

  @Test
  void wordsThatTheFontDoesNotHaveAreRefused() {
    assertEquals(Part.TITLE, refused(design(Outline.CIRCLE, null, null, "𓀀𓁐", null)).part());
    assertEquals(Part.RIBBON, refused(design(Outline.CIRCLE, null, null, null, "🎓")).part());
    assertEquals(Part.TITLE, refused(design(Outline.CIRCLE, null, null, "  ", null)).part());
    assertEquals(Part.TITLE, refused(design(Outline.CIRCLE, null, null, "a\0b", null)).part());
    assertEquals(
        Part.TITLE, refused(design(Outline.CIRCLE, null, null, "x".repeat(61), null)).part());
  }

  @Test
  void anImageThatIsTruncatedIsRefused() {
    Upload png = png(Color.RED, 300, 300);
    Upload jpeg = jpeg();

    assertRefused(
        Part.BACKGROUND,
        "cannot be read",
        design(Outline.CIRCLE, start(png, 200), null, null, null));
    assertRefused(
        Part.BACKGROUND, "damaged", design(Outline.CIRCLE, start(jpeg, 60), null, null, null));
  }

  @Test
  void anAnimatedPngIsRefused() {
    assertRefused(
        Part.BACKGROUND,
        "is animated",
        design(Outline.CIRCLE, new Upload(TestImages.animatedPng()), null, null, null));
  }

  @Test
  void aSmallFileOfManyPixelsIsRefusedBeforeItIsDecoded() {
    assertRefused(
        Part.BACKGROUND,
        "4096",
        design(Outline.CIRCLE, new Upload(TestImages.hugeJpegHeader()), null, null, null));
    assertRefused(
        Part.BACKGROUND, "4096", design(Outline.CIRCLE, png(Color.RED, 4097, 1), null, null, null));
  }

  private static void assertRefused(Part part, String detail, Design design) {
    UnusableDesign refused = refused(design);
    assertEquals(part, refused.part());
    assertTrue(refused.detail().contains(detail), refused.detail());
  }

  private static UnusableDesign refused(Design design) {
    return assertThrows(UnusableDesign.class, () -> Composer.compose(design));
  }

  private static Design design(
      Outline outline,
      @Nullable Upload background,
      @Nullable Upload icon,
      @Nullable String title,
      @Nullable String ribbon) {
    return new Design(outline, PLAIN, background, icon, title, ribbon);
  }

  /** How many pixels of a rectangle's area, or of a frame around it, are darker than the band. */
  private static int inked(BufferedImage image, java.awt.Rectangle words, int frame) {
    int inked = 0;
    for (int y = words.y - frame; y < words.y + words.height + frame; y++) {
      for (int x = words.x - frame; x < words.x + words.width + frame; x++) {
        boolean counts = frame == 0 || !words.contains(x, y);
        Color colour = new Color(image.getRGB(x, y));
        if (counts && colour.getRed() < 128 && colour.getGreen() < 128 && colour.getBlue() < 128) {
          inked++;
        }
      }
    }
    return inked;
  }

  private static Upload icon() {
    return svg("<circle cx='50' cy='50' r='40' fill='#ff0'/>");
  }

  private static Upload svg(String content) {
    return new Upload(
        ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'>" + content + "</svg>")
            .getBytes(StandardCharsets.UTF_8));
  }

  private static Upload start(Upload file, int length) {
    return new Upload(Arrays.copyOf(file.bytes(), length));
  }

  private static Upload png(Color colour, int width, int height) {
    return new Upload(TestImages.encoded("png", colour, width, height));
  }

  private static Upload jpeg() {
    return new Upload(TestImages.encoded("jpeg", Color.RED, 300, 200));
  }

  private static BufferedImage pixels(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }
}
