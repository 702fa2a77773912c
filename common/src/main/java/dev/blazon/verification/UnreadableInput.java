package dev.blazon.verification;

import dev.blazon.baking.UnreadableImage;
import dev.blazon.verification.rules.HandedIn;

/** Tells what a file is that leads to no badge. */
final class UnreadableInput {
  private UnreadableInput() {}

  /**
   * By what is wrong with it, and, where it is no image that can carry a badge, by how it begins.
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

  private static HandedIn kind(byte[] file) {
    if (begins(file, 0xff, 0xd8, 0xff)) {
      return HandedIn.JPEG;
    }
    return begins(file, '%', 'P', 'D', 'F') ? HandedIn.PDF : HandedIn.OTHER_FILE;
  }

  private static boolean begins(byte[] file, int... bytes) {
    if (file.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((file[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
