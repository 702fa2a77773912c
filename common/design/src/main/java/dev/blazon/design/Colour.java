package dev.blazon.design;

import java.awt.Color;
import java.awt.LinearGradientPaint;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An opaque colour of a design (sRGB), with its contrast with others, and its lighter and darker
 * shades.
 *
 * @param rgb red, green and blue, eight bits each
 */
public record Colour(int rgb) {
  /** What text needs against what is behind it (WCAG 2.2, success criterion 1.4.3). */
  public static final double READABLE = 4.5;

  /** What a graphical object needs against what is behind it (WCAG 2.2, 1.4.11). */
  public static final double SEEN = 3;

  public static final Colour BLACK = new Colour(0);
  public static final Colour WHITE = new Colour(0xffffff);

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

  /** This colour, darker and fuller, as in a shadow: for edges and folds. */
  public Colour shaded() {
    int red = rgb >> 16 & 0xff;
    int green = rgb >> 8 & 0xff;
    int blue = rgb & 0xff;
    int most = Math.max(red, Math.max(green, blue));
    return new Colour(shaded(red, most) << 16 | shaded(green, most) << 8 | shaded(blue, most));
  }

  /** This colour, lighter: for what faces the light. */
  public Colour lit() {
    return new Colour(lit(rgb >> 16 & 0xff) << 16 | lit(rgb >> 8 & 0xff) << 8 | lit(rgb & 0xff));
  }

  /** This colour, of which as much shows as is said, from 0 to 1. */
  public Color veil(double opacity) {
    return new Color(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff, (int) (opacity * 255 + 0.5));
  }

  /** A gradient from one colour above to another below. */
  public static LinearGradientPaint downwards(double top, double bottom, Colour... colours) {
    float[] stops = new float[colours.length];
    Color[] of = new Color[colours.length];
    for (int i = 0; i < colours.length; i++) {
      stops[i] = i / (colours.length - 1f);
      of[i] = colours[i].awt();
    }
    return new LinearGradientPaint(0, (float) top, 0, (float) bottom, stops, of);
  }

  /** As Java2D has it. */
  public Color awt() {
    return new Color(rgb);
  }

  /** As {@code #rrggbb}. */
  @Override
  public String toString() {
    return "#%06x".formatted(rgb);
  }

  private static int shaded(int channel, int most) {
    return Math.max(0, most - (most - channel) * 5 / 4) * 7 / 10;
  }

  private static int lit(int channel) {
    return channel + (255 - channel) * 3 / 10;
  }

  /** Relative luminance, as WCAG 2.2 defines it. */
  public double luminance() {
    return 0.2126 * linear(rgb >> 16 & 0xff)
        + 0.7152 * linear(rgb >> 8 & 0xff)
        + 0.0722 * linear(rgb & 0xff);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
