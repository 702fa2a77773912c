package dev.blazon.verification.rules;

import dev.blazon.verification.rules.Finding.Broken;
import dev.blazon.verification.rules.Finding.Holds;
import dev.blazon.verification.signature.PublicKeyPem;

/**
 * The key is one that we check signatures with: RSA of 2048 bits or more, as RFC 7518 (section 3.3)
 * asks of RS256.
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
        ? new Holds("it is an RSA key of 2048 bits or more")
        : new Broken("it must be an RSA public key of 2048 bits or more, in PEM");
  }
}
