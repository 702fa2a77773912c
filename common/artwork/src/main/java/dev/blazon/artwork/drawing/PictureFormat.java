package dev.blazon.artwork.drawing;

import dev.blazon.baking.Baking;
import dev.blazon.baking.UnreadableImage;
import java.util.Optional;

/**
 * The formats of the images that a design may be composed from: PNG, JPEG and SVG, told by an
 * image's first bytes.
 */
public enum PictureFormat {
  PNG("image/png"),
  JPEG("image/jpeg"),
  SVG("image/svg+xml");

  private final String mediaType;

  PictureFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The format of an image by its first bytes; empty for others, such as GIF and WebP. */
  public static Optional<PictureFormat> of(byte[] image) {
    if (isJpeg(image)) {
      return Optional.of(JPEG);
    }
    try {
      return Optional.of(
          switch (Baking.detect(image)) {
            case PNG -> PNG;
            case SVG -> SVG;
          });
    } catch (UnreadableImage e) {
      return Optional.empty();
    }
  }

  /** As HTTP names it. */
  public String mediaType() {
    return mediaType;
  }

  /** Start of image, and the first byte of whatever marker follows (ITU-T T.81, annex B). */
  private static boolean isJpeg(byte[] image) {
    return image.length > 2
        && image[0] == (byte) 0xff
        && image[1] == (byte) 0xd8
        && image[2] == (byte) 0xff;
  }
}
