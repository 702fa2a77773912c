package dev.blazon.verification.rules;

/**
 * The four aspects of a badge, of which each rule is about one and which a report keeps apart:
 * conformance, proof, status and recipient. A report keeps these apart.
 */
public enum Aspect {
  /** Whether the documents are what the standard asks. */
  CONFORMANCE,
  /** Whether they are the issuer's. */
  PROOF,
  /** Whether the badge is active, revoked or expired. */
  STATUS,
  /** Whether it was awarded to the one who is claimed. */
  RECIPIENT
}
