package dev.blazon.lifecycle;

/** What the sweep does to an Assertion that has expired. */
public enum ExpiryPolicy {
  /** Revokes it: its document answers 410. */
  REVOKE,

  /** Only marks it: its document stays, with its expiry in the past. */
  KEEP
}
