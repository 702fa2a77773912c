package dev.blazon.card;

import dev.blazon.artwork.drawing.Fonts;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextLayout;
import java.lang.Character.UnicodeScript;
import java.text.AttributedCharacterIterator;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words broken into lines of one width, at letters of one size, for {@link TextBlock} to try
 * whether they fit.
 *
 * @param ends where in the words each line ends
 */
record LineBreaking(String words, int size, List<TextLayout> lines, List<Integer> ends) {
  private static final String ELLIPSIS = "…";

  /** Breaks words into at most so many lines; what goes beyond is left out. */
  static LineBreaking of(String words, int size, float width, int most) {
    AttributedCharacterIterator set =
        Fonts.set(words, size, Fonts.runRightToLeft(words)).getIterator();
    LineBreakMeasurer measurer = new LineBreakMeasurer(set, places(words), Fonts.EXACT);
    List<TextLayout> lines = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    while (measurer.getPosition() < words.length() && lines.size() < most) {
      lines.add(measurer.nextLayout(width));
      ends.add(measurer.getPosition());
    }
    return new LineBreaking(words, size, lines, ends);
  }

  /** Whether nothing was left out. */
  boolean isComplete() {
    return ends.getLast() == words.length();
  }

  /** Whether no line ends within a word. */
  boolean keepsWords() {
    BreakIterator places = places(words);
    places.setText(words);
    return ends.stream().allMatch(places::isBoundary);
  }

  /** The lines, the last of them ended by an ellipsis in place of what was left out. */
  List<TextLayout> ended(float width) {
    int from = lines.size() == 1 ? 0 : ends.get(ends.size() - 2);
    BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(words);
    TextLayout last;
    int end = ends.getLast();
    do {
      last = layout(words.substring(from, end).strip() + ELLIPSIS);
      end = letters.preceding(end);
    } while (last.getAdvance() > width && end > from);
    List<TextLayout> ended = new ArrayList<>(lines.subList(0, lines.size() - 1));
    ended.add(last);
    return ended;
  }

  /** Thai has no spaces between its words: Java knows them by a dictionary of its own. */
  private static BreakIterator places(String words) {
    boolean thai = words.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.THAI);
    return BreakIterator.getLineInstance(thai ? Locale.of("th") : Locale.ROOT);
  }

  private TextLayout layout(String line) {
    return new TextLayout(
        Fonts.set(line, size, Fonts.runRightToLeft(words)).getIterator(), Fonts.EXACT);
  }
}
