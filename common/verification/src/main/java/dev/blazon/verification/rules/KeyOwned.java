package dev.blazon.verification.rules;

import dev.blazon.verification.documents.Quoted;
import dev.blazon.verification.dossier.Document;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.rules.Finding.Broken;
import dev.blazon.verification.rules.Finding.Holds;
import dev.blazon.verification.rules.Finding.NotApplicable;
import java.util.Optional;

/**
 * Checks that the owner that a signing key names is the issuer whose badge is judged: else anybody
 * could list, and sign in the name of, a key that is not theirs. That it names one, {@link
 * KeyNamesOwner} asks.
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
    if (!document.object().has("owner")) {
      return new NotApplicable("it names no owner");
    }
    return owner.isPresent() && isIssuer(owner.get(), dossier)
        ? new Holds("its owner is the issuer")
        : new Broken(
            "its owner is %s, and not the issuer"
                .formatted(owner.map(Quoted::of).orElse("not named")));
  }

  /** By its id, or by the link that leads there. */
  private static boolean isIssuer(String owner, Dossier dossier) {
    return dossier.document(Role.ISSUER).stream()
        .anyMatch(issuer -> issuer.object().isNamed(owner) || issuer.isAt(owner));
  }
}
