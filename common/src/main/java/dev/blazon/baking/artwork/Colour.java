package dev.blazon.baking.artwork;

import java.awt.Color;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An opaque colour of sRGB.
 *
 * @param rgb red, green and blue, eight bits each
 */
public record Colour(int rgb) {
  /** What text needs against what is behind it (WCAG 2.2, success criterion 1.4.3). */
  public static final double READABLE = 4.5;

  static final Colour BLACK = new Colour(0);
  static final Colour WHITE = new Colour(0xffffff);

  private static final Pattern FORM = Pattern.compile("#([0-9a-fA-F]{6})");

  /** Reads {@code #rrggbb}; empty where the text is something else. */
  public static Optional<Colour> parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(new Colour(Integer.parseInt(form.group(1), 16)))
        : Optional.empty();
  }

  /** The contrast ratio of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
  public double contrastWith(Colour other) {
    double one = luminance() + 0.05;
    double two = other.luminance() + 0.05;
    return Math.max(one, two) / Math.min(one, two);
  }

  /** Black or white, whichever is easier to read on this colour: one of them always is. */
  public Colour ink() {
    return contrastWith(WHITE) >= contrastWith(BLACK) ? WHITE : BLACK;
  }

  /** This colour, darker: for edges and folds. */
  Colour shaded() {
    return new Colour(
        shaded(rgb >> 16 & 0xff) << 16 | shaded(rgb >> 8 & 0xff) << 8 | shaded(rgb & 0xff));
  }

  Color awt() {
    return new Color(rgb);
  }

  /** As {@code #rrggbb}. */
  @Override
  public String toString() {
    return "#%06x".formatted(rgb);
  }

  private static int shaded(int channel) {
    return channel * 7 / 10;
  }

  /** Relative luminance, as WCAG 2.2 defines it. */
  private double luminance() {
    return 0.2126 * linear(rgb >> 16 & 0xff)
        + 0.7152 * linear(rgb >> 8 & 0xff)
        + 0.0722 * linear(rgb & 0xff);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
