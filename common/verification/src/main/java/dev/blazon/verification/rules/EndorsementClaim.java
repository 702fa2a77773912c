package dev.blazon.verification.rules;

import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.vocabulary.VocabularyTables;

/**
 * Checks that the claim of an Endorsement says whom or what it is about. What else is claimed may
 * be any property; one that says nothing else is a link after compaction, whichever way it was
 * written.
 *
 * <p>{@value #SENTENCE}
 */
final class EndorsementClaim extends EmbeddedRule {
  static final String SENTENCE =
      "Endorsement, claim: An entity, identified by an id and additional properties that the"
          + " endorser would like to claim about that entity. endorsementComment: An endorser's"
          + " comment about the quality or fitness of the endorsed entity.";

  EndorsementClaim() {
    super(Role.ENDORSEMENT, "claim", SENTENCE, "claim", VocabularyTables.ENDORSEMENT_CLAIM);
  }
}
