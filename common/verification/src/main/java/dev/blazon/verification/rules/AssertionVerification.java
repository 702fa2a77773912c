package dev.blazon.verification.rules;

import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.documents.Quoted;
import dev.blazon.verification.documents.Version;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.rules.Finding.Broken;
import dev.blazon.verification.rules.Finding.Holds;
import dev.blazon.verification.rules.Finding.NotApplicable;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that the way in which an Assertion or Endorsement says that it is to be verified is how it
 * came: in a token, or from its URL.
 *
 * <p>{@value #SENTENCE}
 */
final class AssertionVerification extends Rule {
  static final String SENTENCE =
      "VerificationObject, type: The type of verification method. Supported values for "
          + "single assertion verification are HostedBadge and SignedBadge (aliases in context "
          + "are available: hosted and signed).";

  private final Role role;

  AssertionVerification(Role role) {
    super(role.prefix() + "-verification", Aspect.PROOF, Severity.INVALID, SENTENCE);
    this.role = role;
  }

  @Override
  public Finding check(Dossier dossier) {
    Optional<BadgeObject> verification =
        dossier.object(role).flatMap(judged -> judged.object("verification"));
    if (verification.isEmpty()) {
      return new NotApplicable("there is no VerificationObject to look at");
    }
    if (dossier.signed() && dossier.version(Role.ASSERTION) == Version.V0_5) {
      return new Broken("Open Badges 0.5 has no signed badges");
    }
    String expected = dossier.signed() ? "SignedBadge" : "HostedBadge";
    Set<String> types = verification.get().types();
    if (types.contains(expected)) {
      return new Holds("type is " + expected);
    }
    return types.contains("SignedBadge")
        ? new Broken("a SignedBadge is verified by its JWS, and this is the JSON alone")
        : new Broken(
            "type must be " + expected + ", and is " + Quoted.of(String.join(", ", types)));
  }
}
