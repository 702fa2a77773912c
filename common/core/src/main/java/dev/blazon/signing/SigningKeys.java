package dev.blazon.signing;

/** Port: reads the public key of an issuer's signing key, in PEM. */
@FunctionalInterface
public interface SigningKeys {

  /**
   * The public key as Open Badges 2.0's {@code publicKeyPem} has it.
   *
   * @param keyRef the key's name, in the terms of whatever keeps it
   * @return a SubjectPublicKeyInfo in PEM ({@code BEGIN PUBLIC KEY}), lines of 64 columns ended by
   *     {@code \n}, the last one too
   * @throws KeyUnavailable if the keeper of the key cannot answer
   */
  String publicKeyPem(String keyRef);
}
