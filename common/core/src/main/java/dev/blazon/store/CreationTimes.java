package dev.blazon.store;

import java.time.Instant;

/**
 * Port: gives each new BadgeClass, API key and Endorsement of an issuer its time of creation, by
 * which lists are ordered.
 *
 * <p>No two are the same, and each is later than every one that was given before it was asked for,
 * whatever clocks say: one that stands still, goes back, or differs from that of another function
 * instance. A time that was given and is not used leaves no gap that anybody sees.
 */
public interface CreationTimes {
  /**
   * A time for something new.
   *
   * @param issuer whose it is
   * @param now what the clock says
   * @return {@code now}, or a nanosecond after the last one given for this issuer, whichever is
   *     later
   * @throws StoreBusy where the store could not say
   */
  Instant next(String issuer, Instant now);
}
