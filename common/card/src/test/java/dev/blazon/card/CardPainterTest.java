package dev.blazon.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.artwork.drawing.FontlessJvm;
import dev.blazon.artwork.drawing.TestImages;
import dev.blazon.openbadges.Sha256;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardPainterTest {
  private static final StatusMark NONE = new StatusMark.None();
  private static final StatusMark EXPIRED = new StatusMark.Expired("Expired on 1 January 2026");
  private static final StatusMark REVOKED = new StatusMark.Revoked("Revoked");
  private static final int RED = 0xffff0000;
  private static final int PAPER = 0xffffffff;
  private static final int BAND_TOP = 530;
  private static final int WORDS_LEFT = 552;
  private static final int WORDS_RIGHT = 1138;

  @TempDir private Path folder;

  @Test
  void aCardHasTheSizeThatNetworksTakeAndNoHoles() throws IOException {
    for (StatusMark mark : List.of(NONE, EXPIRED, REVOKED)) {
      BufferedImage card = painted(card("Navigator", mark, square()));
      assertEquals(1_200, card.getWidth());
      assertEquals(630, card.getHeight());
      for (int at = 0; at < 1_200 * 630; at++) {
        assertEquals(0xff, card.getRGB(at % 1_200, at / 1_200) >>> 24);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Navigator",
        "Open Water Navigator of the Outer Islands",
        "Certificate of Advanced Interdisciplinary Studies in the Management of Coastal Areas and"
            + " so on",
        "Donaudampfschifffahrtsgesellschaftskapitänspatentinhaberin",
        "شهادة الملاحة في المياه المفتوحة والبحار العميقة مع مرتبة الشرف الأولى والتميز في"
            + " الدراسات",
        "Ẫ̃Ŷ̃Ẫ̃ gjpqy",
        "証明書",
        "תעודת הצטיינות בניווט ימי לקורס המתקדם של האקדמיה",
        "उन्नत नौवहन प्रमाणपत्र और समुद्री अध्ययन की विशेष उपलब्धि",
        "ประกาศนียบัตรการเดินเรือขั้นสูงและการศึกษาทางทะเล",
        "海洋航行高级证书与沿海地区管理跨学科研究课程结业证明",
        "고급 항해 과정 수료증과 해양 연구 특별 성취"
      })
  void wordsKeepTheirMarginsWhateverTheyAre(String name) throws IOException {
    for (StatusMark mark : List.of(NONE, EXPIRED)) {
      BufferedImage card =
          painted(new Card(name, "Issued by", name, "Issued on 1 March 2026", mark, null));
      int bottom = mark.equals(NONE) ? 630 : BAND_TOP;
      int ink = 0;
      for (int y = 0; y < bottom; y++) {
        for (int x = 500; x < 1_200; x++) {
          boolean blank = card.getRGB(x, y) == PAPER;
          boolean margin = x < WORDS_LEFT || x > WORDS_RIGHT || y < 20 || y > bottom - 20;
          assertTrue(blank || !margin, "something at " + x + ", " + y);
          ink += blank ? 0 : 1;
        }
      }
      assertTrue(ink > 4_000, ink + " pixels of words");
    }
  }

  @Test
  void wordsThatRunFromTheRightStandAtTheRight() throws IOException {
    BufferedImage left = painted(card("Ada", NONE, null));
    BufferedImage right = painted(card("شهادة", NONE, null));
    assertTrue(hasInk(left, 560, 640) && !hasInk(left, 1_050, 1_130));
    assertTrue(hasInk(right, 1_050, 1_130) && !hasInk(right, 560, 640));
  }

  @Test
  void whatIsOverHasABandAndEachItsWordsAndSymbolWithoutItsColour() throws IOException {
    BufferedImage none = painted(card("Navigator", NONE, null));
    BufferedImage expired = painted(card("Navigator", EXPIRED, null));
    BufferedImage revoked = painted(card("Navigator", REVOKED, null));

    assertEquals(PAPER, none.getRGB(1_100, 600));
    assertEquals(CardColours.EXPIRED.getRGB(), expired.getRGB(1_100, 600));
    assertEquals(CardColours.REVOKED.getRGB(), revoked.getRGB(1_100, 600));
    assertNotEquals(onBand(expired), onBand(revoked));
    StatusMark later = new StatusMark.Expired("Expired on 2 January 2026");
    assertNotEquals(onBand(expired), onBand(painted(card("Navigator", later, null))), "its date");
  }

  /** Some networks cut a square out of the middle. */
  @Test
  void theBandSaysItWithinTheMiddleSquare() throws IOException {
    for (StatusMark mark : List.of(EXPIRED, REVOKED)) {
      BitSet said = onBand(painted(card("Navigator", mark, null)));
      for (int at = said.nextSetBit(0); at >= 0; at = said.nextSetBit(at + 1)) {
        int x = at % 1_200;
        assertTrue(x > 285 && x < 915, "beyond it at " + x);
      }
    }
  }

  @Test
  void theArtworkIsShownWhole() throws IOException {
    BufferedImage card = painted(card("Navigator", NONE, square()));
    for (int x : new int[] {52, 447}) {
      for (int y : new int[] {117, 512}) {
        assertEquals(RED, card.getRGB(x, y), "a corner at " + x + ", " + y);
      }
    }
    BufferedImage wide = painted(card("Navigator", EXPIRED, svg("0 0 30 10")));
    assertEquals(RED, wide.getRGB(70, BAND_TOP / 2));
    assertEquals(RED, wide.getRGB(430, BAND_TOP / 2));
    assertEquals(CardColours.PANEL.getRGB(), wide.getRGB(250, BAND_TOP / 2 - 80));
  }

  @Test
  void theArtworkOfARevokedBadgeFades() throws IOException {
    assertEquals(RED, painted(card("Navigator", EXPIRED, square())).getRGB(250, 265));
    assertNotEquals(RED, painted(card("Navigator", REVOKED, square())).getRGB(250, 265));
  }

  @Test
  void aMedalStandsForArtworkThatCannotBeDrawn() throws IOException {
    byte[] medal = CardPainter.paint(card("Navigator", NONE, null));
    assertEquals(
        CardColours.SOFT_INK.getRGB(), painted(card("Navigator", NONE, null)).getRGB(250, 185));
    String text = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><text>A</text></svg>";
    for (byte[] artwork : new byte[][] {utf8(text), utf8("no image"), {}}) {
      assertArrayEquals(medal, CardPainter.paint(card("Navigator", NONE, artwork)));
    }
  }

  @Test
  void ofAnAnimatedImageTheStillPictureIsShown() throws IOException {
    byte[] animated = TestImages.animatedPng();
    assertEquals(RED, painted(card("Navigator", NONE, animated)).getRGB(250, 315));
  }

  @Test
  void aCardIsTheSameOnAMachineWithoutAnyFont() throws Exception {
    assertEquals(
        Sha256.hex(CardPainter.paint(Program.CARD)), FontlessJvm.run(Program.class, folder));
  }

  @Test
  void aCardTakesLessThanAFifthOfASecond() {
    byte[] png = CardPainter.paint(card("Navigator", NONE, null));
    // The processor's time: a machine that is busy with other things makes a wall clock lie.
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 10; i++) {
      long start = threads.getCurrentThreadCpuTime();
      CardPainter.paint(card("Open Water Navigator", EXPIRED, png));
      best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
    }
    assertTrue(best < 200_000_000, best / 1_000_000 + " ms");
  }

  /** Paints one card and says its hash. */
  static final class Program {
    static final Card CARD = card("Kia ora شهادة תעודה 証明書", EXPIRED, square());

    private Program() {}

    /** For a machine of its own. */
    public static void main(String[] arguments) {
      System.out.println(Sha256.hex(CardPainter.paint(CARD)));
    }
  }

  private static Card card(String name, StatusMark mark, byte @Nullable [] artwork) {
    return new Card(name, "Issued by", "Ada", "Issued on 1 March 2026", mark, artwork);
  }

  private static byte[] square() {
    return svg("0 0 10 10");
  }

  private static byte[] svg(String viewBox) {
    return utf8(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='%s'><rect width='99' height='99' fill='#ff0000'/></svg>"
            .formatted(viewBox));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static BufferedImage painted(Card card) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(CardPainter.paint(card)));
  }

  private static boolean hasInk(BufferedImage card, int from, int to) {
    for (int x = from; x < to; x++) {
      for (int y = 100; y < 340; y++) {
        if (card.getRGB(x, y) != PAPER) {
          return true;
        }
      }
    }
    return false;
  }

  /** What on the band is not of its colour. */
  private static BitSet onBand(BufferedImage card) {
    BitSet said = new BitSet();
    int colour = card.getRGB(10, 600);
    for (int at = 1_200 * BAND_TOP; at < 1_200 * 630; at++) {
      said.set(at, card.getRGB(at % 1_200, at / 1_200) != colour);
    }
    assertFalse(said.isEmpty());
    return said;
  }
}
