package dev.blazon.signing.kms;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.blazon.signing.Hmac;
import dev.blazon.signing.MacKeys;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.crypto.SecretKey;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.MacAlgorithmSpec;

/**
 * Derives HMAC keys from one key in AWS KMS, of the spec {@code HMAC_256}, which never leaves it:
 * the key for a purpose is the HMAC-SHA256 that KMS makes of that purpose. It is asked for when it
 * is first needed, so that no snapshot of SnapStart has it, and then kept in memory for as long as
 * the process lives: a digest costs no call to KMS.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateMac.html">GenerateMac</a>
 */
public final class KmsMacKeys implements MacKeys {
  /**
   * What is authenticated begins so. It can never change: all that was derived would be another.
   */
  private static final String TEXT = "dev.blazon key for ";

  private final KmsClient kms;
  private final String key;
  private final ConcurrentMap<String, SecretKey> derived = new ConcurrentHashMap<>();

  /**
   * Derives keys from a key in KMS.
   *
   * @param kms closed by whoever made it
   * @param key its id or ARN
   */
  public KmsMacKeys(KmsClient kms, String key) {
    this.kms = kms;
    this.key = key;
  }

  @Override
  public SecretKey key(String purpose) {
    return derived.computeIfAbsent(purpose, this::derive);
  }

  private SecretKey derive(String purpose) {
    try {
      byte[] mac =
          kms.generateMac(
                  request ->
                      request
                          .keyId(key)
                          .macAlgorithm(MacAlgorithmSpec.HMAC_SHA_256)
                          .message(SdkBytes.fromString(TEXT + purpose, UTF_8)))
              .mac()
              .asByteArray();
      return Hmac.key(mac);
    } catch (SdkException e) {
      throw KmsFailures.translated(e, "KMS derived nothing from key " + key);
    }
  }
}
