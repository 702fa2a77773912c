package dev.blazon.verification.rules;

import dev.blazon.json.Iris;
import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.documents.Quoted;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.rules.Finding.Broken;
import dev.blazon.verification.rules.Finding.Holds;
import dev.blazon.verification.rules.Finding.NotApplicable;
import java.util.Optional;

/**
 * Checks that the issuer's Profile lists the key that signed a badge: that of {@code creator}, or,
 * without a creator, at least one.
 *
 * <p>{@value #SENTENCE}
 */
final class KeyListed extends Rule {
  static final String SENTENCE =
      "SignedBadge, creator: If not present, verifiers will check public key(s) declared "
          + "in the referenced issuer Profile. If a key is declared here, it must be authorized "
          + "in the issuer Profile as well.";

  KeyListed() {
    super("key-listed", Aspect.PROOF, Severity.INVALID, SENTENCE);
  }

  @Override
  public Finding check(Dossier dossier) {
    Optional<BadgeObject> assertion = dossier.object(dossier.judgedRole());
    Optional<BadgeObject> issuer = dossier.object(Role.ISSUER);
    if (!dossier.signed() || assertion.isEmpty() || issuer.isEmpty()) {
      return new NotApplicable("there is no signed assertion and Profile to look at");
    }
    Optional<String> creator =
        assertion.get().object("verification").flatMap(v -> v.link("creator"));
    if (!issuer.get().has("publicKey")) {
      return new Broken("the issuer's Profile lists no publicKey");
    }
    return creator.isEmpty() || isListed(creator.get(), issuer.get(), dossier)
        ? new Holds("the issuer's Profile lists it")
        : new Broken("the issuer's Profile does not list " + Quoted.of(creator.get()));
  }

  /** By its id, or by a link that leads to the key of that id. */
  private static boolean isListed(String creator, BadgeObject issuer, Dossier dossier) {
    String key = Iris.key(creator);
    return issuer.links("publicKey").stream().map(Iris::key).anyMatch(key::equals)
        || dossier.documents(Role.KEY).stream()
            .anyMatch(tried -> tried.isAt(creator) && tried.object().isNamed(creator));
  }
}
