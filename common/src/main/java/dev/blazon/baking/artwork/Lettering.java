package dev.blazon.baking.artwork;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Words within a rectangle: in one line or in two, as large as they fit, never clipped. Text that
 * runs from right to left is set so.
 */
final class Lettering {
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
  private static final double LEADING = 1.18;
  private static final float PROBE = 100;

  private Lettering() {}

  /**
   * Draws the words in the middle of the rectangle.
   *
   * @param largest the size of the letters, in pixels, that short words have
   */
  static void draw(Graphics2D canvas, String words, Rectangle2D within, double largest) {
    Font font = Fonts.of(words);
    Lines lines =
        splits(words).stream()
            .map(split -> Lines.fitted(split, font, within, largest))
            .reduce((best, next) -> next.size() > best.size() * 1.1 ? next : best)
            .orElseThrow();
    lines.draw(canvas, within);
  }

  /** The words in one line, and broken in two at each space. */
  private static List<List<String>> splits(String words) {
    List<List<String>> splits = new ArrayList<>(List.of(List.of(words)));
    IntStream.range(1, words.length() - 1)
        .filter(i -> words.charAt(i) == ' ')
        .forEach(i -> splits.add(List.of(words.substring(0, i), words.substring(i + 1))));
    return splits;
  }

  /**
   * Lines of one size, measured by their ink.
   *
   * @param ink what they cover where the first baseline is at 0 and each line is centred on 0
   */
  private record Lines(List<TextLayout> lines, float size, Rectangle2D ink) {
    static Lines fitted(List<String> texts, Font font, Rectangle2D within, double largest) {
      Lines probe = of(texts, font, PROBE);
      double byWidth = PROBE * within.getWidth() / probe.ink.getWidth();
      double byHeight = PROBE * within.getHeight() / probe.ink.getHeight();
      return of(texts, font, (float) Math.min(largest, Math.min(byWidth, byHeight)));
    }

    private static Lines of(List<String> texts, Font font, float size) {
      List<TextLayout> lines =
          texts.stream().map(text -> new TextLayout(text, font.deriveFont(size), EXACT)).toList();
      Rectangle2D ink = new Rectangle2D.Double();
      for (int i = 0; i < lines.size(); i++) {
        Rectangle2D line = lines.get(i).getBounds();
        Rectangle2D placed =
            new Rectangle2D.Double(
                -line.getWidth() / 2,
                line.getY() + i * size * LEADING,
                line.getWidth(),
                line.getHeight());
        ink = i == 0 ? placed : ink.createUnion(placed);
      }
      return new Lines(lines, size, ink);
    }

    void draw(Graphics2D canvas, Rectangle2D within) {
      double first = within.getCenterY() - ink.getCenterY();
      for (int i = 0; i < lines.size(); i++) {
        TextLayout line = lines.get(i);
        double x = within.getCenterX() - line.getBounds().getCenterX();
        canvas.fill(
            line.getOutline(AffineTransform.getTranslateInstance(x, first + i * size * LEADING)));
      }
    }
  }
}
