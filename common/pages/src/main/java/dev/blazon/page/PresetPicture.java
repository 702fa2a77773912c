package dev.blazon.page;

import dev.blazon.design.Preset;
import java.util.Arrays;

/**
 * Finds the picture of a design preset of the studio in the one file {@link Asset#PRESETS}, which
 * shows all of them, small and beside each other, in the order of {@link Preset}. Thirteen files
 * would be thirteen requests.
 */
public final class PresetPicture {
  /** Width and height of each, in pixels. */
  public static final int SIDE = 80;

  /** The width of the file, in pixels. */
  public static final int WIDTH = SIDE * Preset.values().length;

  private PresetPicture() {}

  /** How far a preset stands from the left, in pixels. */
  public static int left(Preset preset) {
    return SIDE * Arrays.asList(Preset.values()).indexOf(preset);
  }
}
