package dev.blazon.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * That what has fallen due of an Assertion cannot be done, sweep after sweep, so that somebody has
 * to look at it.
 *
 * @param assertion the Assertion's id
 * @param error the class of what was thrown the last time; its message may quote what nobody is to
 *     read
 * @param at when it failed the last time
 */
public record StuckAssertion(String assertion, String error, Instant at) {
  /** The day on which it is told, in UTC: it is told once a day. */
  public LocalDate day() {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
