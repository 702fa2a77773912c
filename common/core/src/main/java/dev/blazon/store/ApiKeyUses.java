package dev.blazon.store;

import java.time.LocalDate;

/** Port: stores the day on which an API key was last used, which its issuer can see. */
public interface ApiKeyUses {
  /**
   * Keeps that a key was used on {@code day}, unless it was used on a later one, or is gone. Where
   * that cannot be kept, nothing is said: a key that is used again is kept then, and nobody is
   * refused for it.
   *
   * @param day in UTC
   */
  void used(String issuer, String key, LocalDate day);
}
