package dev.blazon.lifecycle;

/**
 * Whether the addresses, names and languages of an issuer's recipients are stored, encrypted, so
 * that mails can be sent to them.
 */
public enum ContactPolicy {
  /**
   * Nothing: a recipient can be found again by whoever knows the address, and not be written to.
   */
  FORGET,

  /** The address, name and language of each recipient, encrypted. */
  KEEP
}
