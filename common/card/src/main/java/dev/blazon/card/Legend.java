package dev.blazon.card;

import dev.blazon.artwork.drawing.Fonts;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;

/**
 * The words beside the badge on a card: its name, who issued it, and when.
 *
 * @param atRight whether they stand at the right edge, because the name runs from right to left
 */
record Legend(TextBlock name, TextBlock label, TextBlock issuer, TextBlock date, boolean atRight) {
  private static final int LEFT = 560;
  private static final int WIDTH = 570;

  private static final int LARGEST_NAME = 68;
  private static final int SMALLEST_NAME = 40;
  private static final int MOST_LINES = 3;
  private static final int LARGEST_ISSUER = 36;
  private static final int SMALLEST_ISSUER = 28;
  private static final int SMALL = 24;

  private static final double RULE_WIDTH = 72;
  private static final double RULE_HEIGHT = 6;
  private static final double AROUND_RULE = 28;
  private static final double ABOVE_DATE = 18;

  static Legend of(Card card) {
    String name = DrawableText.of(card.name(), "Open Badge");
    String issuer = DrawableText.of(card.by(), "");
    return new Legend(
        TextBlock.fitted(name, WIDTH, MOST_LINES, LARGEST_NAME, SMALLEST_NAME),
        small(issuer.isEmpty() ? "" : DrawableText.of(card.label(), "")),
        TextBlock.fitted(issuer, WIDTH, 2, LARGEST_ISSUER, SMALLEST_ISSUER),
        small(DrawableText.of(card.date(), "")),
        Fonts.runRightToLeft(name));
  }

  /** Draws the words, as a whole half way between the top and {@code bottom}. */
  void draw(Graphics2D canvas, int bottom) {
    double rule = RULE_HEIGHT + 2 * AROUND_RULE;
    double issuerHeight =
        issuer.lines().isEmpty() ? 0 : label.height() + issuer.height() + ABOVE_DATE;
    double height = name.height() + rule + issuerHeight + date.height();
    double top = (bottom - height) / 2;
    canvas.setColor(CardColours.INK);
    name.draw(canvas, LEFT, top, WIDTH, atRight);
    top += name.height() + AROUND_RULE;
    canvas.setColor(CardColours.RULE);
    double ruleLeft = atRight ? LEFT + WIDTH - RULE_WIDTH : LEFT;
    canvas.fill(
        new RoundRectangle2D.Double(
            ruleLeft, top, RULE_WIDTH, RULE_HEIGHT, RULE_HEIGHT, RULE_HEIGHT));
    top += RULE_HEIGHT + AROUND_RULE;
    canvas.setColor(CardColours.SOFT_INK);
    label.draw(canvas, LEFT, top, WIDTH, atRight);
    canvas.setColor(CardColours.INK);
    issuer.draw(canvas, LEFT, top + label.height(), WIDTH, atRight);
    canvas.setColor(CardColours.SOFT_INK);
    date.draw(canvas, LEFT, top + issuerHeight, WIDTH, atRight);
  }

  private static TextBlock small(String words) {
    return TextBlock.fitted(words, WIDTH, 1, SMALL, SMALL);
  }
}
