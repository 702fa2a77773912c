package dev.blazon.register.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.encryptionsdk.AwsCrypto;
import com.amazonaws.encryptionsdk.CommitmentPolicy;
import com.amazonaws.encryptionsdk.CryptoAlgorithm;
import com.amazonaws.encryptionsdk.CryptoMaterialsManager;
import com.amazonaws.encryptionsdk.CryptoResult;
import com.amazonaws.encryptionsdk.MasterKeyProvider;
import com.amazonaws.encryptionsdk.caching.CachingCryptoMaterialsManager;
import com.amazonaws.encryptionsdk.caching.LocalCryptoMaterialsCache;
import com.amazonaws.encryptionsdk.exception.AwsCryptoException;
import dev.blazon.json.Json;
import dev.blazon.openbadges.Recipient;
import dev.blazon.register.Contact;
import dev.blazon.signing.kms.KmsFailures;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;

/**
 * Encrypts the address and name of a recipient with the AWS Encryption SDK. What comes out is its
 * message, in base 64: the data key encrypted under the main key, the issuer's id, and the contact
 * as JSON, encrypted with AES-256-GCM.
 *
 * <p>A data key serves many contacts of one issuer, each of which has a key of its own derived from
 * it (HKDF): so a list of a thousand awards asks KMS once, and what an issuer's data key decrypts
 * is that issuer's alone. Which Assertion a contact is of is said in what is encrypted, because the
 * library keeps a data key for all that has the same context.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/encryption-sdk/latest/developer-guide/message-format.html">AWS
 *     Encryption SDK: message format</a>
 */
final class ContactEncryption {
  /**
   * It commits to the key, so that no message decrypts to two texts. It has no signature: one of
   * ECDSA would tell that who may decrypt did not write the message, and our readers are our
   * writers; it would cost a key pair for each message, and Bouncy Castle at each start.
   */
  private static final CryptoAlgorithm ALGORITHM =
      CryptoAlgorithm.ALG_AES_256_GCM_HKDF_SHA512_COMMIT_KEY;

  /** Whoever reads the memory of a process finds the data keys of so long. */
  private static final int MINUTES = 5;

  private static final int CONTACTS_A_KEY = 10_000;
  private static final int DATA_KEYS = 100;
  private static final String ISSUER = "issuer";

  private final AwsCrypto crypto =
      AwsCrypto.builder()
          .withCommitmentPolicy(CommitmentPolicy.RequireEncryptRequireDecrypt)
          .withEncryptionAlgorithm(ALGORITHM)
          .withMaxEncryptedDataKeys(1)
          .build();

  private final CryptoMaterialsManager dataKeys;

  ContactEncryption(MasterKeyProvider<?> main) {
    dataKeys =
        CachingCryptoMaterialsManager.newBuilder()
            .withMasterKeyProvider(main)
            .withCache(new LocalCryptoMaterialsCache(DATA_KEYS))
            .withMaxAge(MINUTES, TimeUnit.MINUTES)
            .withMessageUseLimit(CONTACTS_A_KEY)
            .build();
  }

  /** What is encrypted: a contact, and whose it is. */
  private record Text(
      String assertion,
      Recipient.Type type,
      String identity,
      @Nullable String name,
      @Nullable String language) {
    static Text of(String assertion, Contact contact) {
      return new Text(
          assertion, contact.type(), contact.identity(), contact.name(), contact.language());
    }

    Contact contact() {
      return new Contact(type, identity, name, language);
    }
  }

  /** What is encrypted of a secret: itself, and what it is of. */
  private record SecretText(String of, String text) {}

  String encrypt(String issuer, String assertion, Contact contact) {
    return encrypted(issuer, Text.of(assertion, contact));
  }

  String encryptSecret(String purpose, String of, String text) {
    return encrypted(purpose, new SecretText(of, text));
  }

  String decryptSecret(String purpose, String of, String encrypted) {
    SecretText secret = decrypted(purpose, encrypted, SecretText.class);
    if (!secret.of().equals(of)) {
      throw new IllegalArgumentException("the secret is another thing's");
    }
    return secret.text();
  }

  Contact decrypt(String issuer, String assertion, String encrypted) {
    Text text = decrypted(issuer, encrypted, Text.class);
    if (!text.assertion().equals(assertion)) {
      throw new IllegalArgumentException("the contact is another Assertion's");
    }
    return text.contact();
  }

  /**
   * @param issuer whose it is, or for what: the key's policy tells these apart
   */
  private String encrypted(String issuer, Object said) {
    byte[] text = Json.write(said).getBytes(UTF_8);
    try {
      return Base64.getEncoder()
          .encodeToString(crypto.encryptData(dataKeys, text, Map.of(ISSUER, issuer)).getResult());
    } catch (SdkException e) {
      throw KmsFailures.translated(e, "KMS made no data key for contacts");
    }
  }

  private <T> T decrypted(String issuer, String encrypted, Class<T> type) {
    CryptoResult<byte[], ?> message = decrypted(Base64.getDecoder().decode(encrypted));
    if (!issuer.equals(message.getEncryptionContext().get(ISSUER))) {
      throw new IllegalArgumentException("what is encrypted is another issuer's");
    }
    return Json.readStored(new String(message.getResult(), UTF_8), type);
  }

  private CryptoResult<byte[], ?> decrypted(byte[] message) {
    try {
      return crypto.decryptData(dataKeys, message);
    } catch (AwsCryptoException | SdkException e) {
      SdkException answer = answerOfKms(e);
      if (answer == null || isOfTheMessage(answer)) {
        throw new IllegalArgumentException("the contact cannot be decrypted", e);
      }
      throw KmsFailures.translated(answer, "KMS decrypted no data key of contacts");
    }
  }

  /** The library tries each key, and suppresses what each has said. */
  private static @Nullable SdkException answerOfKms(Throwable failure) {
    if (failure instanceof SdkException answer) {
      return answer;
    }
    Throwable cause = failure.getCause();
    SdkException found = cause == null ? null : answerOfKms(cause);
    for (Throwable suppressed : failure.getSuppressed()) {
      found = found == null ? answerOfKms(suppressed) : found;
    }
    return found;
  }

  private static boolean isOfTheMessage(SdkException answer) {
    return answer instanceof InvalidCiphertextException || answer instanceof IncorrectKeyException;
  }
}
