package dev.blazon.verification.signature;

import dev.blazon.verification.documents.CompactJws;

/**
 * Checks whether a public key, in PEM, made the signature of a JWS; {@link JwsSignatureCheck} does
 * it with the library Nimbus.
 */
public interface SignatureCheck {
  /**
   * Tells whether a key made the signature of a token.
   *
   * @param jws the token, byte for byte as signed
   * @param publicKeyPem a public key, PEM encoded, as a CryptographicKey's {@code publicKeyPem}
   */
  Result check(CompactJws jws, String publicKeyPem);

  /** What a check found out about a signature. */
  enum Result {
    /** The key made this signature. */
    VERIFIED,
    /** The signature was not made with this key, or not of this text. */
    NOT_VERIFIED,
    /** The text is no public key within the bounds of {@link PublicKeyPem}. */
    UNUSABLE_KEY
  }
}
