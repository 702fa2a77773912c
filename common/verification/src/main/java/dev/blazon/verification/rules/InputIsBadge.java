package dev.blazon.verification.rules;

import dev.blazon.verification.documents.HandedIn;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.rules.Finding.Broken;
import dev.blazon.verification.rules.Finding.Holds;

/**
 * Checks that what was handed in is an award or an Endorsement, and not, for example, a BadgeClass
 * or a web page. What a badge is, or who its issuer is, may be as the standard asks: it says of
 * nobody that they have earned anything.
 *
 * <p>{@value #SENTENCE}
 */
final class InputIsBadge extends Rule {
  static final String SENTENCE =
      "Open Badges Vocabulary: There are three core data classes: Assertions, BadgeClasses, and"
          + " Profiles. A set of one expression of each of these may be constructed into a valid"
          + " Open Badge.";

  InputIsBadge() {
    super("input-is-badge", Aspect.PROOF, Severity.UNVERIFIABLE, SENTENCE);
  }

  @Override
  public Finding check(Dossier dossier) {
    HandedIn what = dossier.handedIn();
    return what.isNoAward()
        ? new Broken(what.notAnAward())
        : new Holds("nothing says that it is not");
  }
}
