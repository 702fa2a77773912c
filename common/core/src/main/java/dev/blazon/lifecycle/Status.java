package dev.blazon.lifecycle;

/** The status of an Assertion: active, revoked, expired, renewed, superseded or erased. */
public enum Status {
  /** The award is good. */
  ACTIVE,

  /** Its issuer has taken it back. */
  REVOKED,

  /** Its time is over. */
  EXPIRED,

  /**
   * It is good still, and the next one of its holder is there. Once its time is over, it is {@link
   * #EXPIRED}.
   */
  RENEWED,

  /** Another Assertion stands in its place. */
  SUPERSEDED,

  /** Its holder has asked for that: nothing is left of it but that it is gone. */
  ERASED
}
