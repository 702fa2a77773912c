package dev.blazon.card;

import dev.blazon.artwork.drawing.Fonts;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Takes out of strangers' words, such as a badge's name, the characters that a card's fonts do not
 * have and those that turn text around.
 */
final class DrawableText {
  /** More than three lines hold at any size. */
  private static final int LONGEST = 400;

  /** More than any language puts on one letter; thousands would reach over the whole card. */
  private static final int MOST_MARKS = 2;

  /** Of marks that are one script's own: Burmese and Hebrew put several on one letter. */
  private static final int MOST_OWN_MARKS = 4;

  private static final int NON_JOINER = 0x200c;
  private static final int JOINER = 0x200d;
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private DrawableText() {}

  /**
   * The words without what the fonts do not have, and without what turns the text around; the other
   * words where most of the letters would be missing, because the rest would be another name.
   *
   * @param otherwise words that can be set
   */
  static String of(String words, String otherwise) {
    String text = Normalizer.normalize(shortened(words), Normalizer.Form.NFC);
    StringBuilder kept = new StringBuilder(text.length());
    int letters = 0;
    int lost = 0;
    int marks = 0;
    for (int at = 0; at < text.length(); ) {
      int character = text.codePointAt(at);
      at += Character.charCount(character);
      marks = isMark(character) ? marks + 1 : 0;
      boolean sets = Fonts.has(character) && marks <= most(character) && !isAstray(character, kept);
      if (Character.isLetterOrDigit(character)) {
        letters++;
        lost += sets ? 0 : 1;
      }
      if (sets) {
        kept.appendCodePoint(character);
      } else if (!isInvisible(character)) {
        kept.append(' ');
      }
    }
    boolean telling = letters > 0 && 2 * lost <= letters;
    return telling ? squeezed(kept) : otherwise;
  }

  private static String shortened(String words) {
    if (words.length() <= LONGEST) {
      return words;
    }
    int end = Character.isHighSurrogate(words.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return words.substring(0, end);
  }

  /**
   * Whether it is a mark or a joiner with nothing to belong to, or turns the text around, which is
   * nobody's name.
   */
  private static boolean isAstray(int character, StringBuilder before) {
    int last = before.isEmpty() ? ' ' : before.codePointBefore(before.length());
    boolean joins = character == JOINER || character == NON_JOINER;
    return Character.getType(character) == Character.FORMAT
        ? !(joins && (Character.isLetter(last) || isMark(last)))
        : isMark(character) && Character.isWhitespace(last);
  }

  private static int most(int mark) {
    return UnicodeScript.of(mark) == UnicodeScript.INHERITED ? MOST_MARKS : MOST_OWN_MARKS;
  }

  private static boolean isInvisible(int character) {
    return isMark(character) || Character.getType(character) == Character.FORMAT;
  }

  private static boolean isMark(int character) {
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static String squeezed(CharSequence words) {
    return SPACES.matcher(words).replaceAll(" ").strip();
  }
}
