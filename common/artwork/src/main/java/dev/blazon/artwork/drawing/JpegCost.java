package dev.blazon.artwork.drawing;

import dev.blazon.artwork.drawing.UnusableDesign.Part;
import java.util.Locale;

/**
 * Refuses a JPEG that would cost too much to decode, or that the decoder does not know, by its
 * headers. The decoder brings all pixels out again after each scan, and the bytes of a scan may be
 * a few dozen.
 */
final class JpegCost {
  private static final int CMYK = 4;

  /** Programs write one scan, or ten in a progressive file. */
  private static final int MOST_SCANS = 100;

  /** Pixels that come out, over all scans: four times those of the largest picture. */
  private static final long MOST_PIXELS = 4L * RasterFile.MAXIMUM_SIDE * RasterFile.MAXIMUM_SIDE;

  /** Converting a pixel by a profile costs as much again as decoding it. */
  private static final int PROFILED = 2;

  /** Blocks are decoded whole: at the most, they stand for this many pixels in a row. */
  private static final int BLOCK = 32;

  private JpegCost() {}

  /**
   * Refuses what would cost too much, and what the decoder does not know.
   *
   * @throws UnusableDesign that names what it is
   */
  static void requireLow(JpegHeaders headers, Part part) {
    JpegHeaders.Frame frame = headers.frame();
    if (frame == null) {
      return; // The decoder says that it is damaged.
    }
    if (frame.components() == CMYK) {
      throw new UnusableDesign(part, "is a JPEG in CMYK, where RGB and grey are taken");
    }
    if (!frame.decodable()) {
      throw new UnusableDesign(
          part,
          "is a JPEG with arithmetic coding, lossless, hierarchical or of more than 8 bits, where"
              + " baseline and progressive ones are taken");
    }
    RasterFile.requireSize(frame.width(), frame.height(), part);
    long pixels = blocks(frame.width()) * blocks(frame.height()) * headers.scans();
    if (headers.scans() > MOST_SCANS || pixels * (headers.profiled() ? PROFILED : 1) > most(part)) {
      throw new UnusableDesign(
          part,
          String.format(
                  Locale.ROOT,
                  "is a JPEG of %d scans of %d × %d pixels, which takes too long to decode: save it"
                      + " without",
                  headers.scans(),
                  frame.width(),
                  frame.height())
              + " progressive scans, or smaller");
    }
  }

  /** An icon is small on the badge, and there may be a background beside it. */
  private static long most(Part part) {
    return part == Part.ICON ? MOST_PIXELS / 2 : MOST_PIXELS;
  }

  private static long blocks(int side) {
    return (side + BLOCK - 1L) / BLOCK * BLOCK;
  }
}
