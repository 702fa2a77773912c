package dev.blazon.lifecycle;

import java.util.Optional;

/**
 * What a mail to the recipient of an Assertion is about: its award, its revocation or its expiry.
 */
public enum NoticeKind {
  /** That it was awarded. */
  AWARDED,

  /** That its issuer has taken it back. */
  REVOKED,

  /** That its time is over. */
  EXPIRED;

  /** What is to be told of an Assertion with this status; empty for one of which nothing is. */
  public static Optional<NoticeKind> of(Status status) {
    return switch (status) {
      case ACTIVE -> Optional.of(AWARDED);
      case REVOKED -> Optional.of(REVOKED);
      case EXPIRED -> Optional.of(EXPIRED);
      // What stands in its place tells of itself, and nobody is left to be told of an erasure.
      case SUPERSEDED, ERASED -> Optional.empty();
    };
  }
}
