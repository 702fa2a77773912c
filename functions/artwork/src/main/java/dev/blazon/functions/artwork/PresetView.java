package dev.blazon.functions.artwork;

import dev.blazon.design.Palette;
import dev.blazon.design.Preset;
import java.util.Arrays;
import java.util.List;

/** A preset as the API tells of it: a form that sends these values composes the same. */
record PresetView(
    String preset,
    String shape,
    String fillColor,
    String borderColor,
    String rimTextColor,
    String iconColor,
    String titleColor,
    String titleTextColor,
    String ribbonColor,
    String ribbonTextColor) {
  static List<PresetView> all() {
    return Arrays.stream(Preset.values()).map(PresetView::of).toList();
  }

  private static PresetView of(Preset preset) {
    Palette palette = preset.palette();
    return new PresetView(
        preset.term(),
        preset.outline().term(),
        palette.fill().toString(),
        palette.border().toString(),
        palette.rimInk().toString(),
        preset.icon().toString(),
        palette.band().toString(),
        palette.bandInk().toString(),
        palette.ribbon().toString(),
        palette.ribbonInk().toString());
  }
}
