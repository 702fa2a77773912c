package dev.blazon.baking.artwork;

import dev.blazon.baking.Baking;
import dev.blazon.baking.UnreadableImage;
import dev.blazon.baking.artwork.UnusableDesign.Part;

/** Reads what somebody uploads to be drawn, by its content and never by a claimed type. */
final class Pictures {
  private Pictures() {}

  /**
   * Reads an image.
   *
   * @param part which part of the design it is, for messages
   * @throws UnusableDesign where it is not one that can be drawn
   */
  static Picture read(byte[] image, Part part) {
    if (image.length > Baking.MAX_BYTES) {
      throw new UnusableDesign(part, "has more than " + Baking.MAX_BYTES + " bytes");
    }
    if (isJpeg(image)) {
      if (part == Part.ICON) {
        throw new UnusableDesign(part, "is a JPEG, where PNG and SVG are taken");
      }
      return RasterFile.jpeg(image, part);
    }
    try {
      return switch (Baking.inspect(image)) {
        case PNG -> RasterFile.png(image, part);
        case SVG -> DrawingFile.read(image, part);
      };
    } catch (UnreadableImage e) {
      throw new UnusableDesign(part, "cannot be read: " + e.getMessage());
    }
  }

  private static boolean isJpeg(byte[] image) {
    return image.length > 2
        && image[0] == (byte) 0xff
        && image[1] == (byte) 0xd8
        && image[2] == (byte) 0xff;
  }
}
