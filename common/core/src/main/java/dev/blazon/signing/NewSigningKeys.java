package dev.blazon.signing;

/** Port: makes the keys that a {@link Signer} signs with. */
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
