package dev.blazon.verification.rules;

/**
 * How grave it is that a rule is broken, from the lightest to the gravest: the verdict follows from
 * the gravest.
 */
public enum Severity {
  /** Worth knowing; changes no verdict. */
  WARNING,
  /** Nothing can be said now: an outage, or what we do not fetch or read. */
  UNVERIFIABLE,
  /** The badge was good once, and its time is over. */
  EXPIRED,
  /** The issuer has taken it back. */
  REVOKED,
  /** It is not a badge of this issuer, or not of this recipient, or not as the standard asks. */
  INVALID
}
