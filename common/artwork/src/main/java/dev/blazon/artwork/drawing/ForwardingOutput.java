package dev.blazon.artwork.drawing;

import com.github.weisj.jsvg.renderer.output.Output;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Base class for outputs of the SVG library JSVG that hand each call on to another output, for
 * subclasses to change what they need; SVG filters alone are turned off.
 */
abstract class ForwardingOutput implements Output {
  private final Output output;

  ForwardingOutput(Output output) {
    this.output = output;
  }

  /** The output that everything is handed on to. */
  final Output output() {
    return output;
  }

  @Override
  public void fillShape(Shape shape) {
    output.fillShape(shape);
  }

  @Override
  public void drawShape(Shape shape) {
    output.drawShape(shape);
  }

  @Override
  public void applyClip(Shape clip) {
    output.applyClip(clip);
  }

  @Override
  public void setPaint(Paint paint) {
    output.setPaint(paint);
  }

  @Override
  public void setPaint(Supplier<Paint> paint) {
    setPaint(paint.get());
  }

  @Override
  public boolean supportsFilters() {
    return false;
  }

  @Override
  public void drawImage(BufferedImage image) {
    output.drawImage(image);
  }

  @Override
  public void drawImage(Image image, @Nullable ImageObserver observer) {
    output.drawImage(image, observer);
  }

  @Override
  public void drawImage(Image image, AffineTransform transform, @Nullable ImageObserver observer) {
    output.drawImage(image, transform, observer);
  }

  @Override
  public void setStroke(Stroke stroke) {
    output.setStroke(stroke);
  }

  @Override
  public Stroke stroke() {
    return output.stroke();
  }

  @Override
  public void setClip(@Nullable Shape clip) {
    output.setClip(clip);
  }

  @Override
  public Optional<Float> contextFontSize() {
    return output.contextFontSize();
  }

  @Override
  public void dispose() {
    output.dispose();
  }

  @Override
  public void debugPaint(Consumer<Graphics2D> painter) {
    output.debugPaint(painter);
  }

  @Override
  public Rectangle2D clipBounds() {
    return output.clipBounds();
  }

  @Override
  public @Nullable RenderingHints renderingHints() {
    return output.renderingHints();
  }

  @Override
  public @Nullable Object renderingHint(RenderingHints.Key key) {
    return output.renderingHint(key);
  }

  @Override
  public void setRenderingHint(RenderingHints.Key key, @Nullable Object value) {
    output.setRenderingHint(key, value);
  }

  @Override
  public AffineTransform transform() {
    return output.transform();
  }

  @Override
  public void setTransform(AffineTransform transform) {
    output.setTransform(transform);
  }

  @Override
  public void applyTransform(AffineTransform transform) {
    output.applyTransform(transform);
  }

  @Override
  public void rotate(double angle) {
    output.rotate(angle);
  }

  @Override
  public void scale(double across, double down) {
    output.scale(across, down);
  }

  @Override
  public void translate(double across, double down) {
    output.translate(across, down);
  }

  @Override
  public float currentOpacity() {
    return output.currentOpacity();
  }

  @Override
  public void applyOpacity(float opacity) {
    output.applyOpacity(opacity);
  }

  @Override
  public SafeState safeState() {
    return output.safeState();
  }

  @Override
  public boolean supportsColors() {
    return output.supportsColors();
  }

  @Override
  public boolean isSoftClippingEnabled() {
    return output.isSoftClippingEnabled();
  }

  @Override
  public boolean hasMaskedPaint() {
    return output.hasMaskedPaint();
  }
}
