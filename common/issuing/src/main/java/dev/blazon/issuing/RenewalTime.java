package dev.blazon.issuing;

import dev.blazon.issuing.RenewAssertion.Refusal;
import dev.blazon.issuing.RenewAssertion.Renewal;
import dev.blazon.json.Fault;
import dev.blazon.json.Json;
import dev.blazon.json.Times;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Bounds;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.openbadges.Assertion;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says when an Assertion can be renewed, and until when what renews it is good. What the BadgeClass
 * says that it was awarded under decides the first, the one that is awarded now the second.
 */
final class RenewalTime {
  private RenewalTime() {}

  /** Why its issuer cannot renew it now; empty where it can. */
  static Optional<Refusal.OfAny> asked(AssertionRecord first, BadgeRecord badge, Instant now) {
    RenewalPolicy policy = badge.renewal();
    Instant expires = first.expires();
    if (!policy.renews()) {
      return Optional.of(new Refusal.NotOffered());
    }
    if (expires == null) {
      return Optional.of(new Refusal.NeverExpires());
    }
    if (now.isBefore(policy.opens(expires))) {
      return Optional.of(new Refusal.TooEarly(policy.opens(expires)));
    }
    return now.isBefore(policy.closes(expires))
        ? Optional.empty()
        : Optional.of(new Refusal.TooLate(policy.closes(expires)));
  }

  /** Why it is not renewed by itself now; empty where it is. */
  static Optional<Refusal> byItself(AssertionRecord first, BadgeRecord badge, Instant now) {
    return badge.renewal().renewsByItself(first, now)
        ? Optional.empty()
        : Optional.of(new Refusal.NotByItself());
  }

  /**
   * Until when what renews it is good, to the second; null for ever. No time is lost to who renews
   * early: the badge's validity counts from the end of the first, or from now where that is over.
   *
   * @param asked until when it was asked to be; null where nothing was
   */
  static @Nullable Instant expiry(
      AssertionRecord first, BadgeRecord badge, @Nullable Instant asked, Instant now) {
    if (asked != null) {
      return asked.truncatedTo(ChronoUnit.SECONDS);
    }
    Instant end = first.expires();
    Instant from = end == null || end.isBefore(now) ? now.truncatedTo(ChronoUnit.SECONDS) : end;
    return badge.expiryOf(from);
  }

  /** What forbids it; empty where nothing does. */
  static List<Fault> faults(
      AssertionRecord first, Renewal renewal, @Nullable Instant expires, Instant now) {
    Assertion before = Json.readStored(first.json(), Assertion.class);
    // What no renewal changes is no more than was said with the first, so that it has room always.
    String narrative = Objects.requireNonNullElse(renewal.narrative(), "");
    if (Said.bytes(renewal.evidence(), narrative, List.of(), before.additional())
        > Bounds.SAID_ONCE) {
      return List.of(
          new Fault(
              "",
              "has more than "
                  + Bounds.SAID_ONCE
                  + " bytes of texts and evidence, with the extensions of the one that is"
                  + " renewed"));
    }
    if (expires != null && expires.isAfter(Times.LATEST)) {
      return List.of(new Fault("/expires", "is after the year 9999"));
    }
    if (expires != null && !expires.isAfter(now)) {
      return List.of(new Fault("/expires", "is not in the future"));
    }
    Instant end = first.expires();
    return expires != null && end != null && !expires.isAfter(end)
        ? List.of(new Fault("/expires", "is not after the end of the one that is renewed"))
        : List.of();
  }
}
