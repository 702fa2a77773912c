package dev.blazon.signing.jca;

import dev.blazon.signing.Hmac;
import dev.blazon.signing.MacKeys;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.crypto.SecretKey;

/**
 * For the local server: derives HMAC keys from a secret in a file. The key for a purpose is the
 * HMAC-SHA256 of that purpose under the secret.
 */
public final class JcaMacKeys implements MacKeys {
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
    return Hmac.key(Hmac.of(Hmac.key(secret.load()), purpose));
  }
}
