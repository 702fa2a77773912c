package dev.blazon.verification.rules;

import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.recipient.RecipientMatch;
import dev.blazon.verification.rules.Finding.Broken;
import dev.blazon.verification.rules.Finding.Holds;
import dev.blazon.verification.rules.Finding.NotApplicable;

/**
 * Checks that the recipient that the badge names can be compared with the one who is asked about. A
 * badge that names its recipient by a URL says neither yes nor no of an e-mail address.
 *
 * <p>{@value #SENTENCE}
 */
final class RecipientComparable extends Rule {
  static final String SENTENCE =
      "IdentityObject, type: The property by which the recipient of a badge is identified. Blazon:"
          + " what cannot be compared is no sign that it is somebody else's.";

  RecipientComparable() {
    super("recipient-comparable", Aspect.RECIPIENT, Severity.UNVERIFIABLE, SENTENCE);
  }

  @Override
  public Finding check(Dossier dossier) {
    return dossier
        .recipientComparison()
        .<Finding>map(
            comparison ->
                comparison.match() == RecipientMatch.NOT_COMPARABLE
                    ? new Broken("it cannot be told whose it is: " + comparison.detail())
                    : new Holds("the two can be compared"))
        .orElseGet(() -> new NotApplicable("nobody asked, or there is no recipient"));
  }
}
