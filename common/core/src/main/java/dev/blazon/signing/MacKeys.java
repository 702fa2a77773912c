package dev.blazon.signing;

import javax.crypto.SecretKey;

/**
 * Port: derives the deployment's HMAC-SHA256 keys (RFC 2104), one for each purpose, always the same
 * one; from KMS on AWS, from a file on the local server. They are kept in memory alone.
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
