package dev.blazon.lifecycle;

/** Where an Assertion is in its life. */
public enum Status {
  /** The award is good. */
  ACTIVE,

  /** Its issuer has taken it back. */
  REVOKED,

  /** Its time is over. */
  EXPIRED
}
