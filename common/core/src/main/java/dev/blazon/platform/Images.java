package dev.blazon.platform;

import dev.blazon.store.ImageStore;

/** Where a deployment keeps its images. */
public interface Images {
  /** Keeps artwork, baked images and the pictures of designs. */
  ImageStore images();
}
