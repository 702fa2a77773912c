package dev.blazon.functions.artwork;

import dev.blazon.design.Palette;
import dev.blazon.design.Preset;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Arrays;
import java.util.List;

/**
 * A preset of the designer as the API answers it: its shape and colours, which a form can send back
 * to compose the same.
 */
@RecordBuilder
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
    return PresetViewBuilder.builder()
        .preset(preset.term())
        .shape(preset.outline().term())
        .fillColor(palette.fill().toString())
        .borderColor(palette.border().toString())
        .rimTextColor(palette.rimInk().toString())
        .iconColor(preset.icon().toString())
        .titleColor(palette.band().toString())
        .titleTextColor(palette.bandInk().toString())
        .ribbonColor(palette.ribbon().toString())
        .ribbonTextColor(palette.ribbonInk().toString())
        .build();
  }
}
