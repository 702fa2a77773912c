package dev.blazon.artwork.drawing;

import java.awt.Shape;
import java.awt.geom.PathIterator;

/**
 * Writes Java2D shapes as the {@code d} attribute of SVG paths, and numbers as SVG has them, to a
 * hundredth of a unit.
 */
final class SvgPath {
  private static final int PLACES = 100;

  /** Opacities and places in gradients need more. */
  private static final int FINE_PLACES = 10_000;

  private SvgPath() {}

  /** The attributes {@code d} and, where it is not the usual one, {@code fill-rule}. */
  static CharSequence attributes(Shape shape) {
    StringBuilder written = new StringBuilder(" d=\"");
    PathIterator path = shape.getPathIterator(null);
    boolean evenOdd = path.getWindingRule() == PathIterator.WIND_EVEN_ODD;
    double[] points = new double[6];
    for (; !path.isDone(); path.next()) {
      switch (path.currentSegment(points)) {
        case PathIterator.SEG_MOVETO -> segment(written, 'M', points, 2);
        case PathIterator.SEG_LINETO -> segment(written, 'L', points, 2);
        case PathIterator.SEG_QUADTO -> segment(written, 'Q', points, 4);
        case PathIterator.SEG_CUBICTO -> segment(written, 'C', points, 6);
        default -> written.append('Z');
      }
    }
    written.append('"');
    return evenOdd ? written.append(" fill-rule=\"evenodd\" clip-rule=\"evenodd\"") : written;
  }

  /** A length or coordinate. */
  static String number(double value) {
    return written(value, PLACES);
  }

  /** A number from 0 to 1, or a factor. */
  static String share(double value) {
    return written(value, FINE_PLACES);
  }

  private static void segment(StringBuilder path, char command, double[] points, int count) {
    path.append(command);
    for (int i = 0; i < count; i++) {
      String number = number(points[i]);
      // A minus sign parts numbers as well.
      path.append(i > 0 && number.charAt(0) != '-' ? " " : "").append(number);
    }
  }

  /** No exponent, no needless zero; what is no number, or beyond all bounds, is at the bound. */
  private static String written(double value, int places) {
    long rounded = Math.round(Math.clamp(Double.isNaN(value) ? 0 : value, -1e9, 1e9) * places);
    long whole = Math.abs(rounded) / places;
    long rest = Math.abs(rounded) % places;
    StringBuilder text = new StringBuilder(rounded < 0 ? "-" : "").append(whole);
    if (rest > 0) {
      text.append('.').append(String.valueOf(places + rest).substring(1));
      while (text.charAt(text.length() - 1) == '0') {
        text.setLength(text.length() - 1);
      }
    }
    return text.toString();
  }
}
