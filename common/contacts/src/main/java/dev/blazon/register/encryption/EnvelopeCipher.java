package dev.blazon.register.encryption;

import dev.blazon.register.Contact;
import dev.blazon.register.ContactCipher;
import dev.blazon.signing.SecretCipher;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.kms.KmsClient;

/**
 * The {@link ContactCipher} and the {@link SecretCipher} of Lambda functions and the local server:
 * encrypts each contact and each secret under a data key, which is kept beside it, encrypted under
 * one main key.
 *
 * <p>The library that does it is loaded when the first of them is encrypted or decrypted, and not
 * before, because most issuers keep no contacts: this class must name none of its classes.
 */
public final class EnvelopeCipher implements ContactCipher, SecretCipher {
  private final Supplier<ContactEncryption> opening;
  private @Nullable ContactEncryption encryption;

  private EnvelopeCipher(Supplier<ContactEncryption> opening) {
    this.opening = opening;
  }

  /**
   * Encrypts under a key in AWS KMS, which never leaves it.
   *
   * @param kms closed by whoever made it
   * @param key the ARN of a symmetric key
   */
  public static EnvelopeCipher underKms(KmsClient kms, String key) {
    return new EnvelopeCipher(() -> MainKeys.inKms(kms, key));
  }

  /**
   * Encrypts under a key that this machine has.
   *
   * @param key gives the 32 bytes of a key for AES-256; asked once, when the first contact is
   *     encrypted or decrypted
   */
  public static EnvelopeCipher underAes(Supplier<byte[]> key) {
    return new EnvelopeCipher(() -> MainKeys.aes(key.get()));
  }

  @Override
  public String encrypt(String issuer, String assertion, Contact contact) {
    return opened().encrypt(issuer, assertion, contact);
  }

  @Override
  public Contact decrypt(String issuer, String assertion, String encrypted) {
    return opened().decrypt(issuer, assertion, encrypted);
  }

  @Override
  public String encryptSecret(String purpose, String of, String text) {
    return opened().encryptSecret(purpose, of, text);
  }

  @Override
  public String decryptSecret(String purpose, String of, String encrypted) {
    return opened().decryptSecret(purpose, of, encrypted);
  }

  private synchronized ContactEncryption opened() {
    if (encryption == null) {
      encryption = opening.get();
    }
    return encryption;
  }
}
