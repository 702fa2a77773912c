package dev.blazon.artwork.drawing;

import com.github.weisj.jsvg.renderer.output.Output;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An output of the SVG library JSVG that writes the shapes of an uploaded SVG into the SVG of a
 * badge. So what is written of somebody's drawing is shapes that were drawn, and neither its ids
 * nor its styles.
 */
final class SvgOutput implements Output {
  private final SvgDocument document;
  private State state;

  SvgOutput(SvgDocument document, @Nullable String clip) {
    this(document, new State(new AffineTransform(), Color.BLACK, new BasicStroke(), clip, 1));
  }

  private SvgOutput(SvgDocument document, State state) {
    this.document = document;
    this.state = state;
  }

  /** Something was to be drawn that SVG has no shape or paint for: pixels stand for it. */
  static final class NotAsShapes extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** How the next shape is drawn; the transform is never changed. */
  @RecordBuilder
  record State(
      AffineTransform transform, Paint paint, Stroke stroke, @Nullable String clip, float opacity) {
    State transformed(AffineTransform by) {
      AffineTransform all = new AffineTransform(transform);
      all.concatenate(by);
      return StateBuilder.builder(this).transform(all).build();
    }
  }

  @Override
  public void fillShape(Shape shape) {
    document.element(
        "<path"
            + SvgPath.attributes(state.transform.createTransformedShape(shape))
            + paint("fill", state.transform),
        state.clip);
  }

  /** A line that a transform stretches unevenly is written as the shape that it covers. */
  @Override
  public void drawShape(Shape shape) {
    double scale = Math.sqrt(Math.abs(state.transform.getDeterminant()));
    if (!(state.stroke instanceof BasicStroke stroke) || !isEven(state.transform, scale)) {
      fillShape(state.stroke.createStrokedShape(shape));
      return;
    }
    document.element(
        "<path"
            + SvgPath.attributes(state.transform.createTransformedShape(shape))
            + " fill=\"none\""
            + paint("stroke", state.transform)
            + SvgStroke.attributes(stroke, scale),
        state.clip);
  }

  private static boolean isEven(AffineTransform transform, double scale) {
    double across = Math.hypot(transform.getScaleX(), transform.getShearY());
    double down = Math.hypot(transform.getScaleY(), transform.getShearX());
    return Math.abs(across - scale) < 1e-3 * scale && Math.abs(down - scale) < 1e-3 * scale;
  }

  private static boolean isUpright(AffineTransform transform) {
    return transform.getShearX() == 0 && transform.getShearY() == 0;
  }

  private String paint(String attribute, AffineTransform transform) {
    return SvgPaint.attributes(document, attribute, state.paint, transform, state.opacity)
        .orElseThrow(NotAsShapes::new);
  }

  @Override
  public void setPaint(Paint paint) {
    state = StateBuilder.builder(state).paint(paint).build();
  }

  @Override
  public void setPaint(Supplier<Paint> paint) {
    setPaint(paint.get());
  }

  @Override
  public void setStroke(Stroke stroke) {
    state = StateBuilder.builder(state).stroke(stroke).build();
  }

  @Override
  public Stroke stroke() {
    return state.stroke;
  }

  @Override
  public void applyClip(Shape shape) {
    Shape all = state.transform.createTransformedShape(shape);
    boolean box = shape instanceof Rectangle2D && isUpright(state.transform);
    String clip = document.clip(box ? all.getBounds2D() : all, state.clip);
    state = StateBuilder.builder(state).clip(clip).build();
  }

  /** JSVG sets clips for what is no shape alone. */
  @Override
  public void setClip(@Nullable Shape clip) {
    throw new NotAsShapes();
  }

  @Override
  public Output createChild() {
    return new SvgOutput(document, state);
  }

  @Override
  public void dispose() {
    // It has nothing of its own.
  }

  @Override
  public void drawImage(BufferedImage image) {
    throw new NotAsShapes();
  }

  @Override
  public void drawImage(Image image, @Nullable ImageObserver observer) {
    throw new NotAsShapes();
  }

  @Override
  public void drawImage(Image image, AffineTransform transform, @Nullable ImageObserver observer) {
    throw new NotAsShapes();
  }

  @Override
  public void debugPaint(Consumer<Graphics2D> painter) {
    // Nobody debugs here.
  }

  @Override
  public Rectangle2D clipBounds() {
    try {
      return state.transform.createInverse().createTransformedShape(Composer.WHOLE).getBounds2D();
    } catch (NoninvertibleTransformException e) {
      return new Rectangle2D.Double(); // Everything is flat there.
    }
  }

  @Override
  public AffineTransform transform() {
    return new AffineTransform(state.transform);
  }

  @Override
  public void setTransform(AffineTransform transform) {
    state = StateBuilder.builder(state).transform(new AffineTransform(transform)).build();
  }

  @Override
  public void applyTransform(AffineTransform transform) {
    state = state.transformed(transform);
  }

  @Override
  public void rotate(double angle) {
    state = state.transformed(AffineTransform.getRotateInstance(angle));
  }

  @Override
  public void scale(double across, double down) {
    state = state.transformed(AffineTransform.getScaleInstance(across, down));
  }

  @Override
  public void translate(double across, double down) {
    state = state.transformed(AffineTransform.getTranslateInstance(across, down));
  }

  @Override
  public float currentOpacity() {
    return state.opacity;
  }

  @Override
  public void applyOpacity(float opacity) {
    state = StateBuilder.builder(state).opacity(state.opacity * opacity).build();
  }

  @Override
  public SafeState safeState() {
    State kept = state;
    return () -> state = kept;
  }

  @Override
  public Optional<Float> contextFontSize() {
    return Optional.empty();
  }

  @Override
  public @Nullable RenderingHints renderingHints() {
    return null;
  }

  @Override
  public @Nullable Object renderingHint(RenderingHints.Key key) {
    return null;
  }

  @Override
  public void setRenderingHint(RenderingHints.Key key, @Nullable Object value) {
    // Whoever shows the SVG decides.
  }

  @Override
  public boolean supportsFilters() {
    return false;
  }

  @Override
  public boolean supportsColors() {
    return true;
  }
}
