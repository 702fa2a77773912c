package dev.blazon.lifecycle;

import java.time.Instant;

/**
 * What its holder can expect of the renewal of an Assertion, as its BadgeClass and its record say
 * it: nothing, that it is renewed by itself, or that they can ask for it.
 */
public sealed interface RenewalOutlook {
  /** Nothing that its holder could do or wait for: others decide, or there is no renewal. */
  record Nothing() implements RenewalOutlook {}

  /**
   * It is renewed by itself.
   *
   * @param at when
   */
  record ByItself(Instant at) implements RenewalOutlook {}

  /**
   * Its holder can ask for it.
   *
   * @param opens from when
   * @param closes until when, this instant not included
   */
  record OnRequest(Instant opens, Instant closes) implements RenewalOutlook {
    /** Whether they can ask now. */
    public boolean isOpen(Instant now) {
      return !now.isBefore(opens) && now.isBefore(closes);
    }
  }

  /**
   * That of an Assertion at {@code now}.
   *
   * @param policy what its BadgeClass says
   */
  static RenewalOutlook of(AssertionRecord assertion, RenewalPolicy policy, Instant now) {
    Instant expires = assertion.expires();
    if (expires == null || assertion.successor() != null) {
      return new Nothing();
    }
    return switch (assertion.statusAt(now)) {
      case ACTIVE ->
          switch (policy.mode()) {
            case NONE, EXTERNAL -> new Nothing();
            case ON_REQUEST -> onRequest(policy, expires, now);
            case AUTOMATIC -> byItself(assertion);
          };
      case EXPIRED ->
          switch (policy.mode()) {
            case NONE, EXTERNAL, AUTOMATIC -> new Nothing();
            case ON_REQUEST -> onRequest(policy, expires, now);
          };
      case RENEWED, REVOKED, SUPERSEDED, ERASED -> new Nothing();
    };
  }

  private static RenewalOutlook onRequest(RenewalPolicy policy, Instant expires, Instant now) {
    return now.isBefore(policy.closes(expires))
        ? new OnRequest(policy.opens(expires), policy.closes(expires))
        : new Nothing();
  }

  /** What is held is not; nor is that of which the step was taken already, and came to nothing. */
  private static RenewalOutlook byItself(AssertionRecord assertion) {
    return assertion.plan().stream()
        .filter(step -> assertion.hold() == null)
        .filter(PlannedStep::isRenewal)
        .findFirst()
        .<RenewalOutlook>map(step -> new ByItself(step.at()))
        .orElseGet(Nothing::new);
  }
}
