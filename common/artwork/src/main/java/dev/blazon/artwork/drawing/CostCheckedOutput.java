package dev.blazon.artwork.drawing;

import com.github.weisj.jsvg.renderer.output.Output;
import java.awt.Color;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.ImageObserver;
import org.jspecify.annotations.Nullable;

/**
 * An output of the SVG library JSVG that has {@link DrawingCost} count each shape before it is
 * drawn, and refuse it where the SVG costs too much.
 */
final class CostCheckedOutput extends ForwardingOutput {
  private final DrawingCost cost;
  private Paint paint;

  CostCheckedOutput(Output output, DrawingCost cost) {
    this(output, cost, Color.BLACK);
  }

  private CostCheckedOutput(Output output, DrawingCost cost, Paint paint) {
    super(output);
    this.cost = cost;
    this.paint = paint;
  }

  @Override
  public void fillShape(Shape shape) {
    cost.fill(shape, transform(), paint);
    super.fillShape(shape);
  }

  @Override
  public void drawShape(Shape shape) {
    cost.draw(shape, transform(), paint, stroke());
    super.drawShape(shape);
  }

  @Override
  public void applyClip(Shape clip) {
    cost.clip(clip);
    super.applyClip(clip);
  }

  @Override
  public void drawImage(Image image, AffineTransform transform, @Nullable ImageObserver observer) {
    cost.image();
    super.drawImage(image, transform, observer);
  }

  @Override
  public void setPaint(Paint paint) {
    this.paint = paint;
    super.setPaint(paint);
  }

  @Override
  public Output createChild() {
    return new CostCheckedOutput(output().createChild(), cost, paint);
  }
}
