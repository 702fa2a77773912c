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
 * A hosted endorsement is where its issuer's Profile says that its assertions are. "The Endorsement
 * Class is very similar to Assertion", and has no BadgeClass to look at.
 *
 * <p>{@value #SENTENCE}
 */
final class EndorsementAuthorised extends Rule {
  static final String SENTENCE =
      "HostedBadge Verification: The Assertion id must be within the permitted scope for hosted"
          + " verification declared in issuer Profile. Endorsement, verification: Instructions for"
          + " third parties to verify this assertion of endorsement.";

  EndorsementAuthorised() {
    super("endorsement-authorised", Aspect.PROOF, Severity.INVALID, SENTENCE);
  }

  @Override
  public Finding check(Dossier dossier) {
    Optional<String> endorsement =
        dossier.documents(Role.ENDORSEMENT).stream()
            .filter(document -> document.origin() == Origin.FETCHED)
            .findFirst()
            .flatMap(document -> document.object().id());
    Optional<BadgeObject> issuer = dossier.object(Role.ISSUER);
    if (dossier.signed()) {
      return new NotApplicable("the signature says who issued it");
    }
    if (endorsement.isEmpty() || issuer.isEmpty()) {
      return new NotApplicable("there is no hosted endorsement and Profile to compare");
    }
    return HostedScope.of(issuer.get())
        .fault(endorsement.get())
        .<Finding>map(Broken::new)
        .orElseGet(() -> new Holds("it is where the Profile lets it be"));
  }
}
