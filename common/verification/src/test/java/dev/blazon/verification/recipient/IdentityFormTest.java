package dev.blazon.verification.recipient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.openbadges.Recipient;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityFormTest {
  private static final String ADDRESS = "alice.smith@github.com";

  /** Each folds into an ASCII letter in Java or Unicode, and is another letter in a host's name. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "alice.smith@g\u0131thub.com",
        "alice.smith@g\u0130thub.com",
        "al\u0131ce.smith@github.com",
        "alice.\u017fmith@github.com",
        "ma\u0131lto:alice.smith@github.com"
      })
  void noOtherLetterPassesForOneOfAsciis(String lookalike) {
    assertNotTheSame(ADDRESS, lookalike);
  }

  @ParameterizedTest
  @ValueSource(strings = {"anna@\u212aite.example", "\u212aarl@kite.example"})
  void theSignOfKelvinIsNoK(String lookalike) {
    assertNotTheSame(lookalike.replace('\u212a', 'k'), lookalike);
  }

  @ParameterizedTest
  @CsvSource({
    "Alice.Smith@GitHub.com, OTHER_CASE",
    "ALICE.SMITH@GITHUB.COM, OTHER_CASE",
    "mailto:alice.smith@github.com, OTHER_FORM",
    "MailTo:Alice.smith@github.com, OTHER_CASE"
  })
  void theLettersOfAsciiAreFolded(String theirs, RecipientMatch match) {
    assertEquals(Optional.of(match), IdentityForm.compare(email(ADDRESS), theirs));
  }

  private static void assertNotTheSame(String one, String other) {
    assertEquals(Optional.empty(), IdentityForm.compare(email(one), other));
    assertEquals(Optional.empty(), IdentityForm.compare(email(other), one));
    for (IdentityForm form : IdentityForm.of(email(other))) {
      assertTrue(form.text().chars().anyMatch(letter -> letter > 0x7f), form::text);
    }
  }

  private static RecipientClaim email(String address) {
    return new RecipientClaim(Recipient.Type.EMAIL, address);
  }
}
