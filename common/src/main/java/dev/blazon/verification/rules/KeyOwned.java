package dev.blazon.verification.rules;

import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.documents.Quoted;
import dev.blazon.verification.rules.Finding.Broken;
import dev.blazon.verification.rules.Finding.Holds;
import java.util.Optional;

/**
 * The key points back to the Profile that lists it: else anybody could list, and sign in the name
 * of, a key that is not theirs.
 *
 * <p>{@value #SENTENCE}
 */
final class KeyOwned extends DocumentRule {
  static final String SENTENCE =
      "CryptographicKey, owner: There should be a two-way connection between this Profile "
          + "and the CryptographicKey through the owner and publicKey properties.";

  KeyOwned() {
    super(Role.KEY, "owner", Aspect.PROOF, Severity.INVALID, SENTENCE);
  }

  @Override
  Finding check(Document document, Dossier dossier) {
    Optional<String> owner = document.object().link("owner");
    Optional<String> issuer = dossier.object(Role.ISSUER).flatMap(BadgeObject::id);
    return owner.isPresent() && owner.equals(issuer)
        ? new Holds("its owner is the issuer")
        : new Broken(
            "its owner is %s, and not the issuer"
                .formatted(owner.map(Quoted::of).orElse("not named")));
  }
}
