package dev.blazon.browser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Prints a page to PDF in the browser and reads the size of each sheet.
 *
 * @param pages the size of each, whole millimetres
 */
record PrintedSheets(List<String> pages) {
  static final String A4 = "210 x 297";
  static final String LANDSCAPE = "297 x 210";
  static final String LETTER_LANDSCAPE = "279 x 216";

  /** Chromium's PDF writer leaves these objects uncompressed (ISO 32000-1, 7.7.3.3). */
  private static final Pattern PAGE =
      Pattern.compile("(?s)/Type\\s*/Page\\b.*?/MediaBox\\s*\\[0 0 ([0-9.]+) ([0-9.]+)]");

  /** Prints a page, with the size and the margins that its stylesheet asks for. */
  static PrintedSheets print(Visit visit) {
    return print(visit, "A4");
  }

  /** The same on paper of another format, which is named as Playwright names it. */
  static PrintedSheets print(Visit visit, String format) {
    byte[] pdf =
        visit.page().pdf(new Page.PdfOptions().setFormat(format).setPreferCSSPageSize(true));
    return new PrintedSheets(
        PAGE.matcher(new String(pdf, ISO_8859_1))
            .results()
            .map(found -> millimetres(found.group(1)) + " x " + millimetres(found.group(2)))
            .toList());
  }

  /** Of points of 1/72 inch. Chromium rounds up to whole ones. */
  private static long millimetres(String points) {
    return Math.round(Double.parseDouble(points) / 72 * 25.4);
  }
}
