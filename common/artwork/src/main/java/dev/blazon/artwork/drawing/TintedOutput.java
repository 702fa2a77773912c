package dev.blazon.artwork.drawing;

import com.github.weisj.jsvg.renderer.output.Output;
import java.awt.Color;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.util.Arrays;

/**
 * An output of the SVG library JSVG that draws everything in the one colour of an icon; what is
 * half transparent stays so.
 */
final class TintedOutput extends ForwardingOutput {
  private final Color colour;

  TintedOutput(Output output, Color colour) {
    super(output);
    this.colour = colour;
    super.setPaint(colour);
  }

  @Override
  public void setPaint(Paint paint) {
    super.setPaint(
        switch (paint) {
          case Color plain -> Tint.of(plain, colour);
          case LinearGradientPaint linear ->
              new LinearGradientPaint(
                  linear.getStartPoint(),
                  linear.getEndPoint(),
                  linear.getFractions(),
                  tinted(linear.getColors()),
                  linear.getCycleMethod(),
                  linear.getColorSpace(),
                  linear.getTransform());
          case RadialGradientPaint radial ->
              new RadialGradientPaint(
                  radial.getCenterPoint(),
                  radial.getRadius(),
                  radial.getFocusPoint(),
                  radial.getFractions(),
                  tinted(radial.getColors()),
                  radial.getCycleMethod(),
                  radial.getColorSpace(),
                  radial.getTransform());
          default -> colour;
        });
  }

  @Override
  public Output createChild() {
    return new TintedOutput(output().createChild(), colour);
  }

  private Color[] tinted(Color... colours) {
    return Arrays.stream(colours).map(one -> Tint.of(one, colour)).toArray(Color[]::new);
  }
}
