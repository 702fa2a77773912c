package dev.blazon.page;

import dev.blazon.design.Preset;
import java.util.Arrays;

/**
 * Where a preset is in {@link Asset#PRESETS}: one file shows all of them, small and beside each
 * other, in the order of {@link Preset}. Thirteen files would be thirteen requests.
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
