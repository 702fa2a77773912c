package dev.blazon.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.blazon.openbadges.Sha256;
import java.util.Base64;

/**
 * Signs a payload as a JSON Web Signature in compact form (RFC 7515, section 7.1) with a {@link
 * Signer}: how signed Assertions are made.
 */
public final class Jws {
  /** The longest JWS that is made, in characters. */
  public static final int MAX_LENGTH = 256 * 1024;

  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();
  private static final String HEADER =
      BASE64URL.encodeToString("{\"alg\":\"RS256\"}".getBytes(UTF_8));

  private Jws() {}

  /**
   * Signs a payload with the header {@code {"alg":"RS256"}} and nothing more in it: the key is
   * found through the badge, never through the token.
   *
   * @param payload the bytes to sign, kept as they are
   * @return the compact form
   * @throws IllegalArgumentException if it would be longer than {@link #MAX_LENGTH}
   * @throws KeyUnavailable if the signer cannot sign
   */
  public static String sign(Signer signer, String keyRef, byte[] payload) {
    String signingInput = HEADER + "." + BASE64URL.encodeToString(payload);
    byte[] signature = signer.sign(keyRef, Sha256.digest(signingInput.getBytes(US_ASCII)));
    String compact = signingInput + "." + BASE64URL.encodeToString(signature);
    if (compact.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "a JWS of %d characters, where at most %d are made"
              .formatted(compact.length(), MAX_LENGTH));
    }
    return compact;
  }
}
