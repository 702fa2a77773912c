package dev.blazon.signing;

import org.jspecify.annotations.Nullable;

/**
 * Thrown where KMS, or the folder of keys, cannot serve a key now: throttled, unreachable, or the
 * key is missing or damaged. Nothing was signed.
 */
public final class SigningUnavailable extends RuntimeException {

  /**
   * Says what failed, and with which key.
   *
   * @param message names the key; holds no secret
   * @param cause what the keeper said; null if it was not asked
   */
  public SigningUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
