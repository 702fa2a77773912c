package dev.blazon.verification.rules;

import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.rules.Finding.Broken;
import dev.blazon.verification.rules.Finding.Holds;
import dev.blazon.verification.rules.Finding.NotApplicable;
import java.util.Optional;

/**
 * Checks that the {@code creator} of a VerificationObject, which names the key that signed, is one
 * IRI. The key behind it is not looked at: whether it is the issuer's is a rule of its own.
 *
 * <p>{@value #SENTENCE}
 */
final class CreatorConforms extends Rule {
  static final String SENTENCE =
      "SignedBadge, creator: creator is expected to be the dereferencable URI of a "
          + "document that describes a CryptographicKey.";

  private final Role role;

  CreatorConforms(Role role) {
    super(role.prefix() + "-creator", Aspect.CONFORMANCE, Severity.INVALID, SENTENCE);
    this.role = role;
  }

  @Override
  public Finding check(Dossier dossier) {
    Optional<BadgeObject> verification =
        dossier.object(role).flatMap(judged -> judged.object("verification"));
    if (verification.filter(object -> object.has("creator")).isEmpty()) {
      return new NotApplicable("there is no creator");
    }
    return verification.get().link("creator").isPresent()
        ? new Holds("it is one IRI")
        : new Broken("verification.creator must be one IRI");
  }
}
