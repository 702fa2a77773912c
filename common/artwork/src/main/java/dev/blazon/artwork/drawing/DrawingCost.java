package dev.blazon.artwork.drawing;

import dev.blazon.artwork.drawing.UnusableDesign.Part;
import dev.blazon.design.Design;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.MultipleGradientPaint;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.TexturePaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;

/**
 * Adds up what drawing an SVG costs, shape by shape, and refuses the shape that takes it over the
 * limit. Its unit is something like a nanosecond; a clock would judge the same file differently
 * from day to day, and could not stop Java2D in the middle of a shape.
 */
final class DrawingCost {
  private static final double MOST = 1e9;
  private static final double SEGMENT = 300;
  private static final double SEGMENT_ROW = 50;
  private static final double PIXEL = 2;
  private static final double PAINTED_PIXEL = 12;

  /** A stop of a gradient becomes a table of 256 colours, anew for each shape. */
  private static final double STOP = 256 * 3;

  /** Among many stops, those around a pixel are looked for one by one. */
  private static final double STOP_PASSED = 0.5;

  private static final int FEW_STOPS = 16;
  private static final double CLIP = 1e6;

  private static final double IMAGE_PIXEL = 60;

  /** Of each two segments of a clip: it is intersected with the one around it. */
  private static final double CLIP_PAIR = 5e4;

  /** A stroke has two sides, joins and caps. */
  private static final double SIDES = 4;

  private final Part part;
  private double spent;

  DrawingCost(Part part) {
    this.part = part;
  }

  void clip(Shape shape) {
    double segments =
        shape instanceof Rectangle2D ? 0 : Walk.along(shape, new AffineTransform()).segments;
    spend(CLIP + segments * segments * CLIP_PAIR);
  }

  /** Pixels that are drawn: as many as the canvas has. */
  void image() {
    spend(area(Composer.WHOLE) * IMAGE_PIXEL);
  }

  void fill(Shape shape, AffineTransform transform, Paint paint) {
    Walk walk = Walk.along(shape, transform);
    spend(walk.segments * SEGMENT + walk.rows * SEGMENT_ROW + stops(paint) * STOP);
    spend(area(walk.bounds(0)) * perPixel(paint));
  }

  void draw(Shape shape, AffineTransform transform, Paint paint, Stroke stroke) {
    Walk walk = Walk.along(shape, transform);
    double scale = Math.sqrt(Math.abs(transform.getDeterminant()));
    double width = 1;
    double dashes = 0;
    if (stroke instanceof BasicStroke basic) {
      width = Math.max(1, basic.getLineWidth() * scale);
      dashes = dashes(basic, walk.length / scale);
    }
    spend(
        SIDES
                * ((walk.segments + dashes) * (SEGMENT + Math.min(width, Design.SIDE) * SEGMENT_ROW)
                    + walk.rows * SEGMENT_ROW)
            + stops(paint) * STOP);
    spend(Math.min(area(walk.bounds(width)), width * walk.length) * perPixel(paint));
  }

  private static double dashes(BasicStroke stroke, double length) {
    float[] pattern = stroke.getDashArray();
    if (pattern == null) {
      return 0;
    }
    double period = 0;
    for (float dash : pattern) {
      period += dash;
    }
    return length / period * pattern.length;
  }

  private static double perPixel(Paint paint) {
    return switch (paint) {
      case Color plain -> PIXEL;
      case TexturePaint image -> IMAGE_PIXEL;
      default -> PAINTED_PIXEL + Math.max(0, stops(paint) - FEW_STOPS) * STOP_PASSED;
    };
  }

  private static int stops(Paint paint) {
    return paint instanceof MultipleGradientPaint gradient ? gradient.getFractions().length : 0;
  }

  private static double area(Rectangle2D bounds) {
    Rectangle2D visible = bounds.createIntersection(Composer.WHOLE);
    return visible.isEmpty() ? 0 : visible.getWidth() * visible.getHeight();
  }

  private void spend(double cost) {
    DrawingTime.check();
    spent += cost;
    // What is no number is not less than anything.
    if (!(spent < MOST)) {
      throw new UnusableDesign(
          part, "takes too long to draw: it has too many shapes, or too large or too dashed ones");
    }
  }

  /** A path on the canvas, curves by their control points. */
  private static final class Walk {
    private double segments;
    private double rows;
    private double length;
    private double left = Double.POSITIVE_INFINITY;
    private double top = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double bottom = Double.NEGATIVE_INFINITY;
    private double x;
    private double y;

    static Walk along(Shape shape, AffineTransform transform) {
      Walk walk = new Walk();
      double[] points = new double[6];
      for (PathIterator path = shape.getPathIterator(transform); !path.isDone(); path.next()) {
        switch (path.currentSegment(points)) {
          case PathIterator.SEG_MOVETO -> walk.to(points, 1, true);
          case PathIterator.SEG_LINETO -> walk.to(points, 1, false);
          case PathIterator.SEG_QUADTO -> walk.to(points, 2, false);
          case PathIterator.SEG_CUBICTO -> walk.to(points, 3, false);
          default -> walk.segments++;
        }
      }
      return walk;
    }

    private void to(double[] points, int count, boolean jump) {
      for (int i = 0; i < count; i++) {
        double nextX = points[2 * i];
        double nextY = points[2 * i + 1];
        segments++;
        if (!jump) {
          rows += Math.abs(onCanvas(nextY) - onCanvas(y));
          length += Math.hypot(nextX - x, nextY - y);
        }
        x = nextX;
        y = nextY;
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
      }
    }

    private Rectangle2D bounds(double margin) {
      if (left > right) {
        return new Rectangle2D.Double();
      }
      return new Rectangle2D.Double(
          left - margin, top - margin, right - left + 2 * margin, bottom - top + 2 * margin);
    }

    private static double onCanvas(double y) {
      return Math.clamp(y, 0, Design.SIDE);
    }
  }
}
