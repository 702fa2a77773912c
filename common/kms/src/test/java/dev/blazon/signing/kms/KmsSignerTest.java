package dev.blazon.signing.kms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.signing.KeyUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DisabledException;
import software.amazon.awssdk.services.kms.model.GetPublicKeyRequest;
import software.amazon.awssdk.services.kms.model.GetPublicKeyResponse;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.SignRequest;
import software.amazon.awssdk.services.kms.model.SignResponse;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;

/**
 * What is asked of KMS, and how its refusals come back; that KMS signs rightly is another tier's to
 * show.
 */
class KmsSignerTest {
  private static final byte[] DIGEST = new byte[32];

  @Test
  void asksForADigestToBeSignedWithPkcs1() {
    KmsClient kms =
        new Kms() {
          @Override
          public SignResponse sign(SignRequest request) {
            assertEquals("key-1", request.keyId());
            assertEquals(MessageType.DIGEST, request.messageType());
            assertEquals(
                SigningAlgorithmSpec.RSASSA_PKCS1_V1_5_SHA_256, request.signingAlgorithm());
            assertArrayEquals(DIGEST, request.message().asByteArray());
            return SignResponse.builder()
                .signature(SdkBytes.fromByteArray(new byte[] {1, 2}))
                .build();
          }
        };
    assertArrayEquals(
        new byte[] {1, 2}, new KmsSigner(kms, 1, Duration.ZERO).sign("key-1", DIGEST));
  }

  @Test
  void givesThePublicKeyAsPem() {
    KmsClient kms =
        new Kms() {
          @Override
          public GetPublicKeyResponse getPublicKey(GetPublicKeyRequest request) {
            return GetPublicKeyResponse.builder()
                .publicKey(SdkBytes.fromByteArray(new byte[] {0, 0, 0}))
                .build();
          }
        };
    assertEquals(
        "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n",
        new KmsSigner(kms, 1, Duration.ZERO).publicKeyPem("key-1"));
  }

  @Test
  void aThrottledCallIsUnavailableAndGivesItsTurnBack() {
    KmsException throttled =
        (KmsException)
            KmsException.builder()
                .statusCode(400)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode("ThrottlingException").build())
                .build();
    KmsSigner signer = new KmsSigner(throwing(throttled), 1, Duration.ZERO);
    for (int i = 0; i < 3; i++) {
      KeyUnavailable failure =
          assertThrows(KeyUnavailable.class, () -> signer.sign("key-1", DIGEST));
      assertSame(throttled, failure.getCause());
      assertTrue(String.valueOf(failure.getMessage()).contains("key-1"));
    }
  }

  @Test
  void whatWaitingDoesNotMendIsNotCalledUnavailable() {
    DisabledException disabled = DisabledException.builder().statusCode(400).message("no").build();
    KmsSigner signer = new KmsSigner(throwing(disabled), 1, Duration.ZERO);
    for (int i = 0; i < 3; i++) {
      assertSame(
          disabled, assertThrows(DisabledException.class, () -> signer.sign("key-1", DIGEST)));
    }
  }

  @Test
  void aBrokenServerAndALostConnectionAreUnavailable() {
    RuntimeException broken = KmsException.builder().statusCode(500).message("no").build();
    RuntimeException lost = SdkClientException.create("no route");
    for (RuntimeException failure : List.of(broken, lost)) {
      KmsSigner signer = new KmsSigner(throwing(failure), 1, Duration.ZERO);
      assertSame(
          failure,
          assertThrows(KeyUnavailable.class, () -> signer.sign("key-1", DIGEST)).getCause());
    }
  }

  @Test
  void whoIsInterruptedWhileWaitingStaysInterrupted() {
    KmsSigner signer = new KmsSigner(new Kms() {}, 1, Duration.ofSeconds(20));
    Thread.currentThread().interrupt();
    try {
      KeyUnavailable failure =
          assertThrows(KeyUnavailable.class, () -> signer.sign("key-1", DIGEST));
      assertTrue(String.valueOf(failure.getMessage()).contains("interrupted"));
    } finally {
      assertTrue(Thread.interrupted());
    }
  }

  private static KmsClient throwing(RuntimeException failure) {
    return new Kms() {
      @Override
      public SignResponse sign(SignRequest request) {
        throw failure;
      }
    };
  }

  @Test
  void atMostSoManyAreInFlight() throws Exception {
    AtomicInteger inFlight = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger signed = new AtomicInteger();
    CountDownLatch crowd = new CountDownLatch(3);
    KmsClient kms =
        new Kms() {
          @Override
          public SignResponse sign(SignRequest request) {
            most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
            crowd.countDown();
            awaitCrowd(crowd);
            LockSupport.parkNanos(100_000);
            inFlight.decrementAndGet();
            return SignResponse.builder().signature(SdkBytes.fromByteArray(DIGEST)).build();
          }
        };
    KmsSigner signer = new KmsSigner(kms, 3, Duration.ofSeconds(20));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 500; i++) {
        threads.execute(
            () -> {
              signer.sign("key-1", DIGEST);
              signed.incrementAndGet();
            });
      }
    }
    assertEquals(3, most.get(), "in flight");
    assertEquals(500, signed.get());
  }

  private static void awaitCrowd(CountDownLatch crowd) {
    try {
      assertTrue(crowd.await(10, TimeUnit.SECONDS), "no three came together");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whoGetsNoTurnInTimeIsToldSo() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    KmsClient kms =
        new Kms() {
          @Override
          public SignResponse sign(SignRequest request) {
            entered.countDown();
            try {
              release.await();
            } catch (InterruptedException e) {
              throw new AssertionError(e);
            }
            return SignResponse.builder().signature(SdkBytes.fromByteArray(DIGEST)).build();
          }
        };
    KmsSigner signer = new KmsSigner(kms, 1, Duration.ofMillis(10));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.execute(() -> signer.sign("key-1", DIGEST));
      entered.await();
      KeyUnavailable failure =
          assertThrows(KeyUnavailable.class, () -> signer.sign("key-1", DIGEST));
      assertTrue(String.valueOf(failure.getMessage()).contains("no turn"));
      release.countDown();
    }
  }

  private abstract static class Kms implements KmsClient {
    @Override
    public String serviceName() {
      return "kms";
    }

    @Override
    public void close() {}
  }
}
