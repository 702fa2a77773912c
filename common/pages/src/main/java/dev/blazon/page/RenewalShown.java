package dev.blazon.page;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.words.Moment;
import dev.blazon.words.Words;
import java.time.Instant;
import java.util.Optional;

/**
 * When and how an Assertion can be renewed, as its page tells it.
 *
 * @param policy what its badge says of it
 * @param opens from when
 * @param closes until when, this instant not included
 * @param open whether it can be now
 */
public record RenewalShown(RenewalPolicy policy, Instant opens, Instant closes, boolean open) {
  /**
   * That of an Assertion; empty where it is not renewed any more, or never.
   *
   * @param policy what its badge says of it
   */
  public static Optional<RenewalShown> of(
      AssertionRecord assertion, RenewalPolicy policy, Instant now) {
    return Optional.ofNullable(assertion.expires())
        .filter(expires -> policy.canRenew(assertion, now))
        .map(
            expires ->
                new RenewalShown(
                    policy,
                    policy.opens(expires),
                    policy.closes(expires),
                    !now.isBefore(policy.opens(expires))));
  }

  /** When, in a sentence. */
  public String when(Words words) {
    String last = Moment.day(closes, words.language());
    return open
        ? words.say("renewal.now-until", last)
        : words.say("renewal.from-until", Moment.day(opens, words.language()), last);
  }

  /** Who decides on it, in a sentence. */
  public static String who(RenewalPolicy policy, Words words) {
    return switch (policy.mode()) {
      case NONE -> words.say("renewal.none");
      case ON_REQUEST -> words.say("renewal.on-request");
      case AUTOMATIC -> words.say("renewal.automatic");
      case EXTERNAL -> words.say("renewal.external");
    };
  }
}
