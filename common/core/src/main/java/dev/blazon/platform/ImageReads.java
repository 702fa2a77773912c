package dev.blazon.platform;

import dev.blazon.store.ImageSource;

/** Gives a handler that only reads images what it reads them from: S3, or a folder. */
public interface ImageReads {
  /** Reads artwork, baked images and the pictures of designs. */
  ImageSource images();
}
