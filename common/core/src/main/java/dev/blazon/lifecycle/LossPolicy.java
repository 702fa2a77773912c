package dev.blazon.lifecycle;

/** What becomes of the badge for completing a {@link Pathway} once a step counts no more. */
public enum LossPolicy {
  /** It stays: it says what was reached. */
  KEEP,

  /** It is revoked: whoever has it is to have the badges that it rests on. */
  REVOKE
}
