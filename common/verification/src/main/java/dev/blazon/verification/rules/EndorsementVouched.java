package dev.blazon.verification.rules;

import dev.blazon.verification.documents.Quoted;
import dev.blazon.verification.dossier.Document;
import dev.blazon.verification.dossier.Document.Origin;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.rules.Finding.Broken;
import dev.blazon.verification.rules.Finding.Holds;

/**
 * A host or a signature vouches for the endorsement. For one that is embedded under another kind of
 * id only that speaks which wants to be endorsed.
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
