package dev.blazon.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.openbadges.Recipient;
import dev.blazon.signing.MacKeys;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecipientDigesterTest {
  private final RecipientDigester digester = new RecipientDigester(keys("one stack"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada@Example.ORG",
        " ada@example.org ",
        "ADA@EXAMPLE.ORG",
        "ada@example.org",
      })
  void hasOneDigestForAnAddressHoweverItIsWritten(String address) {
    assertEquals(email("ada@example.org"), email(address));
  }

  @Test
  void hasOneDigestForADomainInUnicodeAndInAscii() {
    assertEquals(email("ada@xn--bcher-kva.example"), email("ada@Bücher.example"));
    assertEquals(email("ada@xn--bcher-kva.example"), email("ada@bu\u0308cher.example"));
  }

  @Test
  void hasADigestOfItsOwnForEachPersonIssuerTypeAndDeployment() {
    Set<String> seen = new HashSet<>();
    for (String issuer : List.of("a", "b")) {
      for (Recipient.Type type : Recipient.Type.values()) {
        for (String identity : List.of("ada@example.org", "bob@example.org", "ada@example.com")) {
          assertTrue(seen.add(digester.of(issuer, type, identity).ofIssuer()));
        }
      }
    }
    RecipientDigests ada = email("ada@example.org");
    assertTrue(seen.add(ada.ofDeployment()));
    assertEquals(
        ada.ofDeployment(),
        digester.of("b", Recipient.Type.EMAIL, "ada@example.org").ofDeployment());
    assertEquals(
        ada.ofDeployment(), digester.ofDeployment(Recipient.Type.EMAIL, "ada@example.org"));
    RecipientDigests elsewhere =
        new RecipientDigester(keys("another stack"))
            .of("a", Recipient.Type.EMAIL, "ada@example.org");
    assertNotEquals(ada.ofIssuer(), elsewhere.ofIssuer());
    assertNotEquals(ada.ofDeployment(), elsewhere.ofDeployment());
  }

  @Test
  void tellsUrlsApartByLetterCase() {
    assertNotEquals(
        digester.ofDeployment(Recipient.Type.URL, "https://example.org/Ada"),
        digester.ofDeployment(Recipient.Type.URL, "https://example.org/ada"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "@", "ada@", "@example.org", "ada", "ada@..", "ada@\u00e4..b"})
  void hasADigestForWhatIsNoAddress(String text) {
    assertEquals(64, email(text).ofIssuer().length());
  }

  private RecipientDigests email(String address) {
    return digester.of("a", Recipient.Type.EMAIL, address);
  }

  private static MacKeys keys(String stack) {
    return purpose ->
        new SecretKeySpec((stack + purpose).getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }
}
