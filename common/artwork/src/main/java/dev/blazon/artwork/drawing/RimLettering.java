package dev.blazon.artwork.drawing;

import java.awt.Paint;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * Draws words along the upper part of a badge's rim, bent as its curve is. They are set in one
 * straight line first, so that every script is joined, stacked and ordered as it has to be, and the
 * line is bent then.
 */
final class RimLettering {
  private static final float PROBE = 100;
  private static final double LARGEST = 50;

  /** Words stay at the top while they are at least as large; longer ones go down the sides. */
  private static final double COMFORTABLE = 36;

  private static final double STEEPEST_AT_THE_TOP = Math.sin(Math.toRadians(62));

  /** Straight lines longer than this are cut, so that they can bend. */
  private static final double LONGEST_LINE = 12;

  private RimLettering() {}

  /**
   * Draws words along a curve, each letter turned as the curve is there.
   *
   * @param curve the middle of the letters' height
   * @param lowest how far down they may go
   */
  static void draw(Canvas canvas, String words, RimCurve curve, double lowest, Paint paint) {
    double top = 2 * curve.reach(lowest, STEEPEST_AT_THE_TOP);
    double all = 2 * curve.reach(lowest, 1);
    TextLayout line = set(words, PROBE);
    double width = line.getBounds().getWidth();
    double height = Math.max(PROBE * 0.9, line.getBounds().getHeight());
    double size = PROBE * top / width;
    if (size < COMFORTABLE) {
      size = Math.min(COMFORTABLE, PROBE * all / width);
    }
    // Of marks above and below each other, as many as there are have to find room.
    size = Math.min(size, Math.min(LARGEST, LARGEST * 0.95 * PROBE / height));
    double scale = size / PROBE;
    Rectangle2D ink = line.getBounds();
    double middle = middle(ink);
    AffineTransform centred = AffineTransform.getScaleInstance(scale, scale);
    centred.translate(-ink.getCenterX(), -middle);
    canvas.fill(bent(line.getOutline(centred), curve), paint);
  }

  /** Half of the height of capitals, where the ink does not reach much further on one side. */
  private static double middle(Rectangle2D ink) {
    double capitals = -0.357 * PROBE;
    return ink.getCenterY() < capitals - 0.1 * PROBE || ink.getCenterY() > capitals + 0.16 * PROBE
        ? ink.getCenterY()
        : capitals;
  }

  private static TextLayout set(String words, float size) {
    return new TextLayout(
        Fonts.set(words, size, Fonts.runRightToLeft(words)).getIterator(), Fonts.EXACT);
  }

  private static Shape bent(Shape straight, RimCurve curve) {
    Path2D bent = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double[] p = new double[6];
    double x = 0;
    double y = 0;
    double startX = 0;
    double startY = 0;
    for (PathIterator path = straight.getPathIterator(null); !path.isDone(); path.next()) {
      int kind = path.currentSegment(p);
      switch (kind) {
        case PathIterator.SEG_MOVETO -> {
          Point2D to = curve.at(p[0], -p[1]);
          bent.moveTo(to.getX(), to.getY());
          startX = p[0];
          startY = p[1];
        }
        case PathIterator.SEG_LINETO -> line(bent, curve, x, y, p[0], p[1]);
        case PathIterator.SEG_QUADTO -> {
          Point2D by = curve.at(p[0], -p[1]);
          Point2D to = curve.at(p[2], -p[3]);
          bent.quadTo(by.getX(), by.getY(), to.getX(), to.getY());
        }
        case PathIterator.SEG_CUBICTO -> {
          Point2D one = curve.at(p[0], -p[1]);
          Point2D two = curve.at(p[2], -p[3]);
          Point2D to = curve.at(p[4], -p[5]);
          bent.curveTo(one.getX(), one.getY(), two.getX(), two.getY(), to.getX(), to.getY());
        }
        default -> {
          line(bent, curve, x, y, startX, startY);
          bent.closePath();
        }
      }
      int last = kind == PathIterator.SEG_QUADTO ? 2 : kind == PathIterator.SEG_CUBICTO ? 4 : 0;
      x = kind == PathIterator.SEG_CLOSE ? startX : p[last];
      y = kind == PathIterator.SEG_CLOSE ? startY : p[last + 1];
    }
    return bent;
  }

  private static void line(
      Path2D bent, RimCurve curve, double fromX, double fromY, double toX, double toY) {
    int pieces = (int) Math.ceil(Math.hypot(toX - fromX, toY - fromY) / LONGEST_LINE);
    for (int i = 1; i <= pieces; i++) {
      double share = (double) i / pieces;
      Point2D to = curve.at(fromX + share * (toX - fromX), -(fromY + share * (toY - fromY)));
      bent.lineTo(to.getX(), to.getY());
    }
  }
}
