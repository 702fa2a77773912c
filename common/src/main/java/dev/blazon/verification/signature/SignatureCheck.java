package dev.blazon.verification.signature;

/** Checks one signature with one key. */
public interface SignatureCheck {
  /**
   * Checks a signature.
   *
   * @param jws the token, byte for byte as signed
   * @param publicKeyPem an RSA key, PEM encoded, as a CryptographicKey's {@code publicKeyPem}
   */
  Result check(CompactJws jws, String publicKeyPem);

  /** How a check ended. */
  enum Result {
    /** The key made this signature. */
    VERIFIED,
    /** It did not. */
    NOT_VERIFIED,
    /** The text is not an RSA public key of 2048 to 8192 bits. */
    UNUSABLE_KEY
  }
}
