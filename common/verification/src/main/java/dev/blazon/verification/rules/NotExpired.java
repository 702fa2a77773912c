package dev.blazon.verification.rules;

import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.documents.Quoted;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.rules.Finding.Broken;
import dev.blazon.verification.rules.Finding.Holds;
import dev.blazon.verification.rules.Finding.NotApplicable;
import java.time.Instant;
import java.util.Optional;

/**
 * Checks that the badge's {@code expires} has not passed. A badge that its issuer took back for its
 * expiry, and for nothing else, is expired and not revoked.
 *
 * <p>{@value #SENTENCE}
 */
final class NotExpired extends Rule {
  static final String SENTENCE =
      "Assertion, expires: After this time, the badge should be considered expired.";

  NotExpired() {
    super("not-expired", Aspect.STATUS, Severity.EXPIRED, SENTENCE);
  }

  @Override
  public Finding check(Dossier dossier) {
    Optional<BadgeObject> assertion = dossier.object(dossier.judgedRole());
    if (dossier.revokedForExpiry()) {
      return new Broken(
          "expired on %s, and taken back for that"
              .formatted(assertion.flatMap(a -> a.text("expires")).map(Quoted::of).orElse("")));
    }
    Optional<Instant> expires = assertion.flatMap(a -> a.dateTime("expires"));
    if (expires.isEmpty()) {
      return new NotApplicable("it names no time at which it expires");
    }
    // "A timestamp when a badge should no longer be considered valid": at that time it is not.
    return dossier.now().isBefore(expires.get())
        ? new Holds("expires on " + expires.get())
        : new Broken("expired on " + expires.get());
  }
}
