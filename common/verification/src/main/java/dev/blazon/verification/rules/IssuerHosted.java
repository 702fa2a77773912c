package dev.blazon.verification.rules;

import dev.blazon.verification.documents.Quoted;
import dev.blazon.verification.dossier.Document;
import dev.blazon.verification.dossier.Document.Origin;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.rules.Finding.Broken;
import dev.blazon.verification.rules.Finding.Holds;

/**
 * Checks that the issuer's Profile was fetched from its own id. One that is embedded under another
 * kind of id is vouched for by nobody but the badge, which could name anyone there.
 *
 * <p>{@value #SENTENCE}
 */
final class IssuerHosted extends DocumentRule {
  static final String SENTENCE =
      "CryptographicKey: For best compatibility with verification procedures, the Profile should"
          + " be hosted at its HTTPS id. Profile, id: Most platforms to date can only handle"
          + " HTTP-based IRIs.";

  IssuerHosted() {
    super(Role.ISSUER, "hosted", Aspect.PROOF, Severity.UNVERIFIABLE, SENTENCE);
  }

  @Override
  Finding check(Document document, Dossier dossier) {
    return document.origin() == Origin.FETCHED
        ? new Holds("fetched from " + Quoted.of(document.address()))
        : new Broken("the Profile is not at an http or https id, so nobody vouches for it");
  }
}
