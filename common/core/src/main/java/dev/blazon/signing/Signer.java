package dev.blazon.signing;

/**
 * Port: signs with an issuer's private key, which stays in KMS, or in a folder of the local server.
 */
@FunctionalInterface
public interface Signer {

  /**
   * Signs a digest with RSASSA-PKCS1-v1_5 and SHA-256 (RFC 8017, section 8.2; RFC 7518, section
   * 3.3).
   *
   * @param keyRef the key's name, in the terms of whatever keeps it
   * @param sha256 the digest of what is to be signed: 32 bytes, not hashed again
   * @return the signature, as many bytes as the key's modulus (256 for RSA-2048)
   * @throws IllegalArgumentException if the digest is not 32 bytes
   * @throws KeyUnavailable if the keeper of the key cannot sign
   */
  byte[] sign(String keyRef, byte[] sha256);
}
