package dev.blazon.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Json;
import java.net.URI;
import org.junit.jupiter.api.Test;

class ReportJsonTest {
  @Test
  void aShortReportKeepsTheAspects() {
    assertEquals(
        Json.read(
            """
            {
              "verdict": "INVALID",
              "checkedAt": "2026-11-24T12:00:00Z",
              "openBadgesVersion": "2.0",
              "handedIn": "ASSERTION",
              "conformance": "CONFORMS",
              "status": "ACTIVE",
              "proof": {"state": "VERIFIED", "verification": "HostedBadge"},
              "recipient": {"match": "NONE", "type": "email", "hashed": true},
              "checks": [],
              "assertionDocument": null,
              "badgeClassDocument": null,
              "profileDocument": null,
              "documents": [],
              "endorsementReports": []
            }
            """),
        ReportJson.shortened(new BadgeCase("recipient/another").verify()));
  }

  @Test
  void aShortSummaryKeepsTheVerdict() {
    assertEquals(
        Json.read(
            """
            {"verdict": "REVOKED", "checkedAt": "2026-11-24T12:00:00Z", "handedIn": "ASSERTION",
             "status": "REVOKED"}\
            """),
        SummaryJson.shortened(new BadgeCase("hosted/revoked-410").verify()));
  }

  @Test
  void aCheckIsWhollyThere() {
    JsonNode check = ReportJson.of(new BadgeCase("hosted/good").verify()).at("/checks/0");

    assertEquals("input-locates-assertion", check.path("rule").textValue());
    assertEquals("CONFORMANCE", check.path("aspect").textValue());
    assertEquals("INVALID", check.path("severity").textValue());
    assertEquals("PASSED", check.path("outcome").textValue());
    assertEquals(
        "hosted, at \"https://badges.example.org/assertions/1\"", check.path("detail").textValue());
    assertTrue(check.path("spec").textValue().startsWith("HostedBadge Verification: "));
  }

  @Test
  void aDocumentIsWhollyThere() {
    assertEquals(
        Json.read(
            """
            {
              "role": "ASSERTION",
              "origin": "FETCHED",
              "url": "https://badges.example.org/assertions/1",
              "at": "2026-11-24T12:00:00Z",
              "location": "https://badges.example.org/assertions/1",
              "httpStatus": 200
            }
            """),
        ReportJson.of(new BadgeCase("hosted/good").verify()).at("/documents/0"));
  }

  @Test
  void aFaultNamesWhichOfSeveralObjectsHasIt() {
    HostedDocuments hosts = new HostedDocuments();
    hosts.patch(
        HostedDocuments.BADGE,
        """
        {"alignment": [
          {"targetName": "One", "targetUrl": "https://framework.example.org/1"},
          {"targetUrl": "https://framework.example.org/2"}]}\
        """);

    Report report =
        new Verifier(hosts, () -> BadgeCase.NOW)
            .verify(new VerificationInput.Url(URI.create(HostedDocuments.ASSERTION)), null);

    assertTrue(
        report.checks().stream()
            .anyMatch(check -> check.detail().equals("alignment[1].targetName is missing")));
  }
}
