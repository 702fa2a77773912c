package dev.blazon.page;

import dev.blazon.design.Colour;
import dev.blazon.lifecycle.Appearance;
import dev.blazon.openbadges.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * An issuer's accent colour as the few lines of CSS that its pages carry within them, which spares
 * a request for another stylesheet. What is written on the colour is black or white, whichever is
 * easier to read.
 *
 * @param style CSS that sets the properties that {@code style.css} reads
 */
public record Accent(String style) {
  /** The colour of an issuer; null where it has chosen none. */
  public static @Nullable Accent of(Appearance appearance) {
    String color = appearance.accentColor();
    return color == null ? null : Colour.parse(color).map(Accent::of).orElse(null);
  }

  private static Accent of(Colour colour) {
    return new Accent(
        ":root{--accent:%1$s;--on-accent:%2$s;--stripe:.5rem solid %1$s}"
            .formatted(colour, colour.ink()));
  }

  /**
   * What a {@code Content-Security-Policy} names it by.
   *
   * @see <a href="https://www.w3.org/TR/CSP3/#grammardef-hash-source">CSP Level 3, hash-source</a>
   */
  String source() {
    byte[] hash = Sha256.digest(style.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
  }
}
