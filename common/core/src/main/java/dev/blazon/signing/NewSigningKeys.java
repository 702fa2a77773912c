package dev.blazon.signing;

/** Port: creates RSA-2048 signing keys; in KMS on AWS, in a folder of the local server. */
@FunctionalInterface
public interface NewSigningKeys {

  /**
   * Makes an RSA key of 2048 bits that signs and does nothing else.
   *
   * @param name what people find it by; 1 to 100 letters, digits, {@code -} and {@code _}
   * @return what the signer calls it
   * @throws KeyUnavailable if the keeper of keys cannot make one
   */
  String create(String name);
}
