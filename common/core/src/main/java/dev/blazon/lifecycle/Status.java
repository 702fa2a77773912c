package dev.blazon.lifecycle;

/** The status of an Assertion: active, revoked, expired, superseded or erased. */
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
