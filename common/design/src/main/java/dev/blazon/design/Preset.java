package dev.blazon.design;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The designer's backgrounds that come with the project, each with a shape and colours that suit
 * it.
 */
public enum Preset {
  AURORA(Outline.CIRCLE, 0x03071e, 0x2ec4b6, 0x03071e, 0xa7f3d0, 0xffffff),
  BLUEPRINT(Outline.HEXAGON, 0x1d4e89, 0xf7f7f2, 0xf7f7f2, 0xfb8500, 0xffffff),
  CIRCUIT(Outline.HEXAGON, 0x0d1b2a, 0x3ddc97, 0x3ddc97, 0x415a77, 0x3ddc97),
  CONFETTI(Outline.CIRCLE, 0xfff8f0, 0x8338ec, 0x8338ec, 0xffd166, 0x5a189a),
  CONSTELLATION(Outline.CIRCLE, 0x10002b, 0xe0aaff, 0x240046, 0xe0aaff, 0xffffff),
  CONTOUR(Outline.SQUARE, 0xfaedcd, 0x606c38, 0x283618, 0xbc6c25, 0x283618),
  GUILLOCHE(Outline.SHIELD, 0x0b3d2e, 0xd4af37, 0xf4f1de, 0xd4af37, 0xf4d675),
  HONEYCOMB(Outline.HEXAGON, 0xe09f3e, 0x540b0e, 0x540b0e, 0xfff3b0, 0x540b0e),
  LAUREL(Outline.CIRCLE, 0x370617, 0xe9c46a, 0xe9c46a, 0xfdf6e3, 0xe9c46a),
  MOSAIC(Outline.SQUARE, 0x264653, 0x264653, 0x264653, 0xf1faee, 0xffffff),
  SUMMIT(Outline.SHIELD, 0xf28482, 0x382645, 0x382645, 0xffd6a5, 0x382645),
  SUNBURST(Outline.CIRCLE, 0xffb703, 0x9d0208, 0x9d0208, 0xfff3b0, 0x9d0208),
  TIDE(Outline.CIRCLE, 0x0077b6, 0x03045e, 0x03045e, 0xcaf0f8, 0x03045e);

  private final Outline outline;

  @SuppressWarnings("ImmutableEnumChecker") // A record of records of numbers.
  private final Palette palette;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Colour icon;

  Preset(Outline outline, int fill, int border, int band, int ribbon, int icon) {
    this.outline = outline;
    this.icon = new Colour(icon);
    this.palette =
        Palette.of(new Colour(fill), new Colour(border), new Colour(band), new Colour(ribbon));
  }

  /** The preset with this name, in lower case; empty where it is another. */
  public static Optional<Preset> of(String term) {
    return Arrays.stream(values()).filter(preset -> preset.term().equals(term)).findFirst();
  }

  /** As the API names it. */
  public String term() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The shape that suits it. */
  public Outline outline() {
    return outline;
  }

  /** The colours that suit it. */
  public Palette palette() {
    return palette;
  }

  /** The colour of an icon of the library that suits it. */
  public Colour icon() {
    return icon;
  }

  /** The background: an SVG. */
  public Upload background() {
    String path = "/dev/blazon/design/presets/" + term() + ".svg";
    try (InputStream svg = Preset.class.getResourceAsStream(path)) {
      if (svg == null) {
        throw new IllegalStateException(path + " is missing from the bundle");
      }
      return new Upload(svg.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
