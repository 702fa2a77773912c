package dev.blazon.artwork;

import dev.blazon.artwork.drawing.Composer;
import dev.blazon.artwork.drawing.TookTooLong;
import dev.blazon.artwork.drawing.UnusableDesign;
import dev.blazon.artwork.drawing.Watchdog;
import dev.blazon.baking.ImageFormat;
import dev.blazon.design.Design;
import java.time.InstantSource;
import java.util.List;

/**
 * Composes a badge's artwork, a PNG or an SVG, from a design, or says what is wrong with the
 * design; stores nothing. Its callers show the image as a preview, or hand it to {@link
 * SetArtwork}.
 */
public final class ComposeArtwork {
  private final Watchdog watchdog;

  /** Given the clock by which it gives up on a design that takes too long. */
  public ComposeArtwork(InstantSource time) {
    watchdog = new Watchdog(time);
  }

  /** Each way in which this service can end; callers answer every one of them. */
  public sealed interface Outcome {
    /**
     * The artwork was composed, and given to nobody yet.
     *
     * @param image of 1000 × 1000 pixels, or units
     */
    record Composed(byte[] image, ImageFormat format) implements Outcome {}

    /** Parts of the design cannot be used. */
    record Unusable(List<UnusableDesign.Finding> findings) implements Outcome {}

    /** It was given up: it would have taken longer than {@link Watchdog#LIMIT}. */
    record TookTooLong() implements Outcome {}
  }

  /** Draws a design in a format, and gives up where that takes too long. */
  public Outcome compose(Design design, ImageFormat format) {
    try {
      return new Outcome.Composed(watchdog.watch(() -> Composer.compose(design, format)), format);
    } catch (UnusableDesign e) {
      return new Outcome.Unusable(e.findings());
    } catch (TookTooLong e) {
      return new Outcome.TookTooLong();
    }
  }

  /** What {@link #compose} would find unusable; nothing where that takes too long to say. */
  public List<UnusableDesign.Finding> findings(Design design) {
    return switch (compose(design, ImageFormat.PNG)) {
      case Outcome.Unusable(List<UnusableDesign.Finding> findings) -> findings;
      case Outcome.Composed composed -> List.of();
      case Outcome.TookTooLong() -> List.of();
    };
  }
}
