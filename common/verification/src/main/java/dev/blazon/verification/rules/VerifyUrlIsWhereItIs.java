package dev.blazon.verification.rules;

import dev.blazon.verification.documents.Quoted;
import dev.blazon.verification.dossier.Document;
import dev.blazon.verification.dossier.Document.Origin;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.rules.Finding.Broken;
import dev.blazon.verification.rules.Finding.Holds;
import dev.blazon.verification.rules.Finding.NotApplicable;
import java.util.Optional;

/**
 * Checks that a hosted Assertion from before 2.0 is served at the {@code verify.url} that it names:
 * else anybody could serve a copy of a badge, changed, that points to the true one.
 *
 * <p>{@value #SENTENCE}
 */
final class VerifyUrlIsWhereItIs extends DocumentRule {
  static final String SENTENCE =
      "Open Badges 1.0 and 1.1, VerificationObject, url: If the type is \"hosted\", this should be"
          + " a URL pointing to the assertion on the issuer's server.";

  VerifyUrlIsWhereItIs() {
    super(Role.ASSERTION, "verify-url", Aspect.PROOF, Severity.INVALID, SENTENCE);
  }

  @Override
  Finding check(Document document, Dossier dossier) {
    if (document.gone()) {
      return new NotApplicable("the answer 410 stands for itself");
    }
    Optional<String> url = document.verifyUrl();
    if (document.origin() != Origin.FETCHED || url.isEmpty()) {
      return new NotApplicable("there is no hosted assertion with a verify.url to look at");
    }
    return document.isAt(url.get())
        ? new Holds("served at " + Quoted.of(document.url()))
        : new Broken(
            "verify.url is %s, served at %s"
                .formatted(Quoted.of(url.get()), Quoted.of(document.url())));
  }
}
