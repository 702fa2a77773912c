package dev.blazon.verification.rules;

import dev.blazon.verification.documents.Quoted;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Judged;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.rules.Finding.Broken;
import dev.blazon.verification.rules.Finding.Holds;
import dev.blazon.verification.rules.Finding.NotApplicable;
import java.util.Optional;

/**
 * Checks that the claim of an Endorsement is about the entity that shows it: else anybody could
 * adorn a badge with what was said of another.
 *
 * <p>{@value #SENTENCE}
 */
final class EndorsementOfEntity extends Rule {
  static final String SENTENCE =
      "Endorsement: Endorsements use the claim property to identify another entity by its id and"
          + " declare properties about it.";

  EndorsementOfEntity() {
    super("endorsement-entity", Aspect.PROOF, Severity.INVALID, SENTENCE);
  }

  @Override
  public Finding check(Dossier dossier) {
    Optional<String> claimed =
        dossier.object(Role.ENDORSEMENT).flatMap(endorsement -> endorsement.link("claim"));
    if (claimed.isEmpty() || !(dossier.judged() instanceof Judged.Endorsement(String entity))) {
      return new NotApplicable("there is no claim to look at");
    }
    if (entity.isEmpty()) {
      return new NotApplicable("nothing shows it: it claims about " + Quoted.of(claimed.get()));
    }
    return claimed.get().equals(entity)
        ? new Holds("it claims about " + Quoted.of(entity))
        : new Broken(
            "it claims about %s, and not about %s, which shows it"
                .formatted(Quoted.of(claimed.get()), Quoted.of(entity)));
  }
}
