package dev.blazon.lifecycle;

/** Where an Assertion is in its life. */
public enum Status {
  /** It stands. */
  ACTIVE,

  /** Its issuer has taken it back. */
  REVOKED,

  /** Its time is over. */
  EXPIRED
}
