package dev.blazon.lifecycle;

/** What has become of it that somebody was asked to endorse something. */
public enum EndorsementState {
  /** Whoever was asked has not endorsed, and can. */
  OPEN,

  /** They have endorsed; whether that is published is to be decided. */
  CONFIRMED,

  /** What they have said is published. */
  ACCEPTED,

  /** It is not published: whoever was asked would not endorse, or it was not wanted. */
  DECLINED,

  /** It was published, and was taken back. */
  REVOKED
}
