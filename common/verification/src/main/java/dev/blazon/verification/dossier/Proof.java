package dev.blazon.verification.dossier;

/**
 * The result of checking a badge's signature: whether the issuer signed the token that the badge
 * came in.
 */
public sealed interface Proof {
  /** There is no signature: the badge is hosted. */
  record NotSigned() implements Proof {}

  /** One of the issuer's keys made the signature; {@code key} names it. */
  record Verified(String key) implements Proof {}

  /** None of the issuer's keys made the signature, or the token is refused as it stands. */
  record Rejected(String why) implements Proof {}

  /** The signature could not be checked, as where a key was not to be had. */
  record Undecided(String why) implements Proof {}
}
