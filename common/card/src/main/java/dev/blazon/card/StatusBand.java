package dev.blazon.card;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/**
 * The band across a card's foot that says, in words and by a symbol, that an Assertion has expired,
 * was revoked or is gone. With the symbol it does not hang on the colour. It stands in the middle,
 * where the square that some networks cut out of a card has it too.
 *
 * @param symbol within a square of {@value #SYMBOL} pixels
 */
record StatusBand(String words, Color colour, Shape symbol) {
  static final int HEIGHT = 100;

  private static final int LETTERS = 44;
  private static final int SMALLEST_LETTERS = 24;

  /** Beside the symbol, within the square and its margins. */
  private static final float WORDS = 530;

  private static final double SYMBOL = 52;
  private static final double GAP = 22;
  private static final float STROKE = 6;

  /** The band for a mark; empty where there is nothing to say. */
  static Optional<StatusBand> of(StatusMark mark) {
    return switch (mark) {
      case StatusMark.None() -> Optional.empty();
      case StatusMark.Expired(var words) ->
          Optional.of(new StatusBand(words, CardColours.EXPIRED, clock()));
      case StatusMark.Gone(var words) ->
          Optional.of(new StatusBand(words, CardColours.GONE, barred()));
      case StatusMark.Revoked(var words) ->
          Optional.of(new StatusBand(words, CardColours.REVOKED, barred()));
    };
  }

  void draw(Graphics2D canvas, Rectangle2D within) {
    canvas.setColor(colour);
    canvas.fill(within);
    TextBlock line =
        TextBlock.fitted(DrawableText.of(words, ""), WORDS, 1, LETTERS, SMALLEST_LETTERS);
    double left = within.getCenterX() - (SYMBOL + GAP + line.width()) / 2;
    canvas.setColor(CardColours.ON_BAND);
    line.draw(
        canvas, left + SYMBOL + GAP, within.getCenterY() - line.height() / 2, line.width(), false);
    Graphics2D own = (Graphics2D) canvas.create();
    own.translate(left, within.getCenterY() - SYMBOL / 2);
    own.setStroke(new BasicStroke(STROKE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    own.draw(symbol);
    own.dispose();
  }

  private static Path2D ring() {
    return new Path2D.Double(
        new Ellipse2D.Double(STROKE / 2, STROKE / 2, SYMBOL - STROKE, SYMBOL - STROKE));
  }

  private static Shape clock() {
    Path2D clock = ring();
    double middle = SYMBOL / 2;
    clock.moveTo(middle, middle * 0.45);
    clock.lineTo(middle, middle);
    clock.lineTo(middle * 1.38, middle * 1.22);
    return clock;
  }

  private static Shape barred() {
    Path2D barred = ring();
    double inset = SYMBOL / 2 - (SYMBOL - STROKE) / 2 * Math.sqrt(0.5);
    barred.append(new Line2D.Double(inset, inset, SYMBOL - inset, SYMBOL - inset), false);
    return barred;
  }
}
