package dev.blazon.artwork.drawing;

import java.awt.Color;
import java.awt.LinearGradientPaint;
import java.awt.MultipleGradientPaint;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the fill or stroke of an SVG element, a colour or a gradient, from a Java2D paint. */
final class SvgPaint {
  private SvgPaint() {}

  /**
   * The attributes by which a shape is filled or drawn.
   *
   * @param attribute {@code fill} or {@code stroke}
   * @param transform from the paint's coordinates to those of the view box
   * @return empty where SVG has no such paint
   */
  static Optional<String> attributes(
      SvgDocument document,
      String attribute,
      Paint paint,
      AffineTransform transform,
      double opacity) {
    return switch (paint) {
      case Color plain -> Optional.of(colour(attribute, plain, opacity));
      case LinearGradientPaint linear ->
          Optional.of(
              reference(
                  attribute,
                  document.define(Gradient.of(linear, transform), () -> linear(linear, transform)),
                  opacity));
      case RadialGradientPaint radial ->
          Optional.of(
              reference(
                  attribute,
                  document.define(Gradient.of(radial, transform), () -> radial(radial, transform)),
                  opacity));
      default -> Optional.empty();
    };
  }

  /** What a gradient is written from: JSVG makes another one of the same for each shape. */
  private record Gradient(
      List<Object> place,
      List<Float> fractions,
      List<Color> colours,
      MultipleGradientPaint.CycleMethod cycle,
      AffineTransform own,
      AffineTransform transform) {
    static Gradient of(LinearGradientPaint paint, AffineTransform transform) {
      return of(List.of(paint.getStartPoint(), paint.getEndPoint()), paint, transform);
    }

    static Gradient of(RadialGradientPaint paint, AffineTransform transform) {
      return of(
          List.of(paint.getCenterPoint(), paint.getRadius(), paint.getFocusPoint()),
          paint,
          transform);
    }

    private static Gradient of(
        List<Object> place, MultipleGradientPaint paint, AffineTransform transform) {
      float[] numbers = paint.getFractions();
      List<Float> fractions = new ArrayList<>(numbers.length);
      for (float fraction : numbers) {
        fractions.add(fraction);
      }
      return new Gradient(
          place,
          fractions,
          List.of(paint.getColors()),
          paint.getCycleMethod(),
          paint.getTransform(),
          new AffineTransform(transform));
    }
  }

  private static String colour(String attribute, Color colour, double opacity) {
    return " %s=\"#%06x\"".formatted(attribute, colour.getRGB() & 0xffffff)
        + opacity(attribute, colour.getAlpha() / 255.0 * opacity);
  }

  private static String reference(String attribute, String id, double opacity) {
    return " %s=\"url(#%s)\"".formatted(attribute, id) + opacity(attribute, opacity);
  }

  private static String opacity(String attribute, double opacity) {
    return opacity >= 1 ? "" : " %s-opacity=\"%s\"".formatted(attribute, SvgPath.share(opacity));
  }

  private static String linear(LinearGradientPaint paint, AffineTransform transform) {
    return "<linearGradient id=\"%s\""
        + point(paint.getStartPoint(), "x1", "y1")
        + point(paint.getEndPoint(), "x2", "y2")
        + rest(paint, transform)
        + "</linearGradient>";
  }

  private static String radial(RadialGradientPaint paint, AffineTransform transform) {
    return "<radialGradient id=\"%s\""
        + point(paint.getCenterPoint(), "cx", "cy")
        + " r=\""
        + SvgPath.share(paint.getRadius())
        + '"'
        + point(paint.getFocusPoint(), "fx", "fy")
        + rest(paint, transform)
        + "</radialGradient>";
  }

  private static String point(Point2D point, String x, String y) {
    return " %s=\"%s\" %s=\"%s\""
        .formatted(x, SvgPath.share(point.getX()), y, SvgPath.share(point.getY()));
  }

  private static String rest(MultipleGradientPaint paint, AffineTransform transform) {
    AffineTransform all = new AffineTransform(transform);
    all.concatenate(paint.getTransform());
    StringBuilder rest = new StringBuilder(" gradientUnits=\"userSpaceOnUse\"");
    if (!all.isIdentity()) {
      rest.append(" gradientTransform=\"").append(matrix(all)).append('"');
    }
    rest.append(
        switch (paint.getCycleMethod()) {
          case NO_CYCLE -> "";
          case REFLECT -> " spreadMethod=\"reflect\"";
          case REPEAT -> " spreadMethod=\"repeat\"";
        });
    rest.append('>');
    Color[] colours = paint.getColors();
    float[] fractions = paint.getFractions();
    for (int i = 0; i < colours.length; i++) {
      rest.append("<stop offset=\"")
          .append(SvgPath.share(fractions[i]))
          .append('"')
          .append(colour("stop", colours[i], 1).replace(" stop=", " stop-color="))
          .append("/>");
    }
    return rest.toString();
  }

  /** As the attribute {@code transform} has it. */
  static String matrix(AffineTransform transform) {
    double[] numbers = new double[6];
    transform.getMatrix(numbers);
    StringBuilder matrix = new StringBuilder("matrix(");
    for (int i = 0; i < numbers.length; i++) {
      matrix.append(i == 0 ? "" : " ").append(Double.toString((float) numbers[i]));
    }
    return matrix.append(')').toString();
  }
}
