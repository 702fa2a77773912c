package dev.blazon.page;

import dev.blazon.lifecycle.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The one stylesheet. It stands in each page, and the Content-Security-Policy allows it by its
 * hash: it is smaller than the request that would fetch it, needs no route of its own, and a page
 * never meets another version's style in a cache. Nothing else that looks like style is applied.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/#source-list-syntax">CSP 3: hash-source</a>
 */
public final class Stylesheet {
  private static final String CSS = read();
  private static final String SOURCE = "'sha256-" + base64Sha256(CSS) + "'";

  private Stylesheet() {}

  /** The text itself. */
  public static String css() {
    return CSS;
  }

  /** What {@code style-src} allows. */
  static String source() {
    return SOURCE;
  }

  private static String read() {
    try (InputStream css = Stylesheet.class.getResourceAsStream("style.css")) {
      if (css == null) {
        throw new IllegalStateException("style.css is not on the class path");
      }
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String base64Sha256(String text) {
    return Base64.getEncoder().encodeToString(Sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
