package dev.blazon.verification;

import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Proof;
import dev.blazon.verification.rules.Aspect;
import dev.blazon.verification.rules.Severity;
import java.util.List;

/** Whether the documents are what the standard asks, whoever they are of. */
public enum Conformance {
  /** All of them are. */
  CONFORMS,
  /** One of them is not. */
  BROKEN,
  /** Not all of them were here to be judged, or none is worth it. */
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
