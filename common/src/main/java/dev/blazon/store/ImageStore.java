package dev.blazon.store;

import java.util.Optional;

/** Keeps images. What is under a key never changes, so writing is idempotent. */
public interface ImageStore {
  /**
   * Keeps an image, unless there is one under its key.
   *
   * @param key as {@link ImageKeys} makes them
   */
  void put(String key, StoredImage image);

  /** The image under a key; empty where there is none. */
  Optional<StoredImage> get(String key);

  /**
   * An image.
   *
   * @param bytes at most 4 MB
   * @param mediaType {@code image/png} or {@code image/svg+xml}; of a file that was uploaded for a
   *     design, {@code image/jpeg} as well
   */
  record StoredImage(byte[] bytes, String mediaType) {}
}
