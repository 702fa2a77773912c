package dev.blazon.verification.rules;

import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.rules.Finding.Broken;
import dev.blazon.verification.rules.Finding.Holds;
import dev.blazon.verification.rules.Finding.NotApplicable;

/**
 * Checks that the issuer's RevocationList does not have a signed badge: lists of one entry are read
 * like any other.
 *
 * <p>{@value #SENTENCE}
 */
final class NotInRevocationList extends Rule {
  static final String SENTENCE =
      "SignedBadge Verification, step 7: Retrieve the revocation list from the Issuer "
          + "Profile object if present and ensure the id of the badge does not appear in the "
          + "revokedAssertions list.";

  NotInRevocationList() {
    super("not-in-revocation-list", Aspect.STATUS, Severity.REVOKED, SENTENCE);
  }

  @Override
  public Finding check(Dossier dossier) {
    if (dossier.object(Role.REVOCATION_LIST).isEmpty()) {
      return new NotApplicable("there is no RevocationList to look at");
    }
    if (dossier.revokedForExpiry()) {
      return new NotApplicable("taken back for its expiry alone");
    }
    return dossier
        .listedRevocation()
        .<Finding>map(revocation -> new Broken(revocation.sentence()))
        .orElseGet(() -> new Holds("the issuer's RevocationList does not have it"));
  }
}
