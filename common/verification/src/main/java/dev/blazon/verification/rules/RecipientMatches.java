package dev.blazon.verification.rules;

import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Judged;
import dev.blazon.verification.recipient.RecipientComparison;
import dev.blazon.verification.rules.Finding.Broken;
import dev.blazon.verification.rules.Finding.Holds;
import dev.blazon.verification.rules.Finding.NotApplicable;

/**
 * Checks that the badge was awarded to the person who is asked about. Compared exactly first, then
 * in the other ways in which the same is written: the standard has no rule about letter case, and
 * issuers hash addresses both ways.
 *
 * <p>{@value #SENTENCE}
 */
final class RecipientMatches extends Rule {
  static final String SENTENCE =
      "Verification: The Assertion was awarded to a valid property value of the expected"
          + " recipient. (For example, that the Assertion was awarded to a known email address"
          + " value for email type recipient IdentityObject.)";

  RecipientMatches() {
    super("recipient-matches", Aspect.RECIPIENT, Severity.INVALID, SENTENCE);
  }

  @Override
  public Finding check(Dossier dossier) {
    if (dossier.claim() == null) {
      return new NotApplicable("nobody asked whose badge it is");
    }
    if (dossier.judged() instanceof Judged.Endorsement) {
      return new Broken("an Endorsement is awarded to nobody");
    }
    return dossier
        .recipientComparison()
        .map(RecipientMatches::finding)
        .orElseGet(() -> new NotApplicable("there is no recipient to compare with"));
  }

  private static Finding finding(RecipientComparison comparison) {
    return switch (comparison.match()) {
      case EXACT, LOWER_CASE, OTHER_CASE, OTHER_FORM ->
          new Holds("it was awarded to " + comparison.detail());
      case NOT_COMPARABLE -> new NotApplicable("the two cannot be compared");
      case NONE -> new Broken("it was awarded to " + comparison.detail());
    };
  }
}
