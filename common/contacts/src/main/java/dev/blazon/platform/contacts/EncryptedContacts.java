package dev.blazon.platform.contacts;

import dev.blazon.platform.Contacts;
import dev.blazon.platform.cloud.AwsParts;
import dev.blazon.platform.kms.KmsSigning;
import dev.blazon.register.ContactCipher;
import dev.blazon.register.encryption.EnvelopeCipher;

/**
 * Gives a Lambda function the encryption of recipients' contacts under a key in KMS; a handler's
 * AWS class implements it.
 */
public interface EncryptedContacts extends Contacts, AwsParts {
  @Override
  default ContactCipher contactCipher() {
    return EnvelopeCipher.underKms(KmsSigning.client(clients()), settings().contactKey());
  }
}
