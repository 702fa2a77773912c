package dev.blazon.signing.kms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.blazon.service.Parallel;
import dev.blazon.signing.KeyUnavailable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.GenerateMacRequest;
import software.amazon.awssdk.services.kms.model.GenerateMacResponse;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.MacAlgorithmSpec;

/** What is asked of KMS, and how often; that KMS answers rightly is another tier's to show. */
class KmsMacKeysTest {
  private final Kms kms = new Kms();
  private final KmsMacKeys keys = new KmsMacKeys(kms, "key-1");

  @Test
  void asksForTheMacOfAFixedTextWithThePurpose() {
    assertArrayEquals(new byte[] {1, 2, 3}, keys.key("recipients").getEncoded());
    GenerateMacRequest asked = kms.asked.getFirst();
    assertEquals("key-1", asked.keyId());
    assertEquals(MacAlgorithmSpec.HMAC_SHA_256, asked.macAlgorithm());
    assertEquals("dev.blazon key for recipients", asked.message().asString(UTF_8));
  }

  /** A snapshot of SnapStart must not have the key in it. */
  @Test
  void asksForNothingBeforeAKeyIsNeeded() {
    assertEquals(List.of(), kms.asked);
  }

  @Test
  void asksOnceForAPurposeHoweverManyNeedItAtTheSameTime() {
    Parallel.all(Collections.<Callable<SecretKey>>nCopies(64, () -> keys.key("recipients")));
    keys.key("sessions");
    assertEquals(2, kms.asked.size());
  }

  @Test
  void whatMayPassIsUnavailableAndIsAskedForAgain() {
    List<RuntimeException> passing =
        List.of(
            KmsException.builder().statusCode(500).message("internal").build(),
            KmsException.builder().statusCode(429).message("slow down").build(),
            SdkClientException.create("no route"));
    for (RuntimeException failure : passing) {
      kms.failure = failure;
      assertThrows(KeyUnavailable.class, () -> keys.key("recipients"));
    }
    kms.failure = null;
    assertEquals(3, keys.key("recipients").getEncoded().length);
  }

  @Test
  void aRightThatIsMissingIsToldAsItIs() {
    kms.failure = KmsException.builder().statusCode(400).message("not authorized").build();
    assertEquals(kms.failure, assertThrows(KmsException.class, () -> keys.key("recipients")));
  }

  private static final class Kms implements KmsClient {
    private final List<GenerateMacRequest> asked = new ArrayList<>();
    private @Nullable RuntimeException failure;

    @Override
    public synchronized GenerateMacResponse generateMac(GenerateMacRequest request) {
      asked.add(request);
      if (failure != null) {
        throw failure;
      }
      return GenerateMacResponse.builder()
          .mac(SdkBytes.fromByteArray(new byte[] {1, 2, 3}))
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
