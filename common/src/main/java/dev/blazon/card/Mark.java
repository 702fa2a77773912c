package dev.blazon.card;

import java.time.LocalDate;

/**
 * What has become of an Assertion, as a card shows it. There is none for a valid one: networks keep
 * a card for days, and a revoked badge must not go on saying that it is good.
 */
public sealed interface Mark {
  /** Nothing that a card would tell. */
  record None() implements Mark {}

  /**
   * Its time is over.
   *
   * @param on the day on which it ended, in UTC
   */
  record Expired(LocalDate on) implements Mark {}

  /** Its issuer has taken it back. */
  record Revoked() implements Mark {}
}
