package dev.blazon.lifecycle;

/** What is kept of how an issuer's recipients are reached. */
public enum ContactPolicy {
  /**
   * Nothing: a recipient can be found again by whoever knows the address, and not be written to.
   */
  FORGET,

  /** The address, name and language of each recipient, encrypted. */
  KEEP
}
