package dev.blazon.baking.artwork;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a badge's artwork is composed of.
 *
 * @param outline its shape
 * @param palette its colours
 * @param background PNG, JPEG or SVG that fills the shape, cropped to cover it; null for the fill
 *     colour alone
 * @param icon PNG or SVG, as large as it fits into the safe area, in its middle; null for none
 * @param title words on the band, composed (NFC) and with single spaces; null for none
 * @param ribbon words on the ribbon, likewise; null for none
 */
public record Design(
    Outline outline,
    Palette palette,
    @Nullable Upload background,
    @Nullable Upload icon,
    @Nullable String title,
    @Nullable String ribbon) {
  /** The longest title, in characters: more could not be read. */
  public static final int LONGEST_TITLE = 60;

  /** The longest words on the ribbon, in characters. */
  public static final int LONGEST_RIBBON = 30;

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  /** Tidies the words. */
  public Design {
    title = tidied(title);
    ribbon = tidied(ribbon);
  }

  private static @Nullable String tidied(@Nullable String words) {
    return words == null
        ? null
        : SPACES.matcher(Normalizer.normalize(words, Form.NFC)).replaceAll(" ").strip();
  }
}
