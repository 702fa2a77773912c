package dev.blazon.verification;

import dev.blazon.verification.rules.Severity;

/** The outcome of a verification, in one word: valid, expired, revoked, invalid or unverifiable. */
public enum Verdict {
  /** A badge of this issuer, in force, and of this recipient where one was named. */
  VALID,
  /** The badge was good, and its time is over. */
  EXPIRED,
  /** The issuer has revoked the badge. */
  REVOKED,
  /** The badge is not what it claims to be. */
  INVALID,
  /** Nothing can be said of the badge now, as where a host does not answer. */
  UNVERIFIABLE;

  /** The verdict where the gravest broken rule is of this severity. */
  static Verdict of(Severity gravest) {
    return switch (gravest) {
      case WARNING -> VALID;
      case UNVERIFIABLE -> UNVERIFIABLE;
      case EXPIRED -> EXPIRED;
      case REVOKED -> REVOKED;
      case INVALID -> INVALID;
    };
  }
}
