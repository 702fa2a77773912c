package dev.blazon.issuing;

/**
 * Whether a badge is awarded to somebody who has it already, that is, who has an active Assertion
 * of it or of another of its versions: awarded again, refused or skipped.
 */
public enum Duplicates {
  /** It is awarded once more. */
  ALLOW,

  /** It is refused, and the Assertion that there is is named. */
  REFUSE,

  /** It is passed over, and answered with the Assertion that there is. */
  SKIP
}
