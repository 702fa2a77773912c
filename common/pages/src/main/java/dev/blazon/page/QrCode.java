package dev.blazon.page;

import io.nayuki.qrcodegen.QrCode.Ecc;

/**
 * Draws a QR code for the printed certificate as the path of an SVG: dark modules as one path, in a
 * square of {@code side} modules that has the quiet zone around them. Some 15 percent of it may be
 * damaged or covered (error correction level M, or better where that takes no larger code).
 *
 * @param side width and height of the view box, in modules
 * @param path the path data of the dark modules: lines of one module's width, each half a module
 *     above where it is drawn
 * @see <a href="https://www.iso.org/standard/83389.html">ISO/IEC 18004</a>
 */
public record QrCode(int side, String path) {
  /** What readers need around the code, in modules (ISO/IEC 18004, section 6.3.8). */
  private static final int QUIET_ZONE = 4;

  /**
   * The code of a text.
   *
   * @param text at most 2,331 bytes of UTF-8
   * @throws io.nayuki.qrcodegen.DataTooLongException where it is longer
   */
  public static QrCode of(String text) {
    var modules = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
    StringBuilder path = new StringBuilder(8_192);
    for (int y = 0; y < modules.size; y++) {
      int from = 0;
      while (from < modules.size) {
        int to = from;
        // Outside of the code there is no dark module, so the last run ends at its edge.
        while (modules.getModule(to, y)) {
          to++;
        }
        if (to > from) {
          run(path, from + QUIET_ZONE, y + QUIET_ZONE, to - from);
        }
        from = to + 1;
      }
    }
    return new QrCode(modules.size + 2 * QUIET_ZONE, path.toString());
  }

  private static void run(StringBuilder path, int x, int y, int length) {
    path.append('M').append(x).append(' ').append(y).append('h').append(length);
  }
}
