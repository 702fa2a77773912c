package dev.blazon.page;

import dev.blazon.json.Texts;
import java.util.regex.Pattern;

/**
 * Shortens a stranger's text to one line, for a title, the subject of an e-mail or the preview of a
 * link, and takes out what turns the direction of text.
 */
public final class OneLine {
  /** The longest that a name is worth. */
  public static final int NAME = 120;

  /** The longest that a reason is worth on paper. */
  public static final int REASON = 200;

  /** The longest that previews of a link show. */
  public static final int DESCRIPTION = 300;

  /** What an ellipsis takes the place of: a full stop before it would be a fourth dot. */
  private static final Pattern LOOSE_END = Pattern.compile("[\\s.,;:…،؛。、-]+$");

  private OneLine() {}

  /**
   * The text with single spaces for all that parts its words, and without what turns text around.
   *
   * @param characters how many code points of it may be left; a longer one ends in an ellipsis
   */
  public static String of(String text, int characters) {
    // Space may be most of it, but a text is read no further than it can matter.
    String straight = Texts.unturned(text);
    int readable = Math.min(straight.length(), characters * 8);
    String line = Texts.oneLine(straight.substring(0, readable));
    boolean whole =
        readable == straight.length() && line.codePointCount(0, line.length()) <= characters;
    return whole ? line : cut(line, characters);
  }

  private static String cut(String line, int characters) {
    int kept = Math.min(characters - 1, line.codePointCount(0, line.length()));
    String part = line.substring(0, line.offsetByCodePoints(0, kept));
    return LOOSE_END.matcher(part).replaceFirst("") + "…";
  }
}
