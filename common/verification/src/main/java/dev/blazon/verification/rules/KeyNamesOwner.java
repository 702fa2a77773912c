package dev.blazon.verification.rules;

import dev.blazon.verification.dossier.Document;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.rules.Finding.Broken;
import dev.blazon.verification.rules.Finding.Holds;

/**
 * Warns where a signing key does not name its owner. The table has no property of CryptographicKey
 * in bold, so one without is none that breaks a rule; it is the Profile's list that says whose key
 * it is, and what the key signed names that Profile.
 *
 * <p>{@value #SENTENCE}
 */
final class KeyNamesOwner extends DocumentRule {
  static final String SENTENCE =
      "CryptographicKey, owner: The identifier for the Profile that owns this PublicKey. There"
          + " should be a two-way connection between this Profile and the CryptographicKey through"
          + " the owner and publicKey properties.";

  KeyNamesOwner() {
    super(Role.KEY, "names-owner", Aspect.CONFORMANCE, Severity.WARNING, SENTENCE);
  }

  @Override
  Finding check(Document document, Dossier dossier) {
    return document.object().has("owner")
        ? new Holds("it names its owner")
        : new Broken("the key does not name its owner, which it should");
  }
}
