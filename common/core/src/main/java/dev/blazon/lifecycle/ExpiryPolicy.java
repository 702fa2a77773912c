package dev.blazon.lifecycle;

/**
 * What the scheduled sweep does to an Assertion whose {@code expires} has passed: revokes it, or
 * only marks it as expired.
 */
public enum ExpiryPolicy {
  /** Revokes it: its document answers 410. */
  REVOKE,

  /** Only marks it: its document stays, with its expiry in the past. */
  KEEP
}
