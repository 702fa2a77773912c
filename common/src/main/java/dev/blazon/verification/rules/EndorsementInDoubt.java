package dev.blazon.verification.rules;

import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.rules.Finding.Broken;
import dev.blazon.verification.rules.Finding.Holds;

/**
 * Everything that the verdict on an endorsement rests on was there to be judged.
 *
 * <p>{@value #SENTENCE}
 */
final class EndorsementInDoubt extends Rule {
  static final String SENTENCE =
      "Verification: All Badge Objects pass data validation. Blazon: never valid for a doubt.";

  EndorsementInDoubt() {
    super("endorsement-not-in-doubt", Aspect.PROOF, Severity.UNVERIFIABLE, SENTENCE);
  }

  @Override
  public Finding check(Dossier dossier) {
    return dossier.complete()
        ? new Holds("Endorsement, Profile and proof were all judged")
        : new Broken("not all of Endorsement, Profile and proof could be judged");
  }
}
