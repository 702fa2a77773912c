package dev.blazon.openbadges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipientTest {
  @Test
  void anAddressIsHashedInLowerCaseWithItsSaltBehindIt() {
    IdentityObject identity =
        new Recipient(Recipient.Type.EMAIL, " Learner@Example.ORG", true, null, null)
            .toIdentityObject("salt");
    assertEquals("email", identity.type());
    assertEquals("salt", identity.salt());
    assertEquals("sha256$" + Sha256.hex("learner@example.orgsalt"), identity.identity());
  }

  /** Unicode folds the sign of kelvin into a k, and the host's name has another owner then. */
  @Test
  void lettersThatAreNotAsciisStayAsTheyAre() {
    assertEquals(
        "anna@\u212aite.example",
        new Recipient(Recipient.Type.EMAIL, "Anna@\u212aITE.example", false, null, null)
            .toIdentityObject("salt")
            .identity());
  }

  @ParameterizedTest
  @CsvSource({
    "EMAIL, Ada.L+badges@Example.org",
    "EMAIL, ada@b\u00fccher.example",
    "URL, https://ada.example.org/me?x=1",
    "TELEPHONE, +493012345"
  })
  void aTextNamesARecipientInTheFormsThatAwardsTake(Recipient.Type type, String text) {
    assertEquals(Optional.of(new Recipient(type, text, true, null, null)), Recipient.named(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ada",
        "ada@",
        "a@b@c.example",
        "ada lovelace@example.org",
        "ftp://example.org",
        "https://",
        "0301234",
        "+1 212 555",
        "mailto:ada@example.org"
      })
  void anyOtherTextNamesNobody(String text) {
    assertEquals(Optional.empty(), Recipient.named(text));
  }

  @Test
  void aUrlThatNoAwardTakesNamesNobody() {
    String longest = "https://example.org/" + "x".repeat(2_028);
    assertTrue(Recipient.named(longest).isPresent());
    assertEquals(Optional.empty(), Recipient.named(longest + "x"));
  }

  @Test
  void whatIsNotHashedHasNoSalt() {
    IdentityObject identity =
        new Recipient(Recipient.Type.URL, "https://example.org/Me", false, null, null)
            .toIdentityObject("salt");
    assertFalse(identity.hashed());
    assertNull(identity.salt());
    assertEquals("https://example.org/Me", identity.identity(), "a URL keeps its case");
  }
}
