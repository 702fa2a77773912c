package dev.blazon.store;

import dev.blazon.openbadges.ImageFile;
import java.util.Optional;

/** Port: reads images by key, as {@link ImageStore} keeps them. */
@FunctionalInterface
public interface ImageSource {
  /** The image under a key; empty where there is none. */
  Optional<ImageFile> get(String key);
}
