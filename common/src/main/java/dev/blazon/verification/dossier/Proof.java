package dev.blazon.verification.dossier;

/** What came of checking the signature. */
public sealed interface Proof {
  /** There is none: a hosted badge. */
  record NotSigned() implements Proof {}

  /** One of the issuer's keys made it. */
  record Verified(String key) implements Proof {}

  /** None of the issuer's keys made it, or the token is not to be checked at all. */
  record Rejected(String why) implements Proof {}

  /** It could not be checked; other rules say why. */
  record Undecided(String why) implements Proof {}
}
