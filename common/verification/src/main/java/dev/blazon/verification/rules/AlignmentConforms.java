package dev.blazon.verification.rules;

import dev.blazon.verification.documents.Version;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.vocabulary.OlderVocabularyTables;
import dev.blazon.verification.vocabulary.Property;
import dev.blazon.verification.vocabulary.VocabularyTables;
import java.util.List;

/**
 * Checks that each AlignmentObject has a {@code targetName} and a {@code targetUrl}, and that what
 * else it says is as its table asks.
 *
 * <p>{@value #SENTENCE}
 */
final class AlignmentConforms extends EmbeddedRule {
  static final String SENTENCE =
      "AlignmentObject: In order to render displays of alignment within badge services, "
          + "targetName is required. In order to accurately identify targets, targetUrl is "
          + "required.";

  AlignmentConforms() {
    super(Role.BADGE_CLASS, "alignment", SENTENCE, "alignment", VocabularyTables.ALIGNMENT_OBJECT);
  }

  @Override
  List<Property> shape(Version version) {
    return version == Version.V2_0 ? super.shape(version) : OlderVocabularyTables.ALIGNMENT_OBJECT;
  }
}
