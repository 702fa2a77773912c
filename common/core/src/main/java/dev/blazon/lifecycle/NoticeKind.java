package dev.blazon.lifecycle;

import java.time.Instant;

/**
 * What a mail to the recipient of an Assertion is about: its award, its revocation, its expiry,
 * that it will expire, that it is not renewed, or what people say for it.
 */
public enum NoticeKind {
  /** That it was awarded. */
  AWARDED,

  /** That its issuer has taken it back. */
  REVOKED,

  /** That its time is over. */
  EXPIRED,

  /** That it will expire, and how it is renewed. */
  EXPIRING,

  /** That its issuer does not renew it, though the recipient has asked. */
  RENEWAL_REFUSED,

  /** That somebody has endorsed it. */
  ENDORSED,

  /** That somebody who was asked does not endorse it. */
  ENDORSEMENT_DECLINED,

  /** That an Endorsement of it was taken back. */
  ENDORSEMENT_REVOKED;

  /** Whether it tells of one Endorsement or who was asked for one. */
  public boolean isOfEndorsement() {
    return switch (this) {
      case ENDORSED, ENDORSEMENT_DECLINED, ENDORSEMENT_REVOKED -> true;
      case AWARDED, REVOKED, EXPIRED, EXPIRING, RENEWAL_REFUSED -> false;
    };
  }

  /**
   * Whether it is true of this Assertion now. Of {@link #RENEWAL_REFUSED} it is so where, besides,
   * what the holder has asked is refused still, which the Assertion does not say.
   */
  public boolean isTrueOf(AssertionRecord assertion, Instant now) {
    return isToldOf(assertion.statusAt(now))
        && switch (this) {
          case AWARDED, REVOKED, ENDORSED, ENDORSEMENT_DECLINED, ENDORSEMENT_REVOKED -> true;
          case EXPIRING -> assertion.expires() != null;
          // What has another that follows it is not over for its holder.
          case EXPIRED, RENEWAL_REFUSED -> assertion.successor() == null;
        };
  }

  private boolean isToldOf(Status status) {
    return switch (this) {
      case AWARDED, EXPIRING ->
          switch (status) {
            case ACTIVE -> true;
            case RENEWED, REVOKED, EXPIRED, SUPERSEDED, ERASED -> false;
          };
      case REVOKED ->
          switch (status) {
            case REVOKED -> true;
            case ACTIVE, RENEWED, EXPIRED, SUPERSEDED, ERASED -> false;
          };
      case EXPIRED ->
          switch (status) {
            case EXPIRED -> true;
            case ACTIVE, RENEWED, REVOKED, SUPERSEDED, ERASED -> false;
          };
      case RENEWAL_REFUSED ->
          switch (status) {
            case ACTIVE, EXPIRED -> true;
            case RENEWED, REVOKED, SUPERSEDED, ERASED -> false;
          };
      case ENDORSED, ENDORSEMENT_DECLINED, ENDORSEMENT_REVOKED ->
          switch (status) {
            case ACTIVE, RENEWED, EXPIRED -> true;
            case REVOKED, SUPERSEDED, ERASED -> false;
          };
    };
  }
}
