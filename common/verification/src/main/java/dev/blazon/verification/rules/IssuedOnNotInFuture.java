package dev.blazon.verification.rules;

import dev.blazon.verification.documents.Version;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.rules.Finding.Broken;
import dev.blazon.verification.rules.Finding.Holds;
import dev.blazon.verification.rules.Finding.NotApplicable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Checks that the {@code issuedOn} of a badge or an Endorsement is not in the future. Hosts' clocks
 * differ from ours; a minute is let pass, so that a badge is not called invalid in the seconds
 * after its award.
 *
 * <p>{@value #SENTENCE}
 */
final class IssuedOnNotInFuture extends Rule {
  static final String SENTENCE =
      "Assertion, issuedOn: Timestamp of when the achievement was awarded.";

  private static final Duration CLOCK_SKEW = Duration.ofSeconds(60);

  /** Before 2.0 dates need no zone, and the earliest zone is so far ahead of UTC. */
  private static final Duration ZONE_SKEW = Duration.ofHours(14);

  IssuedOnNotInFuture() {
    super("issued-on-not-in-future", Aspect.CONFORMANCE, Severity.INVALID, SENTENCE);
  }

  @Override
  public Finding check(Dossier dossier) {
    Optional<Instant> issuedOn =
        dossier.object(dossier.judgedRole()).flatMap(assertion -> assertion.dateTime("issuedOn"));
    if (issuedOn.isEmpty()) {
      return new NotApplicable("there is no issuedOn to look at");
    }
    Duration skew = dossier.version(Role.ASSERTION) == Version.V2_0 ? CLOCK_SKEW : ZONE_SKEW;
    return issuedOn.get().isAfter(dossier.now().plus(skew))
        ? new Broken("issuedOn is " + issuedOn.get() + ", which is to come")
        : new Holds("issued on " + issuedOn.get());
  }
}
