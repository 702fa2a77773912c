package dev.blazon.verification.rules;

import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.dossier.Document.Origin;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.HostedScope;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.rules.Finding.Broken;
import dev.blazon.verification.rules.Finding.Holds;
import dev.blazon.verification.rules.Finding.NotApplicable;
import java.util.Optional;

/**
 * Checks that a hosted Assertion or Endorsement is at a URL where its issuer's Profile says that
 * what they issue is. "The Endorsement Class is very similar to Assertion", and has no BadgeClass
 * to look at.
 *
 * <p>Of an assertion: {@value #OF_ASSERTION}
 *
 * <p>Of an endorsement: {@value #OF_ENDORSEMENT}
 */
final class IssuerAuthorised extends Rule {
  static final String OF_ASSERTION =
      "HostedBadge Verification: The Assertion id must be within the permitted scope for "
          + "hosted verification declared in issuer Profile. This defaults to requiring the "
          + "Assertion and BadgeClass to be hosted on the same origin as the issuer Profile id "
          + "if there is no verification property declared in the issuer Profile.";

  static final String OF_ENDORSEMENT =
      "HostedBadge Verification: The Assertion id must be within the permitted scope for hosted"
          + " verification declared in issuer Profile. Endorsement, verification: Instructions for"
          + " third parties to verify this assertion of endorsement.";

  private final Role role;
  private final String missing;

  private IssuerAuthorised(String id, Role role, String missing, String sentence) {
    super(id, Aspect.PROOF, Severity.INVALID, sentence);
    this.role = role;
    this.missing = missing;
  }

  static IssuerAuthorised ofAssertion() {
    return new IssuerAuthorised(
        "issuer-authorised",
        Role.ASSERTION,
        "there are no three documents to compare",
        OF_ASSERTION);
  }

  static IssuerAuthorised ofEndorsement() {
    return new IssuerAuthorised(
        "endorsement-authorised",
        Role.ENDORSEMENT,
        "there is no hosted endorsement and Profile to compare",
        OF_ENDORSEMENT);
  }

  @Override
  public Finding check(Dossier dossier) {
    if (dossier.signed()) {
      return new NotApplicable("the signature says who issued it");
    }
    Optional<String> issued =
        dossier
            .document(role)
            .filter(document -> document.origin() == Origin.FETCHED)
            .flatMap(document -> document.object().id());
    Optional<String> badgeClass = dossier.object(Role.BADGE_CLASS).flatMap(BadgeObject::id);
    Optional<HostedScope> scope = dossier.object(Role.ISSUER).map(HostedScope::of);
    if (issued.isEmpty() || scope.isEmpty() || (role == Role.ASSERTION && badgeClass.isEmpty())) {
      return new NotApplicable(missing);
    }
    Optional<String> fault =
        badgeClass.isPresent()
            ? scope.get().fault(issued.get(), badgeClass.get())
            : scope.get().fault(issued.get());
    return fault
        .<Finding>map(Broken::new)
        .orElseGet(() -> new Holds("it is where the Profile lets it be"));
  }
}
