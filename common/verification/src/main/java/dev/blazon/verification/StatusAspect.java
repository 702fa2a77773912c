package dev.blazon.verification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Revocation;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.rules.Aspect;
import dev.blazon.verification.rules.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a report that says whether the badge is in force, revoked or expired, whatever else
 * is wrong with it.
 *
 * @param state which it is
 * @param reason why it was revoked, as its issuer published it; empty where it was not, or for no
 *     reason that was published
 * @param successor the URL of the Assertion that its issuer has put in its place; null where none
 *     is named, or one of another origin: nobody is led to where the issuer does not answer for it
 */
public record StatusAspect(State state, String reason, @Nullable String successor) {
  /** Whether a badge is in force. */
  public enum State {
    /** The badge is good at the time of the report. */
    ACTIVE,
    /** Its issuer has taken it back, for another reason than its expiry. */
    REVOKED,
    /** The time of the badge is over. */
    EXPIRED,
    /** What would say so is not here, or is not to be believed. */
    UNKNOWN
  }

  static StatusAspect of(List<Check> checks, Dossier dossier) {
    if (Check.failed(checks, Aspect.STATUS, Severity.REVOKED)) {
      return new StatusAspect(
          State.REVOKED,
          dossier.revocation().map(Revocation::reason).orElse(""),
          dossier.revocation().flatMap(Revocation::successor).orElse(null));
    }
    if (Check.failed(checks, Aspect.STATUS, Severity.EXPIRED)) {
      return of(State.EXPIRED);
    }
    boolean known =
        dossier.isStatement()
            && dossier.believed(dossier.judgedRole()).filter(StatusAspect::isPlain).isPresent()
            && (!dossier.signed() || listIsPlain(checks, dossier));
    return of(known ? State.ACTIVE : State.UNKNOWN);
  }

  /** A state of which nothing else is said. */
  static StatusAspect of(State state) {
    return new StatusAspect(state, "", null);
  }

  /** Whether the assertion can be read where it says that it is revoked or expires. */
  private static boolean isPlain(BadgeObject assertion) {
    boolean expires = !assertion.has("expires") || assertion.dateTime("expires").isPresent();
    return expires && assertion.values("revoked").stream().allMatch(JsonNode::isBoolean);
  }

  /** Whether the issuer has no list of signed badges taken back, or a sound one that is here. */
  private static boolean listIsPlain(List<Check> checks, Dossier dossier) {
    String prefix = Role.REVOCATION_LIST.prefix() + "-";
    boolean sound =
        checks.stream()
            .noneMatch(c -> c.outcome() == Check.Outcome.FAILED && c.rule().startsWith(prefix));
    return dossier
        .object(Role.ISSUER)
        .filter(
            issuer ->
                !issuer.has("revocationList")
                    || (sound && dossier.object(Role.REVOCATION_LIST).isPresent()))
        .isPresent();
  }
}
