package dev.blazon.platform;

import dev.blazon.signing.NewSigningKeys;
import dev.blazon.signing.Signer;
import dev.blazon.signing.SigningKeys;

/**
 * Gives a handler what signs Assertions: the signer, the public keys, what creates signing keys,
 * and the key of new issuers. Private keys never leave where they were made.
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
