package dev.blazon.lifecycle;

/** Where an Assertion is in its life. */
public enum Status {
  /** The award is good. */
  ACTIVE,

  /** Its issuer has taken it back. */
  REVOKED,

  /** Its time is over. */
  EXPIRED,

  /** Another Assertion stands in its place. */
  SUPERSEDED,

  /** Its holder has asked for that: nothing is left of it but that it is gone. */
  ERASED
}
