package dev.blazon.lifecycle;

/** Which version of a badge a renewed Assertion is of. */
public enum RenewedVersion {
  /** The newest of those that have been awarded when it is renewed. */
  NEWEST,

  /** The version of the Assertion that is renewed. */
  SAME
}
