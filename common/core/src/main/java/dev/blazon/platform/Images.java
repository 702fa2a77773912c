package dev.blazon.platform;

import dev.blazon.store.ImageStore;

/** Gives a handler the {@link ImageStore}: S3, or a folder of the local server. */
public interface Images extends ImageReads {
  /** Keeps artwork, baked images and the pictures of designs. */
  @Override
  ImageStore images();
}
