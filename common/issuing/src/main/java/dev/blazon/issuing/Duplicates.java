package dev.blazon.issuing;

/**
 * What becomes of an award to somebody who has the badge already: an Assertion of it, or of another
 * of its versions, that is active now.
 */
public enum Duplicates {
  /** It is awarded once more. */
  ALLOW,

  /** It is refused, and the Assertion that there is is named. */
  REFUSE,

  /** It is passed over, and answered with the Assertion that there is. */
  SKIP
}
