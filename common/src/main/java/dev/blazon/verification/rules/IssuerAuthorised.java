package dev.blazon.verification.rules;

import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.HostedScope;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.rules.Finding.Broken;
import dev.blazon.verification.rules.Finding.Holds;
import dev.blazon.verification.rules.Finding.NotApplicable;
import java.util.Optional;

/**
 * The hosted assertion is where its issuer's Profile says that its assertions are.
 *
 * <p>{@value #SENTENCE}
 */
final class IssuerAuthorised extends Rule {
  static final String SENTENCE =
      "HostedBadge Verification: The Assertion id must be within the permitted scope for "
          + "hosted verification declared in issuer Profile. This defaults to requiring the "
          + "Assertion and BadgeClass to be hosted on the same origin as the issuer Profile id "
          + "if there is no verification property declared in the issuer Profile.";

  IssuerAuthorised() {
    super("issuer-authorised", Aspect.PROOF, Severity.INVALID, SENTENCE);
  }

  @Override
  public Finding check(Dossier dossier) {
    Optional<String> assertion = dossier.object(Role.ASSERTION).flatMap(BadgeObject::id);
    Optional<String> badgeClass = dossier.object(Role.BADGE_CLASS).flatMap(BadgeObject::id);
    Optional<BadgeObject> issuer = dossier.object(Role.ISSUER);
    if (dossier.signed()) {
      return new NotApplicable("the signature says who issued it");
    }
    if (assertion.isEmpty() || badgeClass.isEmpty() || issuer.isEmpty()) {
      return new NotApplicable("there are no three documents to compare");
    }
    return HostedScope.of(issuer.get())
        .fault(assertion.get(), badgeClass.get())
        .<Finding>map(Broken::new)
        .orElseGet(() -> new Holds("it is where the Profile lets it be"));
  }
}
