package dev.blazon.verification;

import dev.blazon.verification.dossier.Proof;
import dev.blazon.verification.dossier.Source;
import java.util.List;

/**
 * The keys, the RevocationList and the verdict on the signature that were found for a signed badge,
 * beside its Assertion, BadgeClass and Profile.
 *
 * @param keys how the look for each key ended that may have made the signature; empty for none
 * @param revocationList how the look for the issuer's RevocationList ended
 * @param proof what came of the signature
 */
record SigningSources(List<Source> keys, Source revocationList, Proof proof) {
  /** What a hosted badge has: nothing, for it has no signature. */
  static final SigningSources NONE =
      new SigningSources(List.of(), Source.notSought(), new Proof.NotSigned());

  /**
   * What a token has that cannot be believed.
   *
   * @param why a clause for people
   */
  static SigningSources rejected(String why) {
    return new SigningSources(List.of(), Source.notSought(), new Proof.Rejected(why));
  }

  /**
   * What a token has of which it cannot be said whether the issuer signed it.
   *
   * @param why a clause for people
   */
  static SigningSources undecided(String why) {
    return new SigningSources(List.of(), Source.notSought(), new Proof.Undecided(why));
  }
}
