package dev.blazon.signing;

import javax.crypto.SecretKey;

/**
 * Gives keys for HMAC-SHA256 (RFC 2104) that only this deployment can derive: one for each purpose,
 * always the same one. They are kept in memory alone.
 */
public interface MacKeys {
  /**
   * The key for a purpose.
   *
   * @param purpose a word, such as {@code recipients}
   * @throws KeyUnavailable where it cannot be had
   */
  SecretKey key(String purpose);
}
