package dev.blazon.signing;

import org.jspecify.annotations.Nullable;

/**
 * The keeper of a key, such as KMS, cannot serve it: throttled, unreachable, or the key is missing
 * or damaged. What needed the key (a signature, an HMAC, an encrypted contact) was not done.
 */
public final class KeyUnavailable extends RuntimeException {

  /**
   * Says what failed, and with which key.
   *
   * @param message names the key; holds no secret
   * @param cause what the keeper said; null if it was not asked
   */
  public KeyUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
