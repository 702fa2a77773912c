package dev.blazon.openbadges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

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
