package dev.blazon.design;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The design of a badge's artwork: its shape, colours, background, icon and words, from which the
 * image is composed.
 *
 * @param outline its shape
 * @param palette its colours
 * @param background PNG, JPEG or SVG that fills the shape, cropped to cover it; null for the fill
 *     colour alone
 * @param icon what stands in its middle; null for none
 * @param title words on the band, composed (NFC) and with single spaces; null for none
 * @param ribbon words on the ribbon, likewise; null for none
 * @param rim words along the upper part of the rim, likewise; null for none
 * @param stars how many mark a level, from 0 to {@value #MOST_STARS}
 */
@RecordBuilder
public record Design(
    Outline outline,
    Palette palette,
    @Nullable Upload background,
    @Nullable Icon icon,
    @Nullable String title,
    @Nullable String ribbon,
    @Nullable String rim,
    int stars) {
  /** The side of the square that a badge is drawn in, in pixels. */
  public static final int SIDE = 1_000;

  /** The longest title, in characters: more could not be read. */
  public static final int LONGEST_TITLE = 60;

  /** The longest words on the ribbon, in characters. */
  public static final int LONGEST_RIBBON = 30;

  /** The longest words along the rim, in characters. */
  public static final int LONGEST_RIM = 60;

  /** How many stars a badge has room for, as marks of its level. */
  public static final int MOST_STARS = 5;

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  /** Tidies the words. */
  public Design {
    title = tidied(title);
    ribbon = tidied(ribbon);
    rim = tidied(rim);
  }

  /** With an icon in its usual place, and with neither words along the rim nor stars. */
  public Design(
      Outline outline,
      Palette palette,
      @Nullable Upload background,
      @Nullable Upload icon,
      @Nullable String title,
      @Nullable String ribbon) {
    this(
        outline,
        palette,
        background,
        icon == null ? null : new Icon(new Icon.Source.Uploaded(icon), Icon.Placement.USUAL, null),
        title,
        ribbon,
        null,
        0);
  }

  private static @Nullable String tidied(@Nullable String words) {
    return words == null
        ? null
        : SPACES.matcher(Normalizer.normalize(words, Form.NFC)).replaceAll(" ").strip();
  }
}
