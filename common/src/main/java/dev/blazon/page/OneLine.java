package dev.blazon.page;

import java.util.regex.Pattern;

/**
 * A stranger's text where there is room for one line: a title, the subject of an e-mail, a field of
 * somebody else's form.
 */
public final class OneLine {
  /** The longest that a name is worth. */
  public static final int NAME = 120;

  /** The longest that previews of a link show. */
  public static final int DESCRIPTION = 300;

  /** Space, line ends, and what is not written: control characters. */
  private static final Pattern GAP = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  private OneLine() {}

  /**
   * The text with single spaces for all that parts its words.
   *
   * @param characters how many code points of it may be left; a longer one ends in an ellipsis
   */
  public static String of(String text, int characters) {
    // Space may be most of it, but a text is read no further than it can matter.
    int readable = Math.min(text.length(), characters * 8);
    String line = GAP.matcher(text.substring(0, readable)).replaceAll(" ").strip();
    boolean whole =
        readable == text.length() && line.codePointCount(0, line.length()) <= characters;
    return whole ? line : cut(line, characters);
  }

  private static String cut(String line, int characters) {
    int kept = Math.min(characters - 1, line.codePointCount(0, line.length()));
    return line.substring(0, line.offsetByCodePoints(0, kept)).stripTrailing() + "…";
  }
}
