package dev.blazon.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.verification.documents.HandedIn;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links that lead nowhere are named, and never asked for. */
class LinksTest {
  private final HostedDocuments hosts = new HostedDocuments();

  @Test
  void aLinkThatIsNoUrlIsNotAskedFor() {
    hosts.patch(HostedDocuments.ASSERTION, "{\"badge\": \"https://badges example org/\"}");

    Report report = verify(new VerificationInput.Url(URI.create(HostedDocuments.ASSERTION)));

    assertEquals(
        "the BadgeClass: \"https://badges example org/\" was not fetched: it is not a URL",
        detail(report, "badge-class-reached"));
    assertEquals(1, hosts.asked().size());
  }

  @Test
  void aUrlWithoutASchemeIsNotAskedFor() {
    Report report = verify(new VerificationInput.Url(URI.create("/assertions/1")));

    assertEquals(
        "the Assertion: \"/assertions/1\" was not fetched: it is not an absolute URL",
        detail(report, "assertion-reached"));
    assertEquals(0, hosts.asked().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"two words", "/assertions/1", ""})
  void aTextInAnImageThatIsNoUrlIsUnintelligible(String text) {
    assertEquals(
        new VerificationInput.Unintelligible(
            HandedIn.OTHER_TEXT, "the text is neither JSON, nor a JWS, nor a URL"),
        VerificationInput.ofBakedText(text));
  }

  @Test
  void aProfileWithTwoRevocationListsLinksToNone() {
    hosts.patch(
        HostedDocuments.ISSUER,
        """
        {"revocationList": ["https://badges.example.org/issuers/1/revocations",
          "https://badges.example.org/issuers/1/others"]}\
        """);
    JsonNode payload = hosts.document(HostedDocuments.SIGNED);

    Report report =
        verify(
            new VerificationInput.Jws(
                HostedDocuments.signed(payload.toString().getBytes(StandardCharsets.UTF_8))));

    assertEquals(
        "the RevocationList: revocationList is not one IRI",
        detail(report, "revocation-list-linked"));
  }

  private Report verify(VerificationInput input) {
    return new Verifier(hosts, () -> BadgeCase.NOW).verify(input, null);
  }

  private static String detail(Report report, String rule) {
    return report.checks().stream()
        .filter(check -> check.rule().equals(rule))
        .map(Check::detail)
        .findFirst()
        .orElseThrow();
  }
}
