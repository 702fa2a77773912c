package dev.blazon.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.nayuki.qrcodegen.DataTooLongException;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {
  private static final String URL = "https://badges.example.org/view/pfxxkidbojssayjamjqwizzan4";
  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)");
  private static final int PIXELS = 8;
  private static final int WHITE = 0xffffff;

  @ParameterizedTest
  @ValueSource(
      strings = {
        URL,
        "https://badges.example.org/verify?lang=mi&url=https%3A%2F%2Fa.example",
        "Tohu Māori"
      })
  void aReaderReadsWhatIsInIt(String text) throws ReaderException {
    assertEquals(text, read(QrCode.of(text), 0));
  }

  @Test
  void aReaderReadsItWhereItsMiddleIsCovered() throws ReaderException {
    QrCode code = QrCode.of(URL);
    assertEquals(URL, read(code, code.side() / 4));
    assertThrows(NotFoundException.class, () -> read(code, code.side()), "nothing is nothing");
  }

  @Test
  void theQuietZoneHasFourModulesOnEachSide() {
    QrCode code = QrCode.of(URL);
    int[] pixels = pixels(code, 1, 0);
    int side = code.side();
    for (int at = 0; at < pixels.length; at++) {
      int nearest =
          Math.min(
              Math.min(at % side, side - 1 - at % side), Math.min(at / side, side - 1 - at / side));
      assertTrue(nearest >= 4 || pixels[at] == WHITE, "a dark module in the quiet zone: " + at);
    }
    assertEquals(0, pixels[4 * side + 4], "which is no wider");
    assertEquals(0, pixels[(side - 5) * side + 4]);
  }

  @Test
  void whatIsTooLongIsNoCode() {
    assertThrows(DataTooLongException.class, () -> QrCode.of("x".repeat(2_332)));
    QrCode.of("x".repeat(2_331));
  }

  @Test
  void aPageShowsItAsAnImageWithItsLabel() {
    String html = rendered("\"><script>alert(1)</script>");
    assertTrue(html.contains("role=\"img\""), html);
    assertTrue(html.contains("aria-label=\"&#34;>&lt;script>alert(1)&lt;/script>\""), html);
    assertTrue(html.contains("d=\"" + QrCode.of(URL).path() + "\""), html);
    assertTrue(html.length() < 12_000, html.length() + " characters");
  }

  private static String rendered(String label) {
    StringOutput html = new StringOutput();
    TemplateEngine.createPrecompiled(ContentType.Html)
        .render("qr.jte", Map.<String, Object>of("url", URL, "label", label), html);
    return html.toString();
  }

  private static String read(QrCode code, int covered) throws ReaderException {
    int side = code.side() * PIXELS;
    LuminanceSource image = new RGBLuminanceSource(side, side, pixels(code, PIXELS, covered));
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(new HybridBinarizer(image)),
            Map.of(DecodeHintType.CHARACTER_SET, "UTF-8"))
        .getText();
  }

  /** The path, drawn; a square of {@code covered} modules in the middle is white. */
  private static int[] pixels(QrCode code, int scale, int covered) {
    int side = code.side() * scale;
    int[] pixels = new int[side * side];
    Arrays.fill(pixels, WHITE);
    Matcher run = RUN.matcher(code.path());
    int end = 0;
    while (run.lookingAt()) {
      fill(pixels, side, scale, number(run, 1), number(run, 2), number(run, 3), 1, 0);
      end = run.end();
      run.region(end, code.path().length());
    }
    assertEquals(code.path().length(), end, "all of the path was understood");
    int edge = (code.side() - covered) / 2;
    fill(pixels, side, scale, edge, edge, covered, covered, WHITE);
    return pixels;
  }

  private static void fill(
      int[] pixels, int side, int scale, int x, int y, int width, int height, int colour) {
    for (int row = y * scale; row < (y + height) * scale; row++) {
      Arrays.fill(pixels, row * side + x * scale, row * side + (x + width) * scale, colour);
    }
  }

  private static int number(Matcher run, int group) {
    return Integer.parseInt(run.group(group));
  }
}
