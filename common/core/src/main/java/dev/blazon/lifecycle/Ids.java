package dev.blazon.lifecycle;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Makes ids: 26 characters of lower-case base 32 (RFC 4648, without padding) that carry 128 random
 * bits, so that nobody can guess or enumerate them.
 *
 * <p>Always made while a request is handled, never at start: SnapStart clones what was made at
 * start.
 */
public final class Ids {
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

  /** What an id looks like, as a regular expression. */
  static final String REGEX = "[a-z2-7]{26}";

  private static final Pattern FORM = Pattern.compile(REGEX);
  private static final int BITS_A_CHARACTER = 5;
  private static final int LENGTH = 26;

  private final SecureRandom random;

  /**
   * @param random where the bits come from
   */
  public Ids(SecureRandom random) {
    this.random = random;
  }

  /** Makes an id that nobody has had before. */
  public String next() {
    return encode(bytes());
  }

  /** A new salt of 128 random bits, written as an id is. */
  public String salt() {
    return encode(bytes());
  }

  /** A new secret of 256 random bits. */
  public String secret() {
    return encode(bytes()) + encode(bytes());
  }

  /** A new random UUID (RFC 9562, version 4) as a {@code urn:uuid:}. */
  public String uuidUrn() {
    byte[] b = bytes();
    b[6] = (byte) ((b[6] & 0x0f) | 0x40);
    b[8] = (byte) ((b[8] & 0x3f) | 0x80);
    ByteBuffer bits = ByteBuffer.wrap(b);
    return "urn:uuid:" + new UUID(bits.getLong(), bits.getLong());
  }

  /**
   * Whether a text has the form of an id. What has not can be answered as unknown without asking
   * the store.
   */
  public static boolean isId(String text) {
    return FORM.matcher(text).matches();
  }

  /** The text itself where it has the form of an id. */
  public static Optional<String> parse(String text) {
    return isId(text) ? Optional.of(text) : Optional.empty();
  }

  /**
   * An id that follows from a digest: nobody can guess it who does not know the digest.
   *
   * @param digest at least 16 bytes, of which the first 16 are taken
   */
  public static String of(byte[] digest) {
    return encode(Arrays.copyOf(digest, 16));
  }

  private byte[] bytes() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String encode(byte[] bytes) {
    StringBuilder text = new StringBuilder(LENGTH);
    int buffer = 0;
    int bits = 0;
    for (byte b : bytes) {
      buffer = (buffer << Byte.SIZE) | (b & 0xff);
      bits += Byte.SIZE;
      while (bits >= BITS_A_CHARACTER) {
        bits -= BITS_A_CHARACTER;
        text.append(ALPHABET.charAt((buffer >> bits) & 31));
      }
    }
    return text.append(ALPHABET.charAt((buffer << (BITS_A_CHARACTER - bits)) & 31)).toString();
  }
}
