package dev.blazon.card;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/**
 * Draws a plain medal on a card, in place of a badge's artwork that is missing or cannot be drawn.
 */
final class Medal {
  private static final int POINTS = 5;

  private Medal() {}

  /** Draws it in the middle of a square. */
  static void draw(Graphics2D canvas, double left, double top, double side) {
    double middleX = left + side / 2;
    double middleY = top + side / 2;
    canvas.setColor(CardColours.SOFT_INK);
    canvas.fill(disc(middleX, middleY, side * 0.42));
    canvas.setColor(CardColours.PANEL);
    canvas.fill(disc(middleX, middleY, side * 0.385));
    canvas.setColor(CardColours.SOFT_INK);
    canvas.fill(disc(middleX, middleY, side * 0.36));
    canvas.setColor(CardColours.PANEL);
    canvas.fill(star(middleX, middleY, side * 0.24));
  }

  private static Ellipse2D disc(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  private static Path2D star(double x, double y, double radius) {
    Path2D star = new Path2D.Double();
    for (int i = 0; i < 2 * POINTS; i++) {
      double angle = Math.PI * i / POINTS - Math.PI / 2;
      double reach = i % 2 == 0 ? radius : radius * 0.45;
      double pointX = x + reach * Math.cos(angle);
      double pointY = y + reach * Math.sin(angle);
      if (i == 0) {
        star.moveTo(pointX, pointY);
      } else {
        star.lineTo(pointX, pointY);
      }
    }
    star.closePath();
    return star;
  }
}
