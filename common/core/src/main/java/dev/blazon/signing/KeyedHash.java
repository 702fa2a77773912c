package dev.blazon.signing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Computes and compares the HMAC-SHA256 (RFC 2104) of texts, in lower-case hex, under the
 * deployment's key for one purpose.
 */
public final class KeyedHash {
  private final MacKeys keys;
  private final String purpose;

  /**
   * Made for a purpose.
   *
   * @param purpose as {@link MacKeys#key} takes it
   */
  public KeyedHash(MacKeys keys, String purpose) {
    this.keys = keys;
    this.purpose = purpose;
  }

  /**
   * The hash of a text.
   *
   * @throws KeyUnavailable where the key cannot be had
   */
  public String of(String text) {
    return HexFormat.of().formatHex(Hmac.of(keys.key(purpose), text));
  }

  /** Whether that is the hash of a text, in a time that does not tell how much of it is right. */
  public boolean is(String hash, String text) {
    return MessageDigest.isEqual(
        of(text).getBytes(StandardCharsets.UTF_8), hash.getBytes(StandardCharsets.UTF_8));
  }
}
