package dev.blazon.platform;

import dev.blazon.signing.NewSigningKeys;
import dev.blazon.signing.Signer;
import dev.blazon.signing.SigningKeys;

/**
 * The part of a platform that signs: it gives what signs, what knows the public keys, what makes
 * new ones, and the key that new issuers sign with. Private keys never leave where they were made.
 */
public interface Signing {
  /** Signs with the keys of issuers. */
  Signer signer();

  /** Knows the public keys of what signs. */
  SigningKeys signingKeys();

  /** Makes keys for what signs. */
  NewSigningKeys newSigningKeys();

  /** What the signer calls the key that new issuers sign with. */
  String signingKey();
}
