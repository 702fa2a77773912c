package dev.blazon.design;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * The colours of a design. What is written on the rim, on the band and on the ribbon is black or
 * white, whichever is easier to read there, unless an ink is chosen.
 *
 * @param fill behind everything, where the background leaves something free
 * @param border around the shape; of the rim as well, where words stand on it
 * @param rimInk of the words on the rim
 * @param band behind the title
 * @param bandInk of the title
 * @param ribbon of the ribbon
 * @param ribbonInk of the words on it
 */
@RecordBuilder
public record Palette(
    Colour fill,
    Colour border,
    Colour rimInk,
    Colour band,
    Colour bandInk,
    Colour ribbon,
    Colour ribbonInk) {
  /** Of a badge for which nobody chose any. */
  public static final Palette PLAIN =
      of(new Colour(0xf4f1ea), new Colour(0x264653), new Colour(0x264653), new Colour(0xe9c46a));

  /** Colours, and the ink that can be read on them. */
  public static Palette of(Colour fill, Colour border, Colour band, Colour ribbon) {
    return PaletteBuilder.builder()
        .fill(fill)
        .border(border)
        .rimInk(border.ink())
        .band(band)
        .bandInk(band.ink())
        .ribbon(ribbon)
        .ribbonInk(ribbon.ink())
        .build();
  }
}
