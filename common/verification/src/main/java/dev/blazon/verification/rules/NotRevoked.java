package dev.blazon.verification.rules;

import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.rules.Finding.Broken;
import dev.blazon.verification.rules.Finding.Holds;
import dev.blazon.verification.rules.Finding.NotApplicable;

/**
 * Checks that neither the badge's host, by status 410, nor the badge itself says that it is
 * revoked.
 *
 * <p>{@value #SENTENCE}
 */
final class NotRevoked extends Rule {
  static final String SENTENCE =
      "Revoking Hosted Assertions: If either the 410 Gone status or a response body "
          + "declaring revoked true is returned, the Assertion should be treated as revoked and "
          + "thus invalid.";

  NotRevoked() {
    super("not-revoked", Aspect.STATUS, Severity.REVOKED, SENTENCE);
  }

  @Override
  public Finding check(Dossier dossier) {
    if (dossier.object(dossier.judgedRole()).isEmpty()) {
      return new NotApplicable("there is no Assertion to look at");
    }
    if (dossier.revokedForExpiry()) {
      return new NotApplicable("taken back for its expiry alone");
    }
    return dossier
        .hostedRevocation()
        .<Finding>map(revocation -> new Broken(revocation.sentence()))
        .orElseGet(() -> new Holds("nothing says that it is revoked"));
  }
}
