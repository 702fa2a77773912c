package dev.blazon.card;

import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.util.List;

/**
 * A block of words on a card, in lines of one width: as large as they fit into so many lines, and
 * ended by an ellipsis where they fit at no size.
 *
 * @param lines the lines, none of them wider than they may be
 * @param size of the letters, in pixels
 */
record TextBlock(List<TextLayout> lines, int size) {
  private static final double LEADING = 1.2;
  private static final int STEP = 4;

  /**
   * Sets words in lines, as large as they fit, and cut where they do not fit at the smallest size.
   *
   * @param words that can be set ({@link DrawableText}); where there are none, there are no lines
   * @param width in pixels
   * @param most how many lines
   * @param largest the size of letters to begin with
   * @param smallest the size at which words are cut rather than made smaller
   */
  static TextBlock fitted(String words, float width, int most, int largest, int smallest) {
    if (words.isEmpty()) {
      return new TextBlock(List.of(), smallest);
    }
    for (int size = largest; size > smallest; size -= STEP) {
      LineBreaking breaking = LineBreaking.of(words, size, width, most);
      if (breaking.isComplete() && breaking.keepsWords()) {
        return new TextBlock(breaking.lines(), size);
      }
    }
    LineBreaking breaking = LineBreaking.of(words, smallest, width, most);
    return new TextBlock(
        breaking.isComplete() ? breaking.lines() : breaking.ended(width), smallest);
  }

  double height() {
    return lines.size() * size * LEADING;
  }

  /** Of the widest line, in pixels. */
  double width() {
    return lines.stream().mapToDouble(TextLayout::getVisibleAdvance).max().orElse(0);
  }

  /**
   * Draws the lines below one another.
   *
   * @param atRight whether they end at the right edge, rather than begin at the left
   */
  void draw(Graphics2D canvas, double left, double top, double width, boolean atRight) {
    for (int i = 0; i < lines.size(); i++) {
      TextLayout line = lines.get(i);
      // Its advance has the space at its end, which stands at its left where it runs to the left.
      double advance = line.isLeftToRight() ? line.getVisibleAdvance() : line.getAdvance();
      double space = line.isLeftToRight() ? 0 : line.getAdvance() - line.getVisibleAdvance();
      double x = atRight ? left + width - advance : left - space;
      double baseline = top + (i + 0.5) * size * LEADING + 0.36 * size;
      canvas.fill(line.getOutline(AffineTransform.getTranslateInstance(x, baseline)));
    }
  }
}
