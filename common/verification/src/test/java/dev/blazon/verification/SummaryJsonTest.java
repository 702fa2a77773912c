package dev.blazon.verification;

import static dev.blazon.verification.HostedDocuments.ASSERTION;
import static dev.blazon.verification.HostedDocuments.BADGE;
import static dev.blazon.verification.HostedDocuments.ISSUER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Json;
import dev.blazon.openbadges.Recipient;
import dev.blazon.verification.recipient.RecipientClaim;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryJsonTest {
  private final HostedDocuments hosts = new HostedDocuments();

  @Test
  void theFactsOfABadge() {
    assertEquals(
        Json.read(
            """
            {
              "verdict": "VALID",
              "checkedAt": "2026-11-24T12:00:00Z",
              "handedIn": "ASSERTION",
              "status": "ACTIVE",
              "openBadgesVersion": "2.0",
              "recipientMatch": "EXACT",
              "assertion": "https://badges.example.org/assertions/1",
              "badgeClass": "https://badges.example.org/badges/1",
              "profile": "https://badges.example.org/issuers/1",
              "image": "https://badges.example.org/assertions/1/image",
              "badgeName": "Map reading",
              "badgeDescription": "Finds the way with map and compass.",
              "badgeImage": "https://badges.example.org/badges/1/image",
              "criteriaNarrative": "Walk the course.",
              "narrative": "How it was earned.",
              "issuedOn": "2026-11-01T09:00:00Z",
              "expires": "2027-11-01T09:00:00Z",
              "issuerName": "Example Ramblers",
              "issuerUrl": "https://ramblers.example.org",
              "evidence": [
                {"url": "https://work.example.org/1", "narrative": "What was done."}
              ],
              "alignment": [
                {"name": "Orientation", "url": "https://framework.example.org/orientation"}
              ],
              "tags": ["maps", "outdoors"]
            }
            """),
        summary());
  }

  @Test
  void whoIsNamedIsToldUnlessTheBadgeWasTakenBack() {
    Report report = new BadgeCase("extension/good-recipient-profile").verify();
    assertEquals("A walker", SummaryJson.of(report).path("recipientName").asText());
    assertEquals("A walker", ReportJson.of(report).path("recipientName").asText());
    assertFalse(ReportJson.shortened(report).has("recipientName"));
    Report revoked = ReportBuilder.builder(report).verdict(Verdict.REVOKED).build();
    assertFalse(SummaryJson.of(revoked).has("recipientName"));
    assertFalse(ReportJson.of(revoked).has("recipientName"));
    Report number = new BadgeCase("extension/recipient-profile-name-is-a-number").verify();
    assertFalse(SummaryJson.of(number).has("recipientName"));
  }

  @Test
  void aRevocationHasItsReasonAndNothingElseIsKnown() {
    assertEquals(
        Json.read(
            """
            {
              "verdict": "REVOKED",
              "checkedAt": "2026-11-24T12:00:00Z",
              "handedIn": "ASSERTION",
              "status": "REVOKED",
              "reason": "Awarded in error",
              "openBadgesVersion": "2.0",
              "assertion": "https://badges.example.org/assertions/1",
              "evidence": [],
              "alignment": [],
              "tags": []
            }
            """),
        SummaryJson.of(new BadgeCase("hosted/revoked-410").verify()));
  }

  @Test
  void aTokenThatIsWronglySignedSaysNothing() {
    JsonNode json = SummaryJson.of(new BadgeCase("signed/tampered-payload").verify());

    assertEquals("INVALID", json.path("verdict").asText());
    assertFalse(json.has("assertion"));
    assertFalse(json.has("badgeName"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{'@language': 'de', '@value': 'Kartenlesen'}, 'Map reading'] | Map reading",
        "[{'@language': 'de', '@value': 'Kartenlesen'},"
            + " {'@language': 'en-GB', '@value': 'Map reading'}] | Map reading",
        "[{'@language': 'de', '@value': 'Kartenlesen'},"
            + " {'@language': 'fr', '@value': 'Lecture de carte'}] | Kartenlesen",
        "{'@language': 'de', '@value': 'Kartenlesen'} | Kartenlesen"
      })
  void ofSeveralLanguagesOneIsChosen(String name, String chosen) {
    hosts.patch(BADGE, "{\"name\": %s}".formatted(name.replace('\'', '"')));

    assertEquals(chosen, summary().path("badgeName").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "/relative", "urn:x:y"})
  void aLinkThatNoPageShouldHoldIsLeftOut(String link) {
    hosts.patch(BADGE, "{\"image\": \"%s\", \"criteria\": \"%s\"}".formatted(link, link));
    hosts.patch(ISSUER, "{\"url\": \"%s\", \"image\": \"%s\"}".formatted(link, link));
    hosts.patch(ASSERTION, "{\"evidence\": [{\"id\": \"%s\", \"name\": \"x\"}]}".formatted(link));

    JsonNode json = summary();

    assertEquals("https://badges.example.org/assertions/1/image", json.path("badgeImage").asText());
    assertFalse(json.has("criteria"));
    assertFalse(json.has("issuerUrl"));
    assertFalse(json.has("issuerImage"));
    assertEquals("[{\"name\":\"x\"}]", json.path("evidence").toString());
  }

  @Test
  void formsOfImagesAndCriteriaAreOne() {
    hosts.patch(
        BADGE,
        """
        {"image": {"id": "data:image/png;base64,AAAA", "caption": "A map"},
         "criteria": {"id": "https://ramblers.example.org/course", "narrative": "Walk it."}}
        """);
    hosts.patch(ISSUER, "{\"image\": \"https://ramblers.example.org/logo.png\"}");

    JsonNode json = summary();

    assertEquals("data:image/png;base64,AAAA", json.path("badgeImage").asText());
    assertEquals("https://ramblers.example.org/course", json.path("criteria").asText());
    assertEquals("Walk it.", json.path("criteriaNarrative").asText());
    assertEquals("https://ramblers.example.org/logo.png", json.path("issuerImage").asText());
  }

  @Test
  void anAlignmentHasItsFiveFacts() {
    hosts.patch(
        BADGE,
        """
        {"alignment": {"targetName": "Orientation", "targetUrl": "https://framework.example.org/o",
          "targetDescription": "Finds north.", "targetFramework": "Outdoors", "targetCode": "O.1"}}
        """);

    assertEquals(
        Json.read(
            """
            [{"name": "Orientation", "url": "https://framework.example.org/o",
              "description": "Finds north.", "framework": "Outdoors", "code": "O.1"}]\
            """),
        summary().path("alignment"));
  }

  @Test
  void everyCaseHasASummary() {
    for (VerifierCasesTest.Expected expected : VerifierCasesTest.expected()) {
      JsonNode json = SummaryJson.of(new BadgeCase(expected.name()).verify());
      assertEquals(expected.verdict().name(), json.path("verdict").asText(), expected.name());
    }
  }

  private JsonNode summary() {
    Report report =
        new Verifier(hosts, () -> BadgeCase.NOW)
            .verify(
                new VerificationInput.Url(URI.create(ASSERTION)),
                new RecipientClaim(Recipient.Type.EMAIL, "someone@example.org"));
    return SummaryJson.of(report);
  }
}
