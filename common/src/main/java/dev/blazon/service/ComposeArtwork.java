package dev.blazon.service;

import dev.blazon.baking.artwork.Composer;
import dev.blazon.baking.artwork.Design;
import dev.blazon.baking.artwork.UnusableDesign;

/** Composes artwork, and keeps nothing. */
public final class ComposeArtwork {
  private ComposeArtwork() {}

  /** How it ended. */
  public sealed interface Outcome {
    /**
     * It was composed.
     *
     * @param png 1000 × 1000 pixels
     */
    record Composed(byte[] png) implements Outcome {}

    /** A part of the design cannot be used. */
    record Unusable(UnusableDesign.Part part, String detail) implements Outcome {}
  }

  /** Composes a badge. */
  public static Outcome compose(Design design) {
    try {
      return new Outcome.Composed(Composer.compose(design));
    } catch (UnusableDesign e) {
      return new Outcome.Unusable(e.part(), e.detail());
    }
  }
}
