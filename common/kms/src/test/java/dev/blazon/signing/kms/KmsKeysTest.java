package dev.blazon.signing.kms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.blazon.signing.KeyUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.CreateKeyRequest;
import software.amazon.awssdk.services.kms.model.CreateKeyResponse;
import software.amazon.awssdk.services.kms.model.GetPublicKeyRequest;
import software.amazon.awssdk.services.kms.model.GetPublicKeyResponse;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyUsageType;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.NotFoundException;

/** What is asked of KMS for a new key; that KMS makes it is another tier's to show. */
class KmsKeysTest {
  private final List<Duration> pauses = new ArrayList<>();

  @Test
  void asksForAKeyThatSignsUnderThePolicyGiven() {
    Kms kms = new Kms(0, null);
    assertEquals("arn:new", new KmsKeys(kms, "{policy}", pauses::add).create("badges-a"));
    CreateKeyRequest asked = kms.asked.getFirst();
    assertEquals(KeySpec.RSA_2048, asked.keySpec());
    assertEquals(KeyUsageType.SIGN_VERIFY, asked.keyUsage());
    assertEquals("{policy}", asked.policy());
    assertEquals("Signs badges: badges-a", asked.description());
    assertEquals(List.of(), pauses);
  }

  @Test
  void waitsUntilTheNewKeyIsKnownAndMakesNoOther() {
    Kms kms = new Kms(3, null);
    assertEquals("arn:new", new KmsKeys(kms, "{}", pauses::add).create("badges-a"));
    assertEquals(1, kms.asked.size());
    assertEquals(List.of(100L, 200L, 400L), pauses.stream().map(Duration::toMillis).toList());
  }

  @Test
  void aKeyThatNeverBecomesKnownIsUnavailable() {
    KmsKeys keys = new KmsKeys(new Kms(Integer.MAX_VALUE, null), "{}", pauses::add);
    assertThrows(KeyUnavailable.class, () -> keys.create("badges-a"));
    assertEquals(6, pauses.size());
  }

  @Test
  void whatWaitingDoesNotMendIsNotCalledUnavailable() {
    KmsException denied = (KmsException) KmsException.builder().statusCode(400).build();
    KmsException broken = (KmsException) KmsException.builder().statusCode(500).build();
    assertSame(
        denied,
        assertThrows(
            KmsException.class, () -> new KmsKeys(new Kms(0, denied), "{}").create("badges-a")));
    assertThrows(
        KeyUnavailable.class, () -> new KmsKeys(new Kms(0, broken), "{}").create("badges-a"));
  }

  /** KMS that knows a new key only when it has been asked for it some times. */
  private static final class Kms implements KmsClient {
    private final List<CreateKeyRequest> asked = new ArrayList<>();
    private final @Nullable KmsException refusal;
    private int unknown;

    Kms(int unknown, @Nullable KmsException refusal) {
      this.unknown = unknown;
      this.refusal = refusal;
    }

    @Override
    public CreateKeyResponse createKey(CreateKeyRequest request) {
      asked.add(request);
      if (refusal != null) {
        throw refusal;
      }
      return CreateKeyResponse.builder().keyMetadata(key -> key.arn("arn:new")).build();
    }

    @Override
    public GetPublicKeyResponse getPublicKey(GetPublicKeyRequest request) {
      assertEquals("arn:new", request.keyId());
      if (unknown-- > 0) {
        throw NotFoundException.builder().statusCode(400).build();
      }
      return GetPublicKeyResponse.builder()
          .publicKey(SdkBytes.fromByteArray(new byte[] {0}))
          .build();
    }

    @Override
    public String serviceName() {
      return "kms";
    }

    @Override
    public void close() {}
  }
}
