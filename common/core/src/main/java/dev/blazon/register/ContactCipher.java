package dev.blazon.register;

/** Port: encrypts the {@link Contact} of a recipient, and decrypts it. */
public interface ContactCipher {
  /**
   * Encrypts a contact, so that it can be decrypted for this Assertion of this issuer and no other.
   *
   * @param assertion the Assertion's id
   * @return text of ASCII characters, some kilobytes at the most
   * @throws dev.blazon.signing.KeyUnavailable where the key cannot be had
   */
  String encrypt(String issuer, String assertion, Contact contact);

  /**
   * Decrypts what {@link #encrypt} has made for the same Assertion.
   *
   * @throws IllegalArgumentException where it was made for another, or has been altered
   * @throws dev.blazon.signing.KeyUnavailable where the key cannot be had
   */
  Contact decrypt(String issuer, String assertion, String encrypted);
}
