package dev.blazon.verification.rules;

import dev.blazon.verification.documents.Quoted;
import dev.blazon.verification.dossier.Document;
import dev.blazon.verification.dossier.Document.Origin;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.HostedScope;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.rules.Finding.Broken;
import dev.blazon.verification.rules.Finding.Holds;
import dev.blazon.verification.rules.Finding.NotApplicable;
import java.util.Optional;

/**
 * Checks that a badge of Open Badges 0.5 is served from the origin that its embedded issuer names.
 *
 * <p>{@value #SENTENCE}
 */
final class OriginIsIssuers extends Rule {
  static final String SENTENCE =
      "Open Badges 0.5, issuer, origin: Origin of the issuer. This is the"
          + " <protocol>://<host>:<port>. Must match the origin of the hosted assertion.";

  OriginIsIssuers() {
    super("issuer-origin", Aspect.PROOF, Severity.INVALID, SENTENCE);
  }

  @Override
  public Finding check(Dossier dossier) {
    Optional<Document> served =
        dossier.document(Role.ASSERTION).filter(document -> document.origin() == Origin.FETCHED);
    Optional<String> origin =
        dossier.document(Role.ISSUER).flatMap(document -> document.written().text("origin"));
    if (served.isEmpty() || origin.isEmpty()) {
      return new NotApplicable("there is no hosted assertion and origin to compare");
    }
    return served.get().addresses().stream()
            .anyMatch(at -> HostedScope.sameOrigin(at, origin.get()))
        ? new Holds("the issuer's origin serves it")
        : new Broken(
            "the issuer's origin is %s, and the assertion is served at %s"
                .formatted(Quoted.of(origin.get()), Quoted.of(served.get().url())));
  }
}
