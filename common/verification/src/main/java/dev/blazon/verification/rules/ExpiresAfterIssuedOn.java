package dev.blazon.verification.rules;

import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.rules.Finding.Broken;
import dev.blazon.verification.rules.Finding.Holds;
import dev.blazon.verification.rules.Finding.NotApplicable;
import java.time.Instant;
import java.util.Optional;

/**
 * Checks that a badge does not expire before it is awarded.
 *
 * <p>{@value #SENTENCE}
 */
final class ExpiresAfterIssuedOn extends Rule {
  static final String SENTENCE =
      "Assertion, expires: If the achievement has some notion of expiry, this indicates a "
          + "timestamp when a badge should no longer be considered valid.";

  ExpiresAfterIssuedOn() {
    super("expires-after-issued-on", Aspect.CONFORMANCE, Severity.INVALID, SENTENCE);
  }

  @Override
  public Finding check(Dossier dossier) {
    Optional<BadgeObject> assertion = dossier.object(Role.ASSERTION);
    Optional<Instant> issuedOn = assertion.flatMap(a -> a.dateTime("issuedOn"));
    Optional<Instant> expires = assertion.flatMap(a -> a.dateTime("expires"));
    if (issuedOn.isEmpty() || expires.isEmpty()) {
      return new NotApplicable("there are no two dates to compare");
    }
    return expires.get().isBefore(issuedOn.get())
        ? new Broken("expires is before issuedOn")
        : new Holds("expires is not before issuedOn");
  }
}
