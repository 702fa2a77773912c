package dev.blazon.verification.rules;

import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.vocabulary.VocabularyTables;

/**
 * Checks that a related entity that a document names is as its table asks. It is not fetched:
 * nothing of the badge rests on it.
 *
 * <p>{@value #SENTENCE}
 */
final class RelatedConforms extends EmbeddedRule {
  static final String SENTENCE =
      "Properties, related: identifies another entity of the same type that should be considered"
          + " the same for most purposes. It is primarily intended to identify alternate language"
          + " editions or previous versions of BadgeClasses.";

  RelatedConforms(Role role) {
    super(role, "related", SENTENCE, "related", VocabularyTables.RELATED);
  }
}
