package dev.blazon.signing.kms;

import dev.blazon.json.Pem;
import dev.blazon.signing.KeyUnavailable;
import dev.blazon.signing.Signer;
import dev.blazon.signing.SigningKeys;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;

/**
 * Signs Assertions in AWS KMS, with asymmetric keys of the spec {@code RSA_2048} and the usage
 * {@code SIGN_VERIFY}; a key reference is a key's id, ARN or alias ARN.
 *
 * <p>KMS allows an account 1,000 RSA operations a second in most regions (KMS Developer Guide,
 * "Request quotas"): the bound on calls in flight keeps one large issue from using them up, and
 * what is throttled all the same is the client's retry strategy to answer.
 */
public final class KmsSigner implements Signer, SigningKeys {
  private static final int SHA256_BYTES = 32;

  private final KmsClient kms;
  private final Semaphore inFlight;
  private final Duration patience;

  /**
   * Signs with the keys that KMS has.
   *
   * @param kms closed by whoever made it
   * @param concurrency most calls in flight at once
   * @param patience longest wait for one's turn
   */
  public KmsSigner(KmsClient kms, int concurrency, Duration patience) {
    this.kms = kms;
    this.inFlight = new Semaphore(concurrency, true);
    this.patience = patience;
  }

  @Override
  public byte[] sign(String keyRef, byte[] sha256) {
    if (sha256.length != SHA256_BYTES) {
      throw new IllegalArgumentException("a SHA-256 digest has 32 bytes, not " + sha256.length);
    }
    return call(
        keyRef,
        () ->
            kms.sign(
                    request ->
                        request
                            .keyId(keyRef)
                            .message(SdkBytes.fromByteArray(sha256))
                            .messageType(MessageType.DIGEST)
                            .signingAlgorithm(SigningAlgorithmSpec.RSASSA_PKCS1_V1_5_SHA_256))
                .signature()
                .asByteArray());
  }

  @Override
  public String publicKeyPem(String keyRef) {
    return call(
        keyRef,
        () ->
            Pem.encode(
                "PUBLIC KEY",
                kms.getPublicKey(request -> request.keyId(keyRef)).publicKey().asByteArray()));
  }

  private <T> T call(String keyRef, Supplier<T> operation) {
    try {
      if (!inFlight.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new KeyUnavailable("no turn for KMS key " + keyRef + " within " + patience, null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KeyUnavailable("interrupted while waiting for KMS key " + keyRef, e);
    }
    try {
      return operation.get();
    } catch (SdkException e) {
      throw KmsFailures.translated(e, "KMS did not serve key " + keyRef);
    } finally {
      inFlight.release();
    }
  }
}
