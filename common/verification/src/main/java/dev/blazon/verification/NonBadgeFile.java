package dev.blazon.verification;

import dev.blazon.baking.FileKind;
import dev.blazon.baking.UnreadableImage;
import dev.blazon.verification.documents.HandedIn;

/**
 * Tells what kind of image or file was handed in that carries no badge, and what is wrong with it.
 */
final class NonBadgeFile {
  private NonBadgeFile() {}

  /**
   * What the file is: by what is wrong with it, and, where it is no image that can carry a badge,
   * by how it begins.
   */
  static HandedIn of(UnreadableImage refusal, byte[] file) {
    return switch (refusal.fault()) {
      case UNKNOWN_FORMAT, NOT_SVG -> kind(file);
      case NOT_BAKED -> HandedIn.IMAGE_WITHOUT_BADGE;
      case COMPRESSED_ASSERTION, INVALID_ASSERTION -> HandedIn.DAMAGED_BADGE;
      case TOO_LARGE -> HandedIn.TOO_LARGE;
      case TRUNCATED,
          CRC_MISMATCH,
          INVALID_PNG,
          INVALID_XML,
          INVALID_ENCODING,
          DOCTYPE,
          PREFIX_TAKEN ->
          HandedIn.DAMAGED_IMAGE;
    };
  }

  /** What is wrong with the file, for people first, and then exactly. */
  static String why(UnreadableImage refusal) {
    String exactly = String.valueOf(refusal.getMessage());
    return switch (refusal.fault()) {
      case UNKNOWN_FORMAT -> refusal.detail();
      case NOT_SVG -> "this is neither a PNG nor an SVG (" + exactly + ")";
      case NOT_BAKED ->
          "this image carries no badge; perhaps it is a screenshot, or was saved anew: download the"
              + " badge's own image ("
              + exactly
              + ")";
      case COMPRESSED_ASSERTION, INVALID_ASSERTION ->
          "what this image carries cannot be read (" + exactly + ")";
      case TOO_LARGE -> "this image is too large (" + exactly + ")";
      case TRUNCATED,
          CRC_MISMATCH,
          INVALID_PNG,
          INVALID_XML,
          INVALID_ENCODING,
          DOCTYPE,
          PREFIX_TAKEN ->
          "this image is damaged, or is none (" + exactly + ")";
    };
  }

  private static HandedIn kind(byte[] file) {
    return FileKind.of(file)
        .map(
            kind ->
                switch (kind) {
                  case JPEG -> HandedIn.JPEG;
                  case PDF -> HandedIn.PDF;
                  case GIF, WEBP, HEIF, BMP, TIFF_LITTLE_ENDIAN, TIFF_BIG_ENDIAN, ZIP ->
                      HandedIn.OTHER_FILE;
                })
        .orElse(HandedIn.OTHER_FILE);
  }
}
