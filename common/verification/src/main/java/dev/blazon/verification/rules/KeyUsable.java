package dev.blazon.verification.rules;

import dev.blazon.verification.dossier.Document;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.rules.Finding.Broken;
import dev.blazon.verification.rules.Finding.Holds;
import dev.blazon.verification.signature.PublicKeyPem;

/**
 * Checks that a signing key is one that we check signatures with: RSA of 2048 bits or more, as RFC
 * 7518 (section 3.3) asks, or one of its curves (section 3.4).
 *
 * <p>{@value #SENTENCE}
 */
final class KeyUsable extends DocumentRule {
  static final String SENTENCE =
      "SignedBadge Verification, step 5: Perform an HTTP GET request on the trusted keys. "
          + "If it is impossible to get a usable public key, the Assertion cannot be verified.";

  KeyUsable() {
    super(Role.KEY, "usable", Aspect.PROOF, Severity.INVALID, SENTENCE);
  }

  @Override
  Finding check(Document document, Dossier dossier) {
    return document.object().text("publicKeyPem").flatMap(PublicKeyPem::read).isPresent()
        ? new Holds("it is an RSA key of 2048 bits or more, or one of P-256, P-384 or P-521")
        : new Broken(
            "it must be a public key in PEM: RSA of 2048 bits or more, P-256, P-384 or P-521");
  }
}
