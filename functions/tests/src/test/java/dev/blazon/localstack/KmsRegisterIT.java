package dev.blazon.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.blazon.openbadges.Recipient;
import dev.blazon.platform.LocalStackCloud;
import dev.blazon.register.Contact;
import dev.blazon.register.ContactCipher;
import dev.blazon.register.RecipientDigester;
import dev.blazon.register.encryption.EnvelopeCipher;
import dev.blazon.signing.kms.KmsMacKeys;
import dev.blazon.tiers.RequiresTier;
import dev.blazon.tiers.Tier;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DisabledException;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.MacAlgorithmSpec;
import software.amazon.awssdk.services.kms.model.NotFoundException;

/** What finds recipients, and what reaches them, under keys in KMS. */
@RequiresTier(Tier.LOCALSTACK)
class KmsRegisterIT {
  private static final Contact ADA =
      new Contact(Recipient.Type.EMAIL, "ada@example.org", "Ada Lovelace", "de");
  private static final String ISSUER = "mfrggzdfmztwq2lknnwg23tpoa";
  private static final String ASSERTION = "kb4ws3dpfvuw4zltoqxgs3lbmu";

  private static KmsClient kms;
  private static LocalStackCloud cloud;

  @BeforeAll
  static void reachKms() {
    cloud = LocalStackCloud.shared();
    kms = cloud.kms();
  }

  @Test
  void theKeyOfAPurposeIsTheMacThatKmsMakesAndStaysTheSame() {
    String key = cloud.macKey();
    byte[] derived = new KmsMacKeys(kms, key).key("recipients").getEncoded();
    assertEquals(32, derived.length);
    assertArrayEquals(derived, new KmsMacKeys(kms, key).key("recipients").getEncoded());
    kms.verifyMac(
        request ->
            request
                .keyId(key)
                .macAlgorithm(MacAlgorithmSpec.HMAC_SHA_256)
                .message(SdkBytes.fromString("dev.blazon key for recipients", UTF_8))
                .mac(SdkBytes.fromByteArray(derived)));
  }

  @Test
  void anotherKeyFindsNobody() {
    assertEquals(digest(cloud.macKey()).length(), 64);
    assertNotEquals(digest(cloud.macKey()), digest(cloud.macKey()));
  }

  private static String digest(String key) {
    return new RecipientDigester(new KmsMacKeys(kms, key))
        .ofDeployment(Recipient.Type.EMAIL, "ada@example.org");
  }

  @Test
  void aMacKeyThatIsNotThereIsNotCalledUnavailable() {
    KmsMacKeys keys = new KmsMacKeys(kms, missing(cloud.macKey()));
    assertThrows(NotFoundException.class, () -> keys.key("recipients"));
  }

  @Test
  void aContactComesBackFromAnotherProcess() {
    String key = cloud.contactKey();
    String encrypted = cipher(key).encrypt(ISSUER, ASSERTION, ADA);
    assertEquals(ADA, cipher(key).decrypt(ISSUER, ASSERTION, encrypted));
  }

  @Test
  void aContactUnderAnotherKeyOrOfAnotherIsRefused() {
    ContactCipher cipher = cipher(cloud.contactKey());
    String encrypted = cipher.encrypt(ISSUER, ASSERTION, ADA);
    refused(cipher(cloud.contactKey()), ASSERTION, encrypted);
    refused(cipher, "another", encrypted);
    byte[] message = Base64.getDecoder().decode(encrypted);
    // Within the data key, which KMS alone can tell.
    message[message.length / 3] ^= 1;
    refused(cipher, ASSERTION, Base64.getEncoder().encodeToString(message));
  }

  /** The data keys of what was encrypted lately are cached: another process has none. */
  @Test
  void withoutItsKeyAContactIsLost() {
    String key = cloud.contactKey();
    String encrypted = cipher(key).encrypt(ISSUER, ASSERTION, ADA);
    kms.disableKey(request -> request.keyId(key));
    KmsException refused =
        assertThrows(KmsException.class, () -> cipher(key).decrypt(ISSUER, ASSERTION, encrypted));
    assertFalse(refused.isThrottlingException());
    assertThrows(DisabledException.class, () -> cipher(key).encrypt(ISSUER, ASSERTION, ADA));
  }

  private static ContactCipher cipher(String key) {
    return EnvelopeCipher.underKms(kms, key);
  }

  private static void refused(ContactCipher cipher, String assertion, String encrypted) {
    assertThrows(
        IllegalArgumentException.class, () -> cipher.decrypt(ISSUER, assertion, encrypted));
  }

  private static String missing(String key) {
    return key.substring(0, key.lastIndexOf('/') + 1) + "00000000-0000-0000-0000-000000000000";
  }
}
