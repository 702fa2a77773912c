package dev.blazon.artwork.drawing;

import dev.blazon.design.Design;
import java.awt.Shape;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The closed curve along a badge's outline that the words on its rim follow: from the middle of its
 * top clockwise, with rounded corners. Places on it are told by their distance from the top: to the
 * right where positive, to the left where negative.
 */
final class RimCurve {
  private static final int STEP = 2;

  /** How far, in steps to either side, the way is smoothed: this rounds its corners. */
  private static final int SMOOTH = 40;

  private final List<Point2D> points;

  private RimCurve(List<Point2D> points) {
    this.points = points;
  }

  static RimCurve around(Shape shape) {
    return new RimCurve(smoothed(fromTheTop(steps(corners(shape)))));
  }

  /** Where a distance along the way and one off it, outwards, lead to. */
  Point2D at(double along, double off) {
    Point2D here = point(along);
    Point2D tangent = tangent(along);
    return new Point2D.Double(
        here.getX() + off * tangent.getY(), here.getY() - off * tangent.getX());
  }

  /**
   * How far it is to either side until the way has gone below a height, or is steeper than a slope.
   *
   * @param steepest the sine of its angle
   */
  double reach(double lowest, double steepest) {
    double reach = 0;
    while (reach < STEP * points.size() / 2.0
        && point(reach).getY() < lowest
        && tangent(reach).getY() <= steepest) {
      reach += STEP;
    }
    return reach;
  }

  private Point2D tangent(double along) {
    Point2D before = point(along - STEP);
    Point2D after = point(along + STEP);
    double length = before.distance(after);
    return new Point2D.Double(
        (after.getX() - before.getX()) / length, (after.getY() - before.getY()) / length);
  }

  private Point2D point(double along) {
    double steps = along / STEP;
    int before = (int) Math.floor(steps);
    return between(wrapped(points, before), wrapped(points, before + 1), steps - before);
  }

  private static List<Point2D> corners(Shape shape) {
    List<Point2D> corners = new ArrayList<>();
    double[] at = new double[6];
    PathIterator path = new FlatteningPathIterator(shape.getPathIterator(null), 0.05);
    for (; !path.isDone(); path.next()) {
      if (path.currentSegment(at) != PathIterator.SEG_CLOSE) {
        corners.add(new Point2D.Double(at[0], at[1]));
      }
    }
    return isClockwise(corners) ? corners : corners.reversed();
  }

  private static boolean isClockwise(List<Point2D> corners) {
    double area = 0;
    for (int i = 0; i < corners.size(); i++) {
      Point2D one = corners.get(i);
      Point2D two = wrapped(corners, i + 1);
      area += one.getX() * two.getY() - two.getX() * one.getY();
    }
    return area > 0; // The y axis points down.
  }

  /** Points at equal distances. */
  private static List<Point2D> steps(List<Point2D> corners) {
    List<Point2D> steps = new ArrayList<>();
    double next = 0;
    for (int i = 0; i < corners.size(); i++) {
      Point2D from = corners.get(i);
      Point2D to = wrapped(corners, i + 1);
      double length = from.distance(to);
      for (; next < length; next += STEP) {
        steps.add(between(from, to, next / length));
      }
      next -= length;
    }
    return steps;
  }

  private static List<Point2D> fromTheTop(List<Point2D> steps) {
    int top = 0;
    for (int i = 0; i < steps.size(); i++) {
      if (distanceToTop(steps.get(i)) < distanceToTop(steps.get(top))) {
        top = i;
      }
    }
    List<Point2D> turned = new ArrayList<>(steps.subList(top, steps.size()));
    turned.addAll(steps.subList(0, top));
    return turned;
  }

  private static double distanceToTop(Point2D point) {
    return point.distance(Design.SIDE / 2.0, -Design.SIDE);
  }

  private static List<Point2D> smoothed(List<Point2D> steps) {
    List<Point2D> smoothed = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      double x = 0;
      double y = 0;
      for (int j = -SMOOTH; j <= SMOOTH; j++) {
        x += wrapped(steps, i + j).getX();
        y += wrapped(steps, i + j).getY();
      }
      smoothed.add(new Point2D.Double(x / (2 * SMOOTH + 1), y / (2 * SMOOTH + 1)));
    }
    return smoothed;
  }

  private static Point2D between(Point2D from, Point2D to, double share) {
    return new Point2D.Double(
        from.getX() + share * (to.getX() - from.getX()),
        from.getY() + share * (to.getY() - from.getY()));
  }

  private static Point2D wrapped(List<Point2D> points, int index) {
    return points.get(Math.floorMod(index, points.size()));
  }
}
