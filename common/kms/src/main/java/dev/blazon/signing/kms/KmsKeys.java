package dev.blazon.signing.kms;

import dev.blazon.signing.KeyUnavailable;
import dev.blazon.signing.NewSigningKeys;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyUsageType;
import software.amazon.awssdk.services.kms.model.NotFoundException;

/**
 * Creates issuers' RSA signing keys in AWS KMS, each with its own key policy, and waits until KMS
 * knows them. Who may use a new key is said by its own policy, which is given with it: so no role
 * needs a right on keys that it does not know yet.
 */
public final class KmsKeys implements NewSigningKeys {
  /** How often a new key is asked for: 6 s in all, and mostly the first time does. */
  private static final int ATTEMPTS = 7;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

  private final KmsClient kms;
  private final String policy;
  private final Consumer<Duration> pause;

  /**
   * Makes keys in KMS.
   *
   * @param kms closed by whoever made it
   * @param policy the key policy of each new key, in JSON
   */
  public KmsKeys(KmsClient kms, String policy) {
    this(kms, policy, pause -> LockSupport.parkNanos(pause.toNanos()));
  }

  KmsKeys(KmsClient kms, String policy, Consumer<Duration> pause) {
    this.kms = kms;
    this.policy = policy;
    this.pause = pause;
  }

  @Override
  public String create(String name) {
    try {
      String key =
          kms.createKey(
                  request ->
                      request
                          .keySpec(KeySpec.RSA_2048)
                          .keyUsage(KeyUsageType.SIGN_VERIFY)
                          .description("Signs badges: " + name)
                          .policy(policy))
              .keyMetadata()
              .arn();
      awaitKnown(key);
      return key;
    } catch (SdkException e) {
      throw KmsFailures.translated(e, "KMS made no key " + name);
    }
  }

  /**
   * KMS knows a new key everywhere only after a moment (KMS Developer Guide, "AWS KMS eventual
   * consistency").
   */
  private void awaitKnown(String key) {
    for (int attempt = 1; ; attempt++) {
      try {
        kms.getPublicKey(request -> request.keyId(key));
        return;
      } catch (NotFoundException e) {
        if (attempt == ATTEMPTS) {
          throw new KeyUnavailable("KMS does not know the new key " + key + " yet", e);
        }
        pause.accept(FIRST_PAUSE.multipliedBy(1L << (attempt - 1)));
      }
    }
  }
}
