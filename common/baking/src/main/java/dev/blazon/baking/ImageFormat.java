package dev.blazon.baking;

import java.util.Arrays;
import java.util.Optional;

/**
 * The two formats that a badge's image may have, PNG and SVG (Open Badges 2.0, Baking
 * Specification).
 */
public enum ImageFormat {
  PNG("image/png"),
  SVG("image/svg+xml");

  private final String mediaType;

  ImageFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The media type, as IANA has it, without parameters. */
  public String mediaType() {
    return mediaType;
  }

  /** The format with this media type; empty where it is another. */
  public static Optional<ImageFormat> of(String mediaType) {
    return Arrays.stream(values()).filter(format -> format.mediaType.equals(mediaType)).findFirst();
  }
}
