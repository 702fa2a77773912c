package dev.blazon.platform;

import dev.blazon.register.ContactCipher;

/** The part of a platform that encrypts and decrypts how recipients are reached. */
public interface Contacts {
  /** Encrypts contacts, and decrypts them. */
  ContactCipher contactCipher();
}
