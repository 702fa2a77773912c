package dev.blazon.issuing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.blazon.register.Contact;
import dev.blazon.register.ContactCipher;
import dev.blazon.register.RecipientDigester;
import dev.blazon.store.InMemoryStore;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes a {@link Registrar} over in-memory stores for tests, with contacts left unencrypted so that
 * tests can read them.
 */
final class Registrars {
  static final RecipientDigester DIGESTER =
      new RecipientDigester(purpose -> new SecretKeySpec(purpose.getBytes(UTF_8), "HmacSHA256"));

  /** Encrypts nothing, so that tests see what was to be. */
  private static final ContactCipher LEGIBLE =
      new ContactCipher() {
        @Override
        public String encrypt(String issuer, String assertion, Contact contact) {
          return issuer + " " + assertion + " " + contact;
        }

        @Override
        public Contact decrypt(String issuer, String assertion, String encrypted) {
          throw new UnsupportedOperationException(encrypted);
        }
      };

  /** Whatever is asked of it fails so. */
  record Failing(RuntimeException failure) implements ContactCipher {
    @Override
    public String encrypt(String issuer, String assertion, Contact contact) {
      throw failure;
    }

    @Override
    public Contact decrypt(String issuer, String assertion, String encrypted) {
      throw failure;
    }
  }

  private Registrars() {}

  static Registrar of(InMemoryStore store) {
    return of(store, LEGIBLE);
  }

  static Registrar of(InMemoryStore store, ContactCipher contacts) {
    return new Registrar(store, store, store, DIGESTER, contacts);
  }
}
