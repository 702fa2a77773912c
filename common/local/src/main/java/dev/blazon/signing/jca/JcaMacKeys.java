package dev.blazon.signing.jca;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.blazon.signing.MacKeys;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Derives keys from a secret in a file: the key for a purpose is the HMAC-SHA256 of that purpose
 * under the secret.
 */
public final class JcaMacKeys implements MacKeys {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretFile secret;
  private final ConcurrentMap<String, SecretKey> derived = new ConcurrentHashMap<>();

  /**
   * Derives keys from the secret in a file.
   *
   * @param file where the secret is; made when the first key is asked for
   */
  public JcaMacKeys(Path file) {
    this.secret = new SecretFile(file);
  }

  @Override
  public SecretKey key(String purpose) {
    return derived.computeIfAbsent(purpose, this::derive);
  }

  private SecretKey derive(String purpose) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.load(), ALGORITHM));
      return new SecretKeySpec(mac.doFinal(purpose.getBytes(UTF_8)), ALGORITHM);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JVM has " + ALGORITHM, e);
    }
  }
}
