package dev.blazon.lifecycle;

import org.jspecify.annotations.Nullable;

/**
 * What is stored with a BadgeClass about its artwork, the unbaked image: the SHA-256 under which
 * its bytes are stored, the media type, and the design that it was composed from. An image under
 * its hash cannot be overwritten, which awards rely on.
 *
 * @param sha256 of the bytes, in lower-case hex
 * @param mediaType {@code image/png} or {@code image/svg+xml}
 * @param design the form that it was composed from; null where it was uploaded as it is. It goes
 *     wherever the image goes, so that a next version has it too, and another image has not
 */
public record Artwork(String sha256, String mediaType, @Nullable KeptDesign design) {
  /** An image that was uploaded. */
  public Artwork(String sha256, String mediaType) {
    this(sha256, mediaType, null);
  }
}
