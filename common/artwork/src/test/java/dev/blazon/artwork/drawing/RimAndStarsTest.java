package dev.blazon.artwork.drawing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.artwork.drawing.UnusableDesign.Finding;
import dev.blazon.artwork.drawing.UnusableDesign.Part;
import dev.blazon.design.Colour;
import dev.blazon.design.Design;
import dev.blazon.design.DesignBuilder;
import dev.blazon.design.Icon;
import dev.blazon.design.Icon.Placement;
import dev.blazon.design.Outline;
import dev.blazon.design.Palette;
import dev.blazon.design.PaletteBuilder;
import dev.blazon.design.Upload;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Words along the rim, stars, and all that may be wrong with a design at once. */
class RimAndStarsTest {
  private static final Palette BLUE =
      Palette.of(
          new Colour(0x102a6b), new Colour(0xe0b040), new Colour(0xffffff), new Colour(0xb00020));

  @ParameterizedTest
  @EnumSource(Outline.class)
  void wordsStayOnTheRimHoweverLongTheyAre(Outline outline) throws IOException {
    Palette palette = Palette.of(Colour.WHITE, Colour.WHITE, Colour.WHITE, new Colour(0xdddddd));
    BufferedImage plain = pixels(design(outline, palette, null, ".", 0));
    for (String words :
        List.of(
            "W",
            "Open Academy",
            "W".repeat(60),
            "شهادة الإنجاز المتقدمة في القيادة",
            "हिन्दी ก็")) {
      BufferedImage image = pixels(design(outline, palette, null, words, 0));
      Rim rim = Rim.of(outline);
      Shape ring = outline.inset(24);
      int inked = 0;
      for (int y = 0; y < 1_000; y++) {
        for (int x = 0; x < 1_000; x++) {
          boolean ink = (image.getRGB(x, y) & 0xff) < 60 && (plain.getRGB(x, y) & 0xff) > 100;
          if (ink) {
            inked++;
            assertFalse(rim.inner().contains(x, y), words + " within " + x + " " + y);
            assertTrue(ring.contains(x, y), words + " on the border " + x + " " + y);
          }
        }
      }
      assertTrue(inked > 100, words + " is there: " + inked);
    }
  }

  @ParameterizedTest
  @EnumSource(Outline.class)
  void lettersOnTheRimStandUpright(Outline outline) throws IOException {
    List<Point> ink = ink(outline, "L");
    double x = ink.stream().mapToDouble(Point::getX).average().orElseThrow();
    double y = ink.stream().mapToDouble(Point::getY).average().orElseThrow();
    Rectangle all = new Rectangle(ink.getFirst());
    ink.forEach(all::add);
    assertTrue(x < all.getCenterX() - 1, "the stem of an L is on the left");
    assertTrue(y > all.getCenterY() + 1, "and its foot below");
  }

  /** Set one by one, they would be four. */
  @Test
  void lettersThatJoinStayJoinedOnTheRim() throws IOException {
    Set<Point> ink = new HashSet<>(ink(Outline.CIRCLE, "سلام"));
    int pieces = 0;
    while (!ink.isEmpty()) {
      pieces++;
      Deque<Point> near = new ArrayDeque<>(List.of(ink.iterator().next()));
      while (!near.isEmpty()) {
        Point here = near.pop();
        if (ink.remove(here)) {
          for (int i = 0; i < 9; i++) {
            near.push(new Point(here.x + i % 3 - 1, here.y + i / 3 - 1));
          }
        }
      }
    }
    assertEquals(2, pieces);
  }

  private static List<Point> ink(Outline outline, String words) throws IOException {
    Palette palette = Palette.of(Colour.WHITE, Colour.WHITE, Colour.WHITE, Colour.WHITE);
    BufferedImage image = pixels(design(outline, palette, null, words, 0));
    Shape ring = outline.inset(24);
    Shape inner = Rim.of(outline).inner();
    List<Point> ink = new ArrayList<>();
    for (int y = 0; y < 1_000; y++) {
      for (int x = 0; x < 1_000; x++) {
        if ((image.getRGB(x, y) & 0xff) < 60 && ring.contains(x, y) && !inner.contains(x, y)) {
          ink.add(new Point(x, y));
        }
      }
    }
    return ink;
  }

