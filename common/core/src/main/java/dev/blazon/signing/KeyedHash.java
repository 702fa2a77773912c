package dev.blazon.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;

/**
 * Makes HMAC-SHA256 (RFC 2104) of texts, in lower-case hex, under the key that this deployment has
 * for one purpose.
 */
public final class KeyedHash {
  private static final String ALGORITHM = "HmacSHA256";

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
   * @throws SigningUnavailable where the key cannot be had
   */
  public String of(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(keys.key(purpose));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JVM has " + ALGORITHM, e);
    }
  }

  /** Whether that is the hash of a text, in a time that does not tell how much of it is right. */
  public boolean is(String hash, String text) {
    return MessageDigest.isEqual(
        of(text).getBytes(StandardCharsets.UTF_8), hash.getBytes(StandardCharsets.UTF_8));
  }
}
