package dev.blazon.lifecycle;

/**
 * Something of this deployment that can be endorsed.
 *
 * @param kind what it is
 * @param id its id
 */
public record Subject(Kind kind, String id) {
  /** What can be endorsed (section "Endorsement"). */
  public enum Kind {
    /** An issuer. */
    PROFILE,

    /** A badge. */
    BADGE_CLASS,

    /** A badge that was awarded. */
    ASSERTION
  }
}
