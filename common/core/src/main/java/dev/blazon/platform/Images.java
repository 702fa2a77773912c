package dev.blazon.platform;

import dev.blazon.store.ImageStore;

/** The part of a platform that stores images. */
public interface Images {
  /** Keeps artwork, baked images and the pictures of designs. */
  ImageStore images();
}
