package dev.blazon.verification.rules;

import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.rules.Finding.Broken;
import dev.blazon.verification.rules.Finding.Holds;

/**
 * Everything that a verdict rests on was there to be judged. Other rules say what was not; this one
 * makes sure that nothing is called valid because nobody looked.
 *
 * <p>{@value #SENTENCE}
 */
final class NothingInDoubt extends Rule {
  static final String SENTENCE =
      "Verification: All Badge Objects pass data validation. Blazon: never valid for a doubt.";

  NothingInDoubt() {
    super("nothing-in-doubt", Aspect.PROOF, Severity.UNVERIFIABLE, SENTENCE);
  }

  @Override
  public Finding check(Dossier dossier) {
    return dossier.complete()
        ? new Holds("Assertion, BadgeClass, Profile and proof were all judged")
        : new Broken("not all of Assertion, BadgeClass, Profile and proof could be judged");
  }
}
