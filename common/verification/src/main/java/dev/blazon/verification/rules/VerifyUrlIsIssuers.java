package dev.blazon.verification.rules;

import dev.blazon.verification.dossier.Document;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.IssuersServer;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.rules.Finding.Broken;
import dev.blazon.verification.rules.Finding.Holds;
import dev.blazon.verification.rules.Finding.NotApplicable;
import java.util.Optional;

/**
 * Checks that the Assertion of a badge from before 2.0, or the key that signed it, is on the
 * issuer's server. Where it is not, the badge may be the issuer's all the same, for the text
 * forbids no second server; but then nothing shows it.
 *
 * <p>{@value #SENTENCE}
 */
final class VerifyUrlIsIssuers extends Rule {
  static final String SENTENCE =
      "Open Badges 1.0 and 1.1, VerificationObject, url: If the type is \"hosted\", this should be"
          + " a URL pointing to the assertion on the issuer's server. If the type is \"signed\","
          + " this should be a link to the issuer's public key. Badge Verification: It is STRONGLY"
          + " RECOMMENDED that a display implementation show the verify.url, with the origin"
          + " (protocol, hostname, port if non-default) highlighted.";

  VerifyUrlIsIssuers() {
    super("verify-url-origin", Aspect.PROOF, Severity.UNVERIFIABLE, SENTENCE);
  }

  @Override
  public Finding check(Dossier dossier) {
    Optional<Document> assertion = dossier.document(Role.ASSERTION);
    Optional<Document> issuer = dossier.document(Role.ISSUER);
    if (assertion.isEmpty() || issuer.isEmpty() || assertion.get().verifyUrl().isEmpty()) {
      return new NotApplicable("there is no verify.url and Profile to compare");
    }
    return IssuersServer.fault(assertion.get(), issuer.get())
        .<Finding>map(Broken::new)
        .orElseGet(() -> new Holds("it is on the issuer's server"));
  }
}
