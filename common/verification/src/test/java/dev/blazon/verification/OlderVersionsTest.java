package dev.blazon.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report says of badges from before 2.0, beside the verdict that {@code cases.txt} has. */
class OlderVersionsTest {
  @ParameterizedTest
  @CsvSource({
    "hosted/good,2.0",
    "v1_1/good,1.1",
    "v1_1/signed-good,1.1",
    "v1_1/good-issuer-moved-on-to-2.0,1.1",
    "v1_1/good-baked-before-its-issuer-moved-on-to-2.0,2.0",
    "v1_1/names-both-contexts-and-is-judged-as-2.0,2.0",
    "v1_1/revoked-410-with-the-whole-badge,1.1",
    "v1_0/good,1.0",
    "v1_0/signed-good,1.0",
    "v1_0/good-badge-class-and-issuer-of-2.0,1.0",
    "v0_5/good,0.5"
  })
  void theVersionOfTheAssertionIsReported(String name, String version) {
    assertEquals(version, json(name).path("openBadgesVersion").textValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v1_0/revoked-410",
        "v0_5/json-does-not-say-where-it-is-hosted",
        "hosted/assertion-version-3.0",
        "hosted/assertion-404"
      })
  void whereNoAssertionIsSeenThereIsNoVersion(String name) {
    assertTrue(json(name).path("openBadgesVersion").isNull());
  }

  @ParameterizedTest
  @CsvSource({"v1_1/good,1.1", "v1_0/good,1.0", "v0_5/good,0.5"})
  void theSentencesAreThoseOfTheVersion(String name, String version) {
    List<Check> checks =
        new BadgeCase(name)
            .verify().checks().stream()
                .filter(check -> check.outcome() == Check.Outcome.PASSED)
                .toList();

    assertTrue(checks.size() > 15, checks.toString());
    for (Check check : checks) {
      assertTrue(
          check.spec().matches("(?s)(Blazon: |Open Badges [\\d. and]*" + version + ").*"),
          check.rule() + ": " + check.spec());
    }
  }

  @Test
  void aDocumentWithoutAnIdIsKnownByTheUrlThatServesIt() {
    JsonNode report = json("v1_0/good-additional-properties");

    assertEquals(
        "https://badges.example.org/assertions/1", report.at("/assertionDocument/id").asText());
    assertEquals(
        "https://badges.example.org/badges/1", report.at("/badgeClassDocument/id").asText());
    assertEquals("https://badges.example.org/issuers/1", report.at("/profileDocument/id").asText());
    assertEquals(
        "https://badges.example.org/badges/1", report.at("/assertionDocument/badge").asText());
  }

  @Test
  void anOlderBadgeIsShownInTheTermsOf20() {
    JsonNode report = json("v1_0/good");

    assertEquals("2013-01-26T16:31:50Z", report.at("/assertionDocument/issuedOn").asText());
    assertEquals("hosted", report.at("/assertionDocument/verification/type").asText());
    assertEquals("Orientation", report.at("/badgeClassDocument/alignment/0/targetName").asText());
    assertEquals(
        "https://framework.example.org/orientation",
        report.at("/badgeClassDocument/alignment/0/targetUrl").asText());
  }

  @Test
  void whatIsEmbeddedIn05IsShownInTheTermsOf20() {
    JsonNode report = json("v0_5/good");

    assertEquals("email", report.at("/assertionDocument/recipient/type").asText());
    assertTrue(report.at("/assertionDocument/recipient/hashed").booleanValue());
    assertEquals("2012-06-01T00:00:00Z", report.at("/assertionDocument/issuedOn").asText());
    assertEquals(
        "https://badges.example.org/badges/map-reading/someone",
        report.at("/assertionDocument/evidence").asText());
    assertEquals(
        "https://badges.example.org/img/map-reading.png",
        report.at("/badgeClassDocument/image").asText());
    assertEquals("https://badges.example.org", report.at("/profileDocument/url").asText());
    assertEquals("badges@example.org", report.at("/profileDocument/email").asText());
  }

  @Test
  void nothingBut05ItselfIsAskedForOf05() {
    BadgeCase badge = new BadgeCase("v0_5/good-additional-properties");
    badge.verify();

    assertEquals(Set.of("https://badges.example.org/assertions/1"), badge.fetched());
  }

  @ParameterizedTest
  @CsvSource({
    "v1_1/signed-key-on-another-origin,https://other.example.net/key.pem",
    "v1_0/signed-key-on-another-origin,https://evil.example.org/key.pem",
    "v1_1/signed-key-that-a-profile-of-2.0-does-not-list,https://badges.example.org/issuers/1/key.pem"
  })
  void aKeyThatIsNotKnownToBeTheIssuersIsNeverAskedFor(String name, String key) {
    BadgeCase badge = new BadgeCase(name);
    badge.verify();

    assertFalse(badge.fetched().contains(key));
  }

  @Test
  void theReasonInAListOfKeysAndValuesIsReported() {
    assertTrue(
        new BadgeCase("v1_0/signed-revoked")
            .verify().checks().stream().anyMatch(c -> c.detail().contains("Awarded in error")));
  }

  @Test
  void faultsAreNamedAsTheVersionNamesThings() {
    assertTrue(detail("v1_0/verify-of-no-known-type", "assertion-verification").contains("trust"));
    assertTrue(detail("v1_1/verify-missing", "assertion-required-properties").contains(".verify"));
    assertTrue(detail("v0_5/issuer-contact-is-no-address", "issuer-datatypes").contains("contact"));
  }

  private static String detail(String name, String rule) {
    return new BadgeCase(name)
        .verify().checks().stream()
            .filter(check -> check.rule().equals(rule))
            .findFirst()
            .orElseThrow()
            .detail();
  }

  private static JsonNode json(String name) {
    return ReportJson.of(new BadgeCase(name).verify());
  }
}
