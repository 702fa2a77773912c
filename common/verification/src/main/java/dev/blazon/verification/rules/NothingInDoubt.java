package dev.blazon.verification.rules;

import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.rules.Finding.Broken;
import dev.blazon.verification.rules.Finding.Holds;

/**
 * Checks that all documents and the proof that a verdict rests on could be judged. Other rules say
 * what was not; this one makes sure that nothing is called valid because nobody looked.
 *
 * <p>{@value #SENTENCE}
 */
final class NothingInDoubt extends Rule {
  static final String SENTENCE =
      "Verification: All Badge Objects pass data validation. Blazon: never valid for a doubt.";

  private final String parts;

  private NothingInDoubt(String id, String parts) {
    super(id, Aspect.PROOF, Severity.UNVERIFIABLE, SENTENCE);
    this.parts = parts;
  }

  static NothingInDoubt ofBadge() {
    return new NothingInDoubt("nothing-in-doubt", "Assertion, BadgeClass, Profile and proof");
  }

  static NothingInDoubt ofEndorsement() {
    return new NothingInDoubt("endorsement-not-in-doubt", "Endorsement, Profile and proof");
  }

  @Override
  public Finding check(Dossier dossier) {
    return dossier.complete()
        ? new Holds(parts + " were all judged")
        : new Broken("not all of " + parts + " could be judged");
  }
}
