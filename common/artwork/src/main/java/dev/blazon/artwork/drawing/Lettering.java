package dev.blazon.artwork.drawing;

import java.awt.Paint;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Draws the words of a title or a ribbon into a rectangle: in one line or in two, as large as they
 * fit, never clipped. Text that runs from right to left is set so.
 */
final class Lettering {
  private static final double LEADING = 1.18;
  private static final float PROBE = 100;

  /** How much larger letters have to be for it to count. */
  private static final double MATTERS = 1.1;

  private Lettering() {}

  /**
   * Draws the words in the middle of the rectangle.
   *
   * @param largest the size of the letters, in pixels, that short words have
   */
  static void draw(Canvas canvas, String words, Rectangle2D within, double largest, Paint ink) {
    boolean rightToLeft = Fonts.runRightToLeft(words);
    Lines one = Lines.fitted(List.of(words), rightToLeft, within, largest);
    List<Lines> two =
        IntStream.range(1, words.length())
            .filter(i -> words.charAt(i) == ' ')
            .mapToObj(i -> List.of(words.substring(0, i), words.substring(i + 1)))
            .map(split -> Lines.fitted(split, rightToLeft, within, largest))
            .toList();
    double best = two.stream().mapToDouble(Lines::size).max().orElse(0);
    two.stream()
        .filter(lines -> best > one.size() * MATTERS && lines.size() > best / MATTERS)
        .max(Comparator.comparingDouble(Lines::evenness))
        .orElse(one)
        .draw(canvas, within, ink);
  }

  /**
   * Lines of one size, measured by their ink.
   *
   * @param ink what they cover where the first baseline is at 0 and each line is centred on 0
   */
  private record Lines(List<TextLayout> lines, float size, Rectangle2D ink) {
    static Lines fitted(
        List<String> texts, boolean rightToLeft, Rectangle2D within, double largest) {
      Lines probe = of(texts, rightToLeft, PROBE);
      double byWidth = PROBE * within.getWidth() / probe.ink.getWidth();
      double byHeight = PROBE * within.getHeight() / probe.ink.getHeight();
      return of(texts, rightToLeft, (float) Math.min(largest, Math.min(byWidth, byHeight)));
    }

    private static Lines of(List<String> texts, boolean rightToLeft, float size) {
      List<TextLayout> lines =
          texts.stream()
              .map(text -> Fonts.set(text, size, rightToLeft).getIterator())
              .map(set -> new TextLayout(set, Fonts.EXACT))
              .toList();
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

    /** The narrowest line as a share of the widest. */
    double evenness() {
      return lines.stream().mapToDouble(line -> line.getBounds().getWidth()).min().orElse(0)
          / ink.getWidth();
    }

    void draw(Canvas canvas, Rectangle2D within, Paint paint) {
      double first = within.getCenterY() - ink.getCenterY();
      for (int i = 0; i < lines.size(); i++) {
        TextLayout line = lines.get(i);
        double x = within.getCenterX() - line.getBounds().getCenterX();
        canvas.fill(
            line.getOutline(AffineTransform.getTranslateInstance(x, first + i * size * LEADING)),
            paint);
      }
    }
  }
}