  @Test
  void asManyStarsAreDrawnAsAreAskedForBesideAllElse() {
    for (Outline outline : Outline.values()) {
      for (String title : new String[] {null, "Title"}) {
        for (String ribbon : new String[] {null, "Ribbon"}) {
          Layout layout =
              Layout.of(
                  DesignBuilder.builder()
                      .outline(outline)
                      .palette(BLUE)
                      .title(title)
                      .ribbon(ribbon)
                      .rim("Rim")
                      .stars(5)
                      .build());
          Rectangle2D stars = layout.stars();
          assertTrue(layout.band().contains(500, stars.getMinY()), outline + " on the band");
          assertTrue(title == null || layout.title().getMaxY() <= stars.getMinY(), "below title");
          assertTrue(ribbon == null || stars.getMaxY() < layout.ribbon().getMinY(), "no ribbon");
          double half = 2 * 1.2 * stars.getHeight() + stars.getHeight() / 2;
          assertTrue(outline.halfWidth(stars.getMaxY()) - 24 > half, outline + " has the width");
          assertTrue(layout.icon().getWidth() >= 180, outline + " icon " + layout.icon());
        }
      }
    }
    assertArrayEquals(
        Composer.compose(design(Outline.CIRCLE, BLUE, null, null, 0)),
        Composer.compose(new Design(Outline.CIRCLE, BLUE, null, null, null, null)));
  }

  @Test
  void everyCharacterThatCannotBeDrawnIsNamedAtItsField() {
    Design design =
        DesignBuilder.builder()
            .outline(Outline.CIRCLE)
            .palette(BLUE)
            .title("★ Gold ★")
            .ribbon("🎓x")
            .rim("a\u0007b")
            .stars(0)
            .build();
    UnusableDesign refused = assertThrows(UnusableDesign.class, () -> Composer.compose(design));

    assertEquals(
        List.of(Part.TITLE, Part.RIBBON, Part.RIM),
        refused.findings().stream().map(Finding::part).toList());
    assertTrue(refused.findings().get(0).detail().startsWith("has ★ (U+2605) that cannot"));
    assertTrue(refused.findings().get(1).detail().startsWith("has 🎓 (U+1F393) that cannot"));
    assertTrue(refused.findings().get(2).detail().startsWith("has U+0007 that cannot"));
    UnusableDesign many =
        assertThrows(
            UnusableDesign.class,
            () ->
                Composer.compose(
                    new Design(Outline.CIRCLE, BLUE, null, null, "🎓🎒🎨🎬🎮🎲🎸", null)));
    assertTrue(many.detail().contains("and 2 more"), many.detail());
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    Palette grey =
        PaletteBuilder.builder()
            .fill(new Colour(0x808080))
            .border(new Colour(0x808080))
            .rimInk(new Colour(0x888888))
            .band(new Colour(0x808080))
            .bandInk(new Colour(0x888888))
            .ribbon(new Colour(0x808080))
            .ribbonInk(new Colour(0x888888))
            .build();
    Design design =
        DesignBuilder.builder()
            .outline(Outline.CIRCLE)
            .palette(grey)
            .background(svg("<filter id='f'/>"))
            .icon(
                new Icon(
                    new Icon.Source.Uploaded(new Upload(new byte[] {1})), Placement.USUAL, null))
            .title("x".repeat(61))
            .ribbon("2026")
            .rim("Rim")
            .stars(0)
            .build();
    UnusableDesign refused = assertThrows(UnusableDesign.class, () -> Composer.compose(design));

    assertEquals(
        List.of(
            Part.TITLE, Part.TITLE_INK, Part.RIBBON_INK, Part.RIM_INK, Part.BACKGROUND, Part.ICON),
        refused.findings().stream().map(Finding::part).toList());
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

  private static BufferedImage pixels(Design design) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(Composer.compose(design)));
  }

  private static Upload svg(String content) {
    return new Upload(
        ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'>" + content + "</svg>")
            .getBytes(StandardCharsets.UTF_8));
  }
}
