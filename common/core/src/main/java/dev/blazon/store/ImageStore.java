package dev.blazon.store;

import dev.blazon.openbadges.ImageFile;

/**
 * Port: stores images by key: artwork, baked images, and the files uploaded for designs; in S3, or
 * in a folder of the local server. What is under a key never changes until it is deleted, so
 * writing is idempotent.
 */
public interface ImageStore extends ImageSource {
  /**
   * Keeps an image, unless there is one under its key.
   *
   * @param key as {@link ImageKeys} makes them
   */
  void put(String key, ImageFile image);

  /** Deletes the image under a key for good, with all that was ever there; where there is one. */
  void delete(String key);
}
