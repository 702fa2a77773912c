package dev.blazon.register.encryption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.openbadges.Recipient;
import dev.blazon.register.Contact;
import dev.blazon.register.ContactCipher;
import dev.blazon.signing.SecretCipher;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class EnvelopeCipherTest {
  private static final Contact ADA =
      new Contact(Recipient.Type.EMAIL, "Ada@example.org", "Ada Lovelace", "de-CH");
  private static final String ISSUER = "mfrggzdfmztwq2lknnwg23tpoa";
  private static final String ASSERTION = "kb4ws3dpfvuw4zltoqxgs3lbmu";

  private final ContactCipher cipher = under(1);

  @Test
  void aContactComesBackAsItWas() {
    Contact bare = new Contact(Recipient.Type.TELEPHONE, "+493012345", null, null);
    for (Contact contact : new Contact[] {ADA, bare}) {
      String encrypted = cipher.encrypt(ISSUER, ASSERTION, contact);
      assertEquals(contact, cipher.decrypt(ISSUER, ASSERTION, encrypted));
      assertEquals(contact, under(1).decrypt(ISSUER, ASSERTION, encrypted), "another process");
    }
  }

  @Test
  void whatIsEncryptedNamesNobodyAndIsNeverTheSameTwice() {
    String encrypted = cipher.encrypt(ISSUER, ASSERTION, ADA);
    String bytes = new String(Base64.getDecoder().decode(encrypted), StandardCharsets.ISO_8859_1);
    assertFalse(bytes.contains("Lovelace") || bytes.contains("example.org"), bytes);
    assertNotEquals(encrypted, cipher.encrypt(ISSUER, ASSERTION, ADA));
  }

  /** The longest that an award takes: with the rest of its entry far from an item's bound. */
  @Test
  void theLongestContactIsSomeKilobytes() {
    Contact longest =
        new Contact(
            Recipient.Type.URL,
            "https://example.org/" + "x".repeat(2_028),
            "\u00e9".repeat(200),
            "x".repeat(35));
    String encrypted = cipher.encrypt(ISSUER, ASSERTION, longest);
    assertTrue(encrypted.length() < 8_000, () -> "" + encrypted.length());
    assertTrue(encrypted.chars().allMatch(c -> c > ' ' && c < 127), encrypted);
    assertEquals(longest, cipher.decrypt(ISSUER, ASSERTION, encrypted));
  }

  @Test
  void anotherAssertionsIsRefused() {
    String encrypted = cipher.encrypt(ISSUER, ASSERTION, ADA);
    refused(cipher, ISSUER, "another", encrypted);
  }

  @Test
  void anotherIssuersIsRefused() {
    String encrypted = cipher.encrypt("another", ASSERTION, ADA);
    refused(cipher, ISSUER, ASSERTION, encrypted);
  }

  @Test
  void oneUnderAnotherKeyIsRefused() {
    refused(cipher, ISSUER, ASSERTION, under(2).encrypt(ISSUER, ASSERTION, ADA));
  }

  /**
   * Of each message the library passes over the number of its only frame, four bytes, because it
   * counts frames itself.
   */
  @Test
  void oneWithAnyByteAlteredIsRefusedOrIsTheSame() {
    byte[] message = Base64.getDecoder().decode(cipher.encrypt(ISSUER, ASSERTION, ADA));
    int passedOver = 0;
    for (int i = 0; i < message.length; i++) {
      byte[] altered = message.clone();
      altered[i] ^= 1;
      String text = Base64.getEncoder().encodeToString(altered);
      try {
        assertEquals(ADA, cipher.decrypt(ISSUER, ASSERTION, text));
        passedOver++;
      } catch (IllegalArgumentException refused) {
        // As it should be.
      }
    }
    assertEquals(4, passedOver);
  }

  @Test
  void oneThatIsCutOffIsRefused() {
    byte[] message = Base64.getDecoder().decode(cipher.encrypt(ISSUER, ASSERTION, ADA));
    for (int length = 0; length < message.length; length++) {
      byte[] cut = Arrays.copyOf(message, length);
      refused(cipher, ISSUER, ASSERTION, Base64.getEncoder().encodeToString(cut));
    }
    refused(cipher, ISSUER, ASSERTION, "no base 64!");
  }

  @Test
  void aSecretComesBackForItsPurposeAndItsThingAlone() {
    SecretCipher secrets = EnvelopeCipher.underAes(() -> new byte[32]);
    String encrypted = secrets.encryptSecret("webhooks", "issuer/campus", "whsec_open");
    assertFalse(
        new String(Base64.getDecoder().decode(encrypted), StandardCharsets.ISO_8859_1)
            .contains("whsec"));
    assertEquals("whsec_open", secrets.decryptSecret("webhooks", "issuer/campus", encrypted));
    assertThrows(
        IllegalArgumentException.class,
        () -> secrets.decryptSecret("webhooks", "issuer/other", encrypted));
    assertThrows(
        IllegalArgumentException.class,
        () -> secrets.decryptSecret("other", "issuer/campus", encrypted));
  }

  private static void refused(
      ContactCipher cipher, String issuer, String assertion, String encrypted) {
    assertThrows(
        IllegalArgumentException.class, () -> cipher.decrypt(issuer, assertion, encrypted));
  }

  private static ContactCipher under(int key) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) key);
    return EnvelopeCipher.underAes(() -> bytes);
  }
}
