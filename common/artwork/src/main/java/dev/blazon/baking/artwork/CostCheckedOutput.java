package dev.blazon.baking.artwork;

import com.github.weisj.jsvg.renderer.output.Output;
import java.awt.Color;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.ImageObserver;
import org.jspecify.annotations.Nullable;

/** Where JSVG draws: each shape is paid for first. */
final class CostCheckedOutput extends ForwardingOutput {
  private final DrawingCost meter;
  private Paint paint;

  CostCheckedOutput(Output output, DrawingCost meter) {
    this(output, meter, Color.BLACK);
  }

  private CostCheckedOutput(Output output, DrawingCost meter, Paint paint) {
    super(output);
    this.meter = meter;
    this.paint = paint;
  }

  @Override
  public void fillShape(Shape shape) {
    meter.fill(shape, transform(), paint);
    super.fillShape(shape);
  }

  @Override
  public void drawShape(Shape shape) {
    meter.draw(shape, transform(), paint, stroke());
    super.drawShape(shape);
  }

  @Override
  public void applyClip(Shape clip) {
    meter.clip(clip);
    super.applyClip(clip);
  }

  @Override
  public void drawImage(Image image, AffineTransform transform, @Nullable ImageObserver observer) {
    meter.image();
    super.drawImage(image, transform, observer);
  }

  @Override
  public void setPaint(Paint paint) {
    this.paint = paint;
    super.setPaint(paint);
  }

  @Override
  public Output createChild() {
    return new CostCheckedOutput(output().createChild(), meter, paint);
  }
}
