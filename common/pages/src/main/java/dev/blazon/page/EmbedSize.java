package dev.blazon.page;

import dev.blazon.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The width and height of the frame in which another site embeds the small card of an Assertion, in
 * CSS pixels: as high as its texts need at that width, so that nothing of it has to be scrolled to.
 *
 * @param width from side to side
 * @param height from top to bottom
 */
public record EmbedSize(int width, int height) {
  private static final int WIDTH = 480;

  /** Few sites have room for less; the badge's image fills it. */
  private static final int LEAST_HEIGHT = 200;

  /**
   * The frame for a page's card, within bounds. Where it may not be as high as its texts need, the
   * card shows the less of them, the status last.
   *
   * @param words in the language of the card
   * @param maximumWidth at least 1; null for any
   * @param maximumHeight at least 1; null for any
   */
  public static EmbedSize of(
      AssertionPage page,
      Words words,
      @Nullable Integer maximumWidth,
      @Nullable Integer maximumHeight) {
    int width = least(WIDTH, maximumWidth);
    int height = Math.max(LEAST_HEIGHT, EmbedTextHeight.height(page, words, width));
    return new EmbedSize(width, least(height, maximumHeight));
  }

  private static int least(int size, @Nullable Integer maximum) {
    return maximum == null ? size : Math.min(size, maximum);
  }
}
