package dev.blazon.verification;

import dev.blazon.verification.rules.Severity;

/** What a verification comes to. */
public enum Verdict {
  /** A badge of this issuer, in force, and of this recipient where one was named. */
  VALID,
  /** Its time is over. */
  EXPIRED,
  /** Its issuer has taken it back. */
  REVOKED,
  /** It is not what it claims to be. */
  INVALID,
  /** Nothing can be said now. */
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
