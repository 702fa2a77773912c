package dev.blazon.register.encryption;

import com.amazonaws.encryptionsdk.jce.JceMasterKey;
import com.amazonaws.encryptionsdk.kmssdkv2.KmsMasterKeyProvider;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.services.kms.KmsClient;

/**
 * Makes a {@link ContactEncryption} under a main key in AWS KMS, or under an AES key of the local
 * server.
 */
final class MainKeys {
  private MainKeys() {}

  static ContactEncryption inKms(KmsClient kms, String key) {
    // Strict: a message that names another key is refused before KMS is asked.
    return new ContactEncryption(
        KmsMasterKeyProvider.builder()
            .customRegionalClientSupplier(region -> kms)
            .buildStrict(key));
  }

  static ContactEncryption aes(byte[] key) {
    return new ContactEncryption(
        JceMasterKey.getInstance(
            new SecretKeySpec(key, "AES"), "dev.blazon", "contacts", "AES/GCM/NoPadding"));
  }
}
