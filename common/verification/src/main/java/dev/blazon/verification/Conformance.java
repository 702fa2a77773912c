package dev.blazon.verification;

import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Proof;
import dev.blazon.verification.rules.Aspect;
import dev.blazon.verification.rules.Severity;
import java.util.List;

/**
 * The part of a report that says whether the documents are what the standard asks, whoever they are
 * of.
 */
public enum Conformance {
  /** All documents are as the standard asks. */
  CONFORMS,
  /** One document is not as the standard asks. */
  BROKEN,
  /** Not all documents were there to be judged, or the token that had them is not believed. */
  UNKNOWN;

  static Conformance of(List<Check> checks, Dossier dossier) {
    if (Check.failed(checks, Aspect.CONFORMANCE, Severity.INVALID)) {
      return BROKEN;
    }
    boolean judged =
        dossier.documented()
            && !(dossier.proof() instanceof Proof.Rejected)
            && !Check.failed(checks, Aspect.CONFORMANCE, Severity.UNVERIFIABLE);
    return judged ? CONFORMS : UNKNOWN;
  }
}
