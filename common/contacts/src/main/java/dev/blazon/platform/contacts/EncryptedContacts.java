package dev.blazon.platform.contacts;

import dev.blazon.platform.Contacts;
import dev.blazon.platform.cloud.AwsParts;
import dev.blazon.platform.kms.KmsSigning;
import dev.blazon.register.ContactCipher;
import dev.blazon.register.encryption.EnvelopeCipher;

/** Encrypts contacts for a function, under a key in KMS. */
public interface EncryptedContacts extends Contacts, AwsParts {
  @Override
  default ContactCipher contactCipher() {
    return EnvelopeCipher.underKms(KmsSigning.client(clients()), settings().contactKey());
  }
}
