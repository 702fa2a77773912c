package dev.blazon.page;

import dev.blazon.words.Moment;
import dev.blazon.words.Words;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Estimates how high the texts of the small card of an Assertion are at a width, in CSS pixels, for
 * {@link EmbedSize}. Nobody knows the reader's font here, so that letters are taken for somewhat
 * wider than fonts have them: there may be room for a line that nothing needs, and never a line
 * without room. The measures are those of {@code .card} in {@code style.css}; a test in a browser
 * holds the two together.
 */
final class EmbedTextHeight {
  /** Below this width the stylesheet sets the card tighter. */
  private static final int NARROW = 320;

  private static final double NAME = 18.4;
  private static final double TEXT = 16;
  private static final double NOTE = 12.8;
  private static final double LEADING = 1.4;
  private static final double NAME_LEADING = 1.2;
  private static final int GAP = 4;
  private static final int MOST_NAME_LINES = 4;
  private static final int MOST_NAMED_LINES = 2;
  private static final int MOST_LINES = 8;

  private EmbedTextHeight() {}

  /** The height of the card of a page that is {@code width} wide. */
  static int height(AssertionPage page, Words words, int width) {
    boolean narrow = width <= NARROW;
    double padding = narrow ? 12 : 16;
    double inside = width - 8 - 2 * padding;
    double image = Math.min(136, inside * (narrow ? 0.30 : 0.35));
    double room = Math.max(40, inside - image - (narrow ? 12 : 16));
    Banner banner = Banner.of(page.standing(), words);
    String since = banner.since() == null ? "" : " " + Moment.day(banner.since(), words.language());
    String checked =
        words.say("status.checked") + " " + Moment.day(page.report().checkedAt(), words.language());
    double text =
        lines(page.badge().name(), NAME, room, MOST_NAME_LINES) * NAME * NAME_LEADING
            + recipient(page, words, room)
            + lines(issuer(page, words), TEXT, room, MOST_NAMED_LINES) * TEXT * LEADING
            // Less the icon and the padding of the pill that it stands in; a letter fits anywhere.
            + lines(banner.headline() + since, TEXT, Math.max(TEXT, room - 44), MOST_LINES)
                * TEXT
                * LEADING
            + renewed(page, words, room)
            + lines(words.say("share.open"), TEXT, room, MOST_LINES) * TEXT * LEADING
            + (narrow ? 0 : lines(checked, NOTE, room, MOST_LINES) * NOTE * LEADING)
            + 6 * GAP;
    return (int) Math.ceil(Math.max(text, image) + 2 * padding + 2);
  }

  private static double recipient(AssertionPage page, Words words, double room) {
    return page.sharedName()
        .map(name -> words.say("view.awarded-to") + " " + name)
        .map(text -> lines(text, TEXT, room, MOST_NAMED_LINES) * TEXT * LEADING + GAP)
        .orElse(0.0);
  }

  private static double renewed(AssertionPage page, Words words, double room) {
    NewestShown newest = page.newest();
    return newest == null
        ? 0.0
        : lines(newest.brief(words), TEXT, room, MOST_LINES) * TEXT * LEADING + GAP;
  }

  private static String issuer(AssertionPage page, Words words) {
    return words.say("view.issued-by") + " " + page.issuer().name();
  }

  /** How many lines a text takes, at most {@code most}. */
  private static int lines(String text, double size, double room, int most) {
    String readable = text.substring(0, Math.min(text.length(), 1_000));
    BreakIterator words = BreakIterator.getLineInstance(Locale.ROOT);
    words.setText(readable);
    int lines = 1;
    double used = 0;
    for (int from = words.first(), to = words.next();
        to != BreakIterator.DONE && lines < most;
        from = to, to = words.next()) {
      double wide = width(readable.substring(from, to).stripTrailing()) * size;
      if (used > 0 && used + wide > room) {
        lines++;
        used = 0;
      }
      lines += (int) (wide / room);
      used += wide % room + (Character.isWhitespace(readable.charAt(to - 1)) ? size * 0.3 : 0);
    }
    return Math.min(lines, most);
  }

  /** In parts of the size of letters. */
  private static double width(String text) {
    return text.codePoints().mapToDouble(EmbedTextHeight::width).sum();
  }

  /** How wide a character is, in parts of the size of letters: rather wider than it is. */
  static double width(int character) {
    if (character >= 0x2e80 || Character.isSupplementaryCodePoint(character)) {
      return character >= 0xfb50 && character <= 0xfeff ? 0.7 : 1.3;
    }
    if (Character.getType(character) == Character.NON_SPACING_MARK) {
      return 0;
    }
    if ("ijltfrI.,;:'|!()[]- ".indexOf(character) >= 0) {
      return 0.42;
    }
    return Character.isUpperCase(character) || "mwMW%@".indexOf(character) >= 0 ? 0.86 : 0.66;
  }
}
