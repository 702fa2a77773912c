package dev.blazon.signing;

/** Port: encrypts secrets that have to be known again, such as those that webhooks sign with. */
public interface SecretCipher {
  /**
   * Encrypts a text, so that it can be decrypted for this purpose and this thing and no other.
   *
   * @param purpose what it is for: who may use the key for one purpose may not for another
   * @param of what the secret is of
   * @return text of ASCII characters
   * @throws KeyUnavailable where the key cannot be had
   */
  String encryptSecret(String purpose, String of, String text);

  /**
   * Decrypts what {@link #encryptSecret} has made for the same purpose and thing.
   *
   * @throws IllegalArgumentException where it was made for another, or has been altered
   * @throws KeyUnavailable where the key cannot be had
   */
  String decryptSecret(String purpose, String of, String encrypted);
}
