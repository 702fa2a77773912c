package dev.blazon.verification.rules;

import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.rules.Finding.NotApplicable;
import java.util.List;

/**
 * Warns where an Endorsement of the badge that was looked at is not valid. Whether or not, the
 * badge is what it is; but who shows it as endorsed has to know. It is judged after the badge, and
 * so by its own method.
 *
 * <p>{@value #SENTENCE}
 */
public final class EndorsementsHold extends Rule {
  static final String SENTENCE =
      "Properties, endorsement: A claim made about this entity. Endorsement, verification:"
          + " Instructions for third parties to verify this assertion of endorsement.";

  /** The rule of endorsements, whose breach is a warning and changes no verdict. */
  public EndorsementsHold() {
    super("endorsements-hold", Aspect.CONFORMANCE, Severity.WARNING, SENTENCE);
  }

  @Override
  public Finding check(Dossier dossier) {
    return new NotApplicable("the endorsements are judged after the badge");
  }

  /**
   * What came of the endorsements.
   *
   * @param faults a clause for each that is not good
   */
  public Finding of(List<String> faults) {
    return Finding.of(faults, "each that was looked at is good");
  }
}
