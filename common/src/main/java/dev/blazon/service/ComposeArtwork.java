package dev.blazon.service;

import dev.blazon.baking.artwork.Composer;
import dev.blazon.baking.artwork.Design;
import dev.blazon.baking.artwork.TookTooLong;
import dev.blazon.baking.artwork.UnusableDesign;
import dev.blazon.baking.artwork.Watchdog;
import java.time.InstantSource;

/** Composes artwork, and keeps nothing. */
public final class ComposeArtwork {
  private final Watchdog watchdog;

  /** Given the clock by which it gives up on a design that takes too long. */
  public ComposeArtwork(InstantSource time) {
    watchdog = new Watchdog(time);
  }

  /** Each way in which this service can end; callers answer every one of them. */
  public sealed interface Outcome {
    /**
     * It was composed.
     *
     * @param png 1000 × 1000 pixels
     */
    record Composed(byte[] png) implements Outcome {}

    /** A part of the design cannot be used. */
    record Unusable(UnusableDesign.Part part, String detail) implements Outcome {}

    /** It was given up: it would have taken longer than {@link Watchdog#LIMIT}. */
    record TookTooLong() implements Outcome {}
  }

  /** Draws a design, and gives up where that takes too long. */
  public Outcome compose(Design design) {
    try {
      return new Outcome.Composed(watchdog.watch(() -> Composer.compose(design)));
    } catch (UnusableDesign e) {
      return new Outcome.Unusable(e.part(), e.detail());
    } catch (TookTooLong e) {
      return new Outcome.TookTooLong();
    }
  }
}
