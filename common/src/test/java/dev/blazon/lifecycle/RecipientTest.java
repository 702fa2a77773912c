package dev.blazon.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.blazon.openbadges.IdentityObject;
import org.junit.jupiter.api.Test;

class RecipientTest {
  @Test
  void anAddressIsHashedInLowerCaseWithItsSaltBehindIt() {
    IdentityObject identity =
        new Recipient(Recipient.Type.EMAIL, " Learner@Example.ORG", true).toIdentityObject("salt");
    assertEquals("email", identity.type());
    assertEquals("salt", identity.salt());
    assertEquals("sha256$" + Sha256.hex("learner@example.orgsalt"), identity.identity());
  }

  @Test
  void whatIsNotHashedHasNoSalt() {
    IdentityObject identity =
        new Recipient(Recipient.Type.URL, "https://example.org/Me", false).toIdentityObject("salt");
    assertFalse(identity.hashed());
    assertNull(identity.salt());
    assertEquals("https://example.org/Me", identity.identity(), "a URL keeps its case");
  }
}
