package dev.blazon.signing.jca;

import dev.blazon.signing.KeyUnavailable;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/**
 * A secret of 32 random bytes in a file, from which the local server makes its keys of HMAC-SHA256
 * and AES-256; its owner alone can read it. It is made when it is first asked for, once, however
 * many processes ask.
 *
 * @param file where it is; its folder is made with it
 */
public record SecretFile(Path file) {
  private static final int BYTES = 32;

  /**
   * The secret.
   *
   * @throws KeyUnavailable where the file can neither be read nor made, or has not 32 bytes; it is
   *     left as it is, because what was made with the secret may be lost with it
   */
  public byte[] load() {
    byte[] secret;
    try {
      secret = new OwnersFile(file).read(SecretFile::make);
    } catch (IOException | GeneralSecurityException e) {
      throw new KeyUnavailable("the key file " + file + " cannot be read or made", e);
    }
    if (secret.length != BYTES) {
      throw new KeyUnavailable(
          "the key file " + file + " has " + secret.length + " bytes, not " + BYTES, null);
    }
    return secret;
  }

  private static byte[] make() {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    return secret;
  }
}
