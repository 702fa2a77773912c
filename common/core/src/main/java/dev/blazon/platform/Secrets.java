package dev.blazon.platform;

import dev.blazon.signing.SecretCipher;

/** Gives a handler the {@link SecretCipher} that keeps the secrets of webhooks. */
public interface Secrets {
  /** Encrypts secrets, and decrypts them. */
  SecretCipher secretCipher();
}
