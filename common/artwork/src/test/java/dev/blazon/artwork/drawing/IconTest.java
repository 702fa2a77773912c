package dev.blazon.artwork.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.artwork.drawing.UnusableDesign.Part;
import dev.blazon.design.Colour;
import dev.blazon.design.Design;
import dev.blazon.design.DesignBuilder;
import dev.blazon.design.Icon;
import dev.blazon.design.Icon.Placement;
import dev.blazon.design.Outline;
import dev.blazon.design.Palette;
import dev.blazon.design.Preset;
import dev.blazon.design.Upload;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Icons: from the library and sent, how they are placed and coloured, and whether they are seen.
 */
class IconTest {
  private static final Palette BLUE =
      Palette.of(
          new Colour(0x102a6b), new Colour(0xe0b040), new Colour(0xffffff), new Colour(0xb00020));

  @ParameterizedTest
  @EnumSource(Preset.class)
  void anIconOfThePresetsColourIsSeenInEveryLayoutOfIt(Preset preset) {
    for (String title : new String[] {null, "Title"}) {
      for (String ribbon : new String[] {null, "Ribbon"}) {
        for (String rim : new String[] {null, "Rim"}) {
          Icon icon = library("lightning", Placement.USUAL, preset.icon());
          Composer.compose(
              DesignBuilder.builder()
                  .outline(preset.outline())
                  .palette(preset.palette())
                  .background(preset.background())
                  .icon(icon)
                  .title(title)
                  .ribbon(ribbon)
                  .rim(rim)
                  .stars(title == null ? 0 : 5)
                  .build());
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0x101010, ffffff", "0xf0f0f0, 000000", "0x2040ff, ffffff", "0xffd000, 000000"})
  void anIconOfTheLibraryIsBlackOrWhiteWhereNoColourIsChosen(int fill, String ink)
      throws IOException {
    BufferedImage image = composed(fill(fill), library("check", Placement.USUAL, null), null, 0);
    Palette plain = fill(fill);
    assertTrue(has(image, Integer.parseInt(ink, 16)), plain + " has " + ink);
  }

  @Test
  void anIconIsAsLargeAndWhereItIsAskedFor() throws IOException {
    Colour red = new Colour(0xff0000);
    Rectangle2D usual = of(composed(fill(0xffffff), square(Placement.USUAL, red), null, 0), red);
    Rectangle2D moved =
        of(composed(fill(0xffffff), square(new Placement(50, -10, 20), red), null, 0), red);

    assertEquals(usual.getWidth() / 2, moved.getWidth(), 4);
    assertEquals(usual.getCenterX() - 100, moved.getCenterX(), 4);
    assertEquals(usual.getCenterY() + 200, moved.getCenterY(), 4);
  }

  @Test
  void anIconBesideTheBadgeIsNamed() {
    assertFinding(
        Part.ICON,
        "shows nothing",
        fill(0xffffff),
        square(new Placement(25, 50, 50), new Colour(0xff0000)),
        null,
        0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0xffffff", "0xf4f1ea", "0xfaedcd"})
  void aWhiteIconOnAPaleFillIsRefusedWithItsFigure(String fill) {
    Palette pale = fill(Integer.decode(fill));
    Upload white = new Upload(TestImages.encoded("png", Color.WHITE, 90, 90));
    String figure = "%.1f".formatted(Colour.WHITE.contrastWith(pale.fill()));

    assertFinding(Part.ICON, "a contrast of " + figure, pale, upload(white, null), null, 0);
    assertFinding(
        Part.ICON_INK,
        "a contrast of " + figure,
        pale,
        library("star", Placement.USUAL, Colour.WHITE),
        null,
        0);
    Composer.compose(design(Outline.CIRCLE, pale, library("star", Placement.USUAL, null), null, 0));
  }

  @Test
  void whatIsBehindAnIconIsLookedAtAndNotTheFillAlone() throws IOException {
    BufferedImage halves = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 100; y++) {
      for (int x = 0; x < 100; x++) {
        halves.setRGB(x, y, x < 30 ? 0x000000 : 0xfdfdfd);
      }
    }
    Design design =
        DesignBuilder.builder()
            .outline(Outline.SQUARE)
            .palette(fill(0x000000))
            .background(new Upload(TestImages.encoded("png", halves)))
            .icon(library("star", Placement.USUAL, Colour.WHITE))
            .stars(0)
            .build();
    UnusableDesign refused = assertThrows(UnusableDesign.class, () -> Composer.compose(design));
    assertEquals(Part.ICON_INK, refused.part());
  }

  @Test
  void anIconOfManyColoursIsRefusedOnlyWhereNoneStandsOut() {
    String white = "<rect width='100' height='100' fill='#fff'/>";
    Icon withRed = upload(svg(white + "<circle cx='50' cy='50' r='25' fill='#900'/>"), null);
    Icon withOutline =
        upload(
            svg(
                "<rect x='3' y='3' width='94' height='94' fill='#fff' stroke='#000'"
                    + " stroke-width='5'/>"),
            null);
    Icon pastel = upload(svg(white + "<circle cx='50' cy='50' r='25' fill='#fed'/>"), null);

    Composer.compose(design(Outline.CIRCLE, fill(0xf4f1ea), withRed, null, 0));
    Composer.compose(design(Outline.CIRCLE, fill(0xf4f1ea), withOutline, null, 0));
    assertFinding(Part.ICON, "needs 3.0", fill(0xf4f1ea), pastel, null, 0);
  }

  @Test
  void aColourIsGivenToAllOfAnUpload() throws IOException {
    Colour gold = new Colour(0xffd700);
    for (Upload file :
        List.of(
            svg("<circle cx='50' cy='50' r='40' fill='#123'/><rect width='20' height='20'/>"),
            new Upload(TestImages.encoded("png", disc())))) {
      BufferedImage image = composed(BLUE, upload(file, gold), null, 0);
      assertTrue(has(image, gold.rgb()), "gold");
      assertFalse(has(image, 0x112233), "and nothing of its own");
    }
  }

  @Test
  void aColourIsRefusedForAnUploadThatItMakesABlockOf() throws IOException {
    for (Upload file :
        List.of(
            new Upload(TestImages.encoded("jpeg", Color.RED, 90, 90)),
            svg("<rect width='100' height='100' fill='#123'/><circle cx='50' cy='50' r='40'/>"),
            svg("<rect x='-10' y='-10' width='120' height='120' fill='#fff' rx='2'/>"))) {
      for (int size : new int[] {25, 100, 150}) {
        Placement placement = new Placement(size, 0, 0);
        Icon icon = new Icon(new Icon.Source.Uploaded(file), placement, new Colour(0xffd700));
        assertFinding(Part.ICON_INK, "plain block", BLUE, icon, null, 0);
      }
    }
  }

  @Test
  void anIconMayBeAJpeg() throws IOException {
    Upload jpeg = new Upload(TestImages.encoded("jpeg", Color.WHITE, 300, 200));
    assertTrue(has(composed(BLUE, upload(jpeg, null), null, 0), 0xffffff));
  }

  private static void assertFinding(
      Part part, String says, Palette palette, Icon icon, @Nullable String rim, int stars) {
    UnusableDesign refused =
        assertThrows(
            UnusableDesign.class,
            () -> Composer.compose(design(Outline.CIRCLE, palette, icon, rim, stars)));
    assertEquals(part, refused.part());
    assertTrue(refused.detail().contains(says), refused.detail());
  }

  private static Design design(
      Outline outline, Palette palette, @Nullable Icon icon, @Nullable String rim, int stars) {
    return DesignBuilder.builder()
        .outline(outline)
        .palette(palette)
        .icon(icon)
        .rim(rim)
        .stars(stars)
        .build();
  }

  private static Palette fill(int rgb) {
    return Palette.of(new Colour(rgb), new Colour(0x808080), Colour.WHITE, Colour.WHITE);
  }

  private static Icon library(String name, Placement placement, @Nullable Colour colour) {
    return new Icon(new Icon.Source.Library(name), placement, colour);
  }

  private static Icon upload(Upload file, @Nullable Colour colour) {
    return new Icon(new Icon.Source.Uploaded(file), Placement.USUAL, colour);
  }

  private static Icon square(Placement placement, Colour colour) {
    Upload file = svg("<rect width='100' height='100' fill='" + colour + "'/>");
    return new Icon(new Icon.Source.Uploaded(file), placement, null);
  }

  private static BufferedImage disc() {
    BufferedImage disc = new BufferedImage(90, 90, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < 90; y++) {
      for (int x = 0; x < 90; x++) {
        disc.setRGB(x, y, Math.hypot(x - 45, y - 45) < 40 ? 0xff112233 : 0);
      }
    }
    return disc;
  }

  private static BufferedImage composed(Palette palette, Icon icon, @Nullable String rim, int stars)
      throws IOException {
    return pixels(design(Outline.CIRCLE, palette, icon, rim, stars));
  }

  private static BufferedImage pixels(Design design) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(Composer.compose(design)));
  }

  private static boolean has(BufferedImage image, int rgb) {
    return of(image, new Colour(rgb)).getWidth() > 20;
  }

  /** Around all pixels of a colour. */
  private static Rectangle2D of(BufferedImage image, Colour colour) {
    Rectangle2D around = new Rectangle2D.Double();
    for (int y = 0; y < 1_000; y++) {
      for (int x = 0; x < 1_000; x++) {
        if (image.getRGB(x, y) == (0xff000000 | colour.rgb())) {
          Rectangle2D pixel = new Rectangle2D.Double(x, y, 1, 1);
          around = around.isEmpty() ? pixel : around.createUnion(pixel);
        }
      }
    }
    return around;
  }

  private static Upload svg(String content) {
    return new Upload(
        ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'>" + content + "</svg>")
            .getBytes(StandardCharsets.UTF_8));
  }
}
