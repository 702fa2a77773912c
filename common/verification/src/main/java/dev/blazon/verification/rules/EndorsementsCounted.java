package dev.blazon.verification.rules;

import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.EndorsementLink;
import dev.blazon.verification.rules.Finding.Broken;
import dev.blazon.verification.rules.Finding.Holds;
import dev.blazon.verification.rules.Finding.NotApplicable;

/**
 * Warns where a badge has more Endorsements than the four that are looked at. What each is worth is
 * reported apart, for none makes a badge better or worse.
 *
 * <p>{@value #SENTENCE}
 */
final class EndorsementsCounted extends Rule {
  static final String SENTENCE =
      "Properties, endorsement: A claim made about this entity. Multiple values allowed. Blazon:"
          + " four are looked at.";

  EndorsementsCounted() {
    super("endorsements-counted", Aspect.CONFORMANCE, Severity.WARNING, SENTENCE);
  }

  @Override
  public Finding check(Dossier dossier) {
    int count = EndorsementLink.of(dossier).size();
    if (count == 0) {
      return new NotApplicable("nobody is named who endorses it");
    }
    return count <= EndorsementLink.MAXIMUM
        ? new Holds("it names " + count)
        : new Broken(
            "it names %d, of which the first %d are looked at"
                .formatted(count, EndorsementLink.MAXIMUM));
  }
}
