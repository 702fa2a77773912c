package dev.blazon.platform.contacts;

import dev.blazon.platform.Secrets;
import dev.blazon.platform.cloud.AwsParts;
import dev.blazon.platform.kms.KmsSigning;
import dev.blazon.register.encryption.EnvelopeCipher;
import dev.blazon.signing.SecretCipher;

/**
 * Gives a Lambda function the encryption of webhooks' secrets, under the same key in KMS as
 * contacts; a handler's AWS class implements it.
 */
public interface EncryptedSecrets extends Secrets, AwsParts {
  @Override
  default SecretCipher secretCipher() {
    return EnvelopeCipher.underKms(KmsSigning.client(clients()), settings().contactKey());
  }
}
