package dev.blazon.artwork.drawing;

import dev.blazon.artwork.drawing.UnusableDesign.Part;
import java.nio.ByteBuffer;
import java.util.Locale;

/**
 * Refuses a PNG that would cost too much to decode, by its header (PNG, section 11.2.1). Rows that
 * are all alike are nearly no bytes, so that the size of a file says nothing; but what the decoder
 * does with a sample is known.
 */
final class PngCost {
  /** Where the width stands in a file. */
  static final int WIDTH = 16;

  /** Where the height stands in a file. */
  static final int HEIGHT = 20;

  private static final int DEPTH = 24;
  private static final int COLOUR_TYPE = 25;
  private static final int INTERLACE = 28;

  /** The samples of the largest picture with 8 bits, in colour and with alpha. */
  private static final long MOST_SAMPLES = 4L * RasterFile.MAXIMUM_SIDE * RasterFile.MAXIMUM_SIDE;

  /** The samples of a pixel in colour and with alpha. */
  private static final int ARGB = 4;

  /** A sample of 16 bits takes several times as long as one of 8. */
  private static final int WIDE = 4;

  /** Pixels that come in seven passes are set one by one. */
  private static final int INTERLACED = 2;

  private PngCost() {}

  /**
   * Refuses what would cost too much.
   *
   * @param png whose structure was checked
   * @throws UnusableDesign that names what it is
   */
  static void requireLow(byte[] png, Part part) {
    ByteBuffer header = ByteBuffer.wrap(png);
    int width = header.getInt(WIDTH);
    int height = header.getInt(HEIGHT);
    boolean wide = png[DEPTH] == 16;
    boolean interlaced = png[INTERLACE] != 0;
    // Whatever it has, an icon is made smaller in colour and with alpha.
    long samples = (long) width * height * (part == Part.ICON ? ARGB : samples(png[COLOUR_TYPE]));
    if (samples * (wide ? WIDE : 1) * (interlaced ? INTERLACED : 1) > most(part)) {
      throw new UnusableDesign(
          part,
          String.format(
                  Locale.ROOT,
                  "is a PNG of %d × %d pixels with %d bits a channel%s, which takes too long to"
                      + " decode: save",
                  width,
                  height,
                  png[DEPTH],
                  interlaced ? ", interlaced" : "")
              + " it with 8 bits a channel, not interlaced, or smaller");
    }
  }

  /** An icon is small on the badge, and there may be a background beside it. */
  private static long most(Part part) {
    return part == Part.ICON ? MOST_SAMPLES / 2 : MOST_SAMPLES;
  }

  private static int samples(byte colourType) {
    return switch (colourType) {
      case 2 -> 3;
      case 4 -> 2;
      case 6 -> 4;
      default -> 1;
    };
  }
}
