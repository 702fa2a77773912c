package dev.blazon.artwork.drawing;

import java.awt.BasicStroke;

/**
 * Writes the stroke attributes of an SVG element ({@code stroke-width}, {@code stroke-linecap},
 * {@code stroke-dasharray} …) from a Java2D stroke.
 */
final class SvgStroke {
  private SvgStroke() {}

  /**
   * The attributes of a line.
   *
   * @param scale by which its widths and dashes are multiplied
   */
  static String attributes(BasicStroke stroke, double scale) {
    StringBuilder written = new StringBuilder();
    add(written, "width", SvgPath.number(stroke.getLineWidth() * scale));
    switch (stroke.getEndCap()) {
      case BasicStroke.CAP_ROUND -> add(written, "linecap", "round");
      case BasicStroke.CAP_SQUARE -> add(written, "linecap", "square");
      default -> {} // The usual one.
    }
    switch (stroke.getLineJoin()) {
      case BasicStroke.JOIN_ROUND -> add(written, "linejoin", "round");
      case BasicStroke.JOIN_BEVEL -> add(written, "linejoin", "bevel");
      default -> add(written, "miterlimit", SvgPath.number(stroke.getMiterLimit()));
    }
    float[] dashes = stroke.getDashArray();
    if (dashes != null) {
      StringBuilder pattern = new StringBuilder();
      for (float dash : dashes) {
        pattern.append(pattern.isEmpty() ? "" : " ").append(SvgPath.number(dash * scale));
      }
      add(written, "dasharray", pattern.toString());
      add(written, "dashoffset", SvgPath.number(stroke.getDashPhase() * scale));
    }
    return written.toString();
  }

  private static void add(StringBuilder written, String name, String value) {
    written.append(" stroke-").append(name).append("=\"").append(value).append('"');
  }
}
