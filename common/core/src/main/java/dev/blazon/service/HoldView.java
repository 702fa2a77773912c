package dev.blazon.service;

import dev.blazon.lifecycle.Hold;
import dev.blazon.openbadges.OpenBadges;

/**
 * That an Assertion is not renewed by itself, as the API answers it to its issuer.
 *
 * @param reason why, in the issuer's words
 * @param since since when, ISO 8601 in UTC
 * @param by who holds it, as {@link dev.blazon.lifecycle.Trail} has it
 */
public record HoldView(String reason, String since, String by) {
  /** What its issuer sees of {@code hold}. */
  public static HoldView of(Hold hold) {
    return new HoldView(hold.reason(), OpenBadges.dateTime(hold.since()), hold.by());
  }
}
