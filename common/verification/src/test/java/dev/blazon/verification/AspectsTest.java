package dev.blazon.verification;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.verification.recipient.RecipientMatch;
import dev.blazon.verification.rules.Finding;
import dev.blazon.verification.rules.Rules;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The report keeps conformance, status and proof apart, as {@code aspects.txt} has them. */
class AspectsTest {
  record Expected(String name, String aspects) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Expected> expected() {
    return BadgeCase.resource("aspects.txt")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" +", 2))
        .map(words -> new Expected(words[0], words[1].replaceAll(" +", " ")))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("expected")
  void areKeptApart(Expected expected) {
    assertEquals(expected.aspects(), aspects(new BadgeCase(expected.name()).verify()));
  }

  @Test
  void nothingIsValidUnlessEveryAspectIsGood() {
    for (VerifierCasesTest.Expected expected : VerifierCasesTest.expected()) {
      Report report = new BadgeCase(expected.name()).verify();
      boolean good = aspects(report).startsWith("CONFORMS ACTIVE VERIFIED");
      boolean matches =
          report.recipient() == null
              || !Set.of(RecipientMatch.NONE, RecipientMatch.NOT_COMPARABLE)
                  .contains(report.recipient().match());
      assertEquals(report.verdict() == Verdict.VALID, good && matches, expected.name());
    }
  }

  @Test
  void aRevocationHasItsReason() {
    assertEquals("Awarded in error", json("hosted/revoked-410").path("reason").asText());
    assertEquals("Awarded in error", json("signed/revoked-by-object").path("reason").asText());
    assertFalse(json("hosted/revoked-410-without-body").has("reason"));
  }

  @Test
  void aProofSaysWhatItRestsOn() {
    assertEquals("{\"state\":\"VERIFIED\",\"verification\":\"HostedBadge\"}", proof("hosted/good"));
    assertEquals(
        "{\"state\":\"VERIFIED\",\"verification\":\"SignedBadge\",\"publicKey\":\"https://badges.example.org/issuers/1/keys/1\"}",
        proof("signed/good"));
    assertEquals(
        "{\"state\":\"BROKEN\",\"verification\":\"SignedBadge\"}", proof("signed/alg-none"));
    assertEquals("{\"state\":\"UNKNOWN\"}", proof("input/json-without-id"));
  }

  @Test
  void aRecipientSaysHowItWasCompared() {
    assertEquals(
        "{\"match\":\"LOWER_CASE\",\"type\":\"email\",\"hashed\":true}",
        json("recipient/lower-case").path("recipient").toString());
    assertEquals(
        "{\"match\":\"EXACT\",\"type\":\"telephone\",\"hashed\":false}",
        json("recipient/telephone-in-clear").path("recipient").toString());
  }

  @Test
  void aCheckHasItsSeverity() {
    assertEquals("WARNING", severity("hosted/warned-uid", "assertion-uid"));
    assertEquals("UNVERIFIABLE", severity("hosted/good", "assertion-reached"));
    assertEquals("EXPIRED", severity("hosted/good", "not-expired"));
    assertEquals("INVALID", severity("hosted/good", "assertion-id"));
  }

  @Test
  void aDocumentSaysWhatAnsweredAndWhenHowever() {
    assertAll(
        () -> assertEquals("200", statusOf("hosted/good", 0)),
        () -> assertEquals("410", statusOf("hosted/revoked-410", 0)),
        () -> assertEquals("404", statusOf("hosted/badge-class-404", 1)),
        () -> assertEquals("403", statusOf("hosted/assertion-403", 0)),
        () -> assertEquals("200", statusOf("hosted/assertion-not-json", 0)),
        () -> assertEquals("", statusOf("hosted/issuer-timeout", 2)),
        () -> assertEquals("", statusOf("signed/good", 0)));
    for (String name : List.of("hosted/issuer-timeout", "signed/good", "hosted/assertion-503")) {
      for (JsonNode document : json(name).path("documents")) {
        assertEquals("2026-11-24T12:00:00Z", document.path("at").asText(), name);
        assertEquals(document.has("httpStatus"), document.has("location"), name);
      }
    }
  }

  /** A document may hold thousands of faults; the report must end. */
  @Test
  void aDetailIsCut() {
    Check check = Check.of(Rules.all().getFirst(), new Finding.Broken("x".repeat(100_000)), "");
    assertEquals(1_001, check.detail().length());
    assertTrue(check.detail().endsWith("…"));
    Finding longest = new Finding.Broken("x".repeat(1_000));
    assertEquals(longest.detail(), Check.of(Rules.all().getFirst(), longest, "").detail());
  }

  private static String aspects(Report report) {
    return "%s %s %s"
        .formatted(report.conformance(), report.status().state(), report.proof().state());
  }

  private static ObjectNode json(String name) {
    return ReportJson.of(new BadgeCase(name).verify());
  }

  private static String proof(String name) {
    return json(name).path("proof").toString();
  }

  private static String severity(String name, String rule) {
    return json(name)
        .path("checks")
        .valueStream()
        .filter(check -> check.path("rule").asText().equals(rule))
        .map(check -> check.path("severity").asText())
        .findFirst()
        .orElse("");
  }

  private static String statusOf(String name, int document) {
    return json(name).path("documents").path(document).path("httpStatus").asText();
  }
}
