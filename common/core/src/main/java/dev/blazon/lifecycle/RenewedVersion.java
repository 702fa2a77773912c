package dev.blazon.lifecycle;

/** Which version of a badge a renewed Assertion is of. */
public enum RenewedVersion {
  /** The newest that there is when it is renewed. */
  NEWEST,

  /** The version of the Assertion that is renewed. */
  SAME
}
