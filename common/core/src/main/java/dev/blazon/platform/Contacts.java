package dev.blazon.platform;

import dev.blazon.register.ContactCipher;

/**
 * Gives a handler the {@link ContactCipher} that encrypts and decrypts the addresses of recipients.
 */
public interface Contacts {
  /** Encrypts contacts, and decrypts them. */
  ContactCipher contactCipher();
}
