package dev.blazon.verification.rules;

import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.vocabulary.VocabularyTables;

/**
 * Checks that an image that is embedded as an Image object is as its table asks.
 *
 * <p>{@value #SENTENCE}
 */
final class ImageConforms extends EmbeddedRule {
  static final String SENTENCE =
      "Image: Metadata about images that represent Assertions, BadgeClasses or Profiles. "
          + "id: The URI or Data URI of the image.";

  ImageConforms(Role role) {
    super(role, "image", SENTENCE, "image", VocabularyTables.IMAGE);
  }
}
