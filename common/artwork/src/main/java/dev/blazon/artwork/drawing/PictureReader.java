package dev.blazon.artwork.drawing;

import dev.blazon.artwork.drawing.UnusableDesign.Part;
import dev.blazon.baking.Baking;
import dev.blazon.baking.UnreadableImage;
import dev.blazon.design.Upload;

/**
 * Reads the background or icon that is uploaded for a design, as PNG, JPEG or SVG, by its content
 * and never by a claimed type.
 */
final class PictureReader {
  private PictureReader() {}

  /**
   * Reads a file that somebody sent: PNG, JPEG or SVG, by its content.
   *
   * @param part which part of the design it is, for messages
   * @throws UnusableDesign where it is not one that can be drawn
   */
  static Picture read(Upload upload, Part part) {
    byte[] image = upload.bytes();
    if (image.length > Baking.MAX_BYTES) {
      throw new UnusableDesign(part, "has more than " + Baking.MAX_BYTES + " bytes");
    }
    PictureFormat format =
        PictureFormat.of(image)
            .orElseThrow(() -> new UnusableDesign(part, "is neither PNG, JPEG nor SVG"));
    try {
      return switch (format) {
        case PNG -> png(image, part);
        case SVG -> svg(image, part);
        case JPEG -> RasterFile.jpeg(image, part);
      };
    } catch (UnreadableImage e) {
      throw new UnusableDesign(part, "cannot be read: " + e.getMessage());
    }
  }

  private static Picture png(byte[] image, Part part) {
    Baking.inspect(image);
    return RasterFile.png(image, part);
  }

  private static Picture svg(byte[] image, Part part) {
    Baking.inspect(image);
    return SvgPictureReader.read(image, part);
  }
}
