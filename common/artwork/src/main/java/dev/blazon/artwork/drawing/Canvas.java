package dev.blazon.artwork.drawing;

import dev.blazon.design.Design;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;

/**
 * The surface that a badge is drawn on, a square of {@value Design#SIDE} units: pixels for a PNG
 * ({@link PixelCanvas}), or an SVG ({@link SvgCanvas}). Both look the same.
 */
sealed interface Canvas permits PixelCanvas, SvgCanvas {
  /**
   * Fills a shape.
   *
   * @param paint a {@link java.awt.Color}, or a linear or radial gradient of java.awt
   */
  void fill(Shape shape, Paint paint);

  /** Draws along a shape, half of the width on either side, corners rounded. */
  void stroke(Shape shape, float width, Paint paint);

  /**
   * Draws a picture, scaled into a rectangle.
   *
   * @param where all of it, stretched where the ratios differ; what falls beside the canvas is left
   *     out
   */
  void picture(Picture picture, Rectangle2D where);

  /** The same canvas, where nothing is drawn beside a shape. */
  Canvas within(Shape clip);
}
