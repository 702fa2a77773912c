package dev.blazon.verification.rules;

import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.documents.Version;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.vocabulary.VocabularyTables;
import java.util.stream.Stream;

/**
 * Checks that criteria that are embedded in a BadgeClass have a page to look at, or a narrative.
 *
 * <p>{@value #SENTENCE}
 */
final class CriteriaConforms extends EmbeddedRule {
  static final String SENTENCE =
      "Criteria: Embedding criteria allows either enhancement of an external criteria "
          + "page or increased portability and ease of use by allowing issuers to skip hosting "
          + "the formerly-required external criteria page altogether.";

  CriteriaConforms() {
    super(Role.BADGE_CLASS, "criteria", SENTENCE, "criteria", VocabularyTables.CRITERIA);
  }

  @Override
  Stream<String> more(BadgeObject criteria, String place, Version version) {
    return criteria.has("id") || criteria.has("narrative")
        ? Stream.empty()
        : Stream.of(place + " must have an id or a narrative");
  }
}
