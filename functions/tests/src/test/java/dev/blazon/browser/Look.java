package dev.blazon.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.stream.Stream;

/**
 * The settings of a browser test's visit: colour scheme, language, window width, and whether
 * JavaScript is on.
 *
 * @param scheme the colors that the reader prefers
 * @param language what the browser sends as {@code Accept-Language}, one BCP 47 tag
 * @param width of the window, CSS pixels
 * @param scripts whether JavaScript is on
 */
record Look(ColorScheme scheme, String language, int width, boolean scripts) {
  /** The narrowest window that WCAG 2.2 (1.4.10, Reflow) asks for. */
  static final int NARROW = 320;

  /** English, light, on a desk. */
  static final Look PLAIN = new Look(ColorScheme.LIGHT, "en", 1_000, true);

  /** The looks that every page is held to; between them they have everything that may go wrong. */
  static Stream<Look> all() {
    return Stream.of(
        PLAIN,
        PLAIN.dark().in("de"),
        PLAIN.wide(NARROW).in("es"),
        PLAIN.wide(NARROW).dark().in("ar"));
  }

  Look dark() {
    return new Look(ColorScheme.DARK, language, width, scripts);
  }

  Look in(String tag) {
    return new Look(scheme, tag, width, scripts);
  }

  Look wide(int pixels) {
    return new Look(scheme, language, pixels, scripts);
  }

  Look withoutScripts() {
    return new Look(scheme, language, width, false);
  }
}
