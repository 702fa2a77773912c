package dev.blazon.verification.rules;

import dev.blazon.verification.documents.Quoted;
import dev.blazon.verification.dossier.Document;
import dev.blazon.verification.dossier.Document.Origin;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.rules.Finding.Broken;
import dev.blazon.verification.rules.Finding.Holds;

/**
 * Checks that a host or a signature vouches for an Endorsement. One that is embedded in the badge
 * under another kind of id is vouched for by nobody but the badge that wants to be endorsed.
 *
 * <p>{@value #SENTENCE}
 */
final class EndorsementVouched extends DocumentRule {
  static final String SENTENCE =
      "Endorsement, id: If using hosted verification, this should be the URI where the assertion of"
          + " endorsement is accessible.";

  EndorsementVouched() {
    super(Role.ENDORSEMENT, "vouched", Aspect.PROOF, Severity.UNVERIFIABLE, SENTENCE);
  }

  @Override
  Finding check(Document document, Dossier dossier) {
    return document.origin() == Origin.EMBEDDED
        ? new Broken("it is not at an http or https id, so nobody vouches for it")
        : new Holds(
            document.origin() == Origin.SIGNED
                ? "it is inside a JWS"
                : "fetched from " + Quoted.of(document.url()));
  }
}
