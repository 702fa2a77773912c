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
    /** The Profile of an issuer. */
    PROFILE,

    /** A BadgeClass: what a badge is, whoever has it. */
    BADGE_CLASS,

    /** A badge that was awarded. */
    ASSERTION
  }
}
