package dev.blazon.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.lifecycle.Span;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.store.Change;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusChangeTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final String ISSUER = "i".repeat(26);
  private static final String IRI = "urn:uuid:0f6c2a2e-5a4f-4a6e-9d0b-0c5d2f6b7a11";

  /** Signed in the third span of the second key epoch. */
  private static final String JWS =
      "header."
          + Base64.getUrlEncoder()
              .encodeToString(
                  ("{\"verification\":{\"creator\":\"https://badges.example.org/issuers/"
                          + ISSUER
                          + "/keys/2.3\"}}")
                      .getBytes(StandardCharsets.UTF_8))
          + ".signature";

  @Test
  void whatIsHostedIsOnNoList() {
    AssertionRecord revoked = assertion(VerificationType.HOSTED, "{}").revoke("why", NOW, "key");
    assertEquals(List.of(new Change.ReplaceAssertion(revoked)), StatusChange.of(revoked));
  }

  @Test
  void whatIsSignedComesOntoTheListOfItsSpanByItsOwnId() {
    AssertionRecord revoked = assertion(VerificationType.SIGNED, JWS).revoke("why", NOW, "key");
    assertEquals(
        List.of(
            new Change.ReplaceAssertion(revoked),
            new Change.ListRevocation(ISSUER, new Span(2, 3), IRI, "why")),
        StatusChange.of(revoked));
  }

  @Test
  void whatMerelyExpiredIsOnNoList() {
    AssertionRecord expired = assertion(VerificationType.SIGNED, JWS).expire(NOW.plusSeconds(60));
    assertEquals(Status.EXPIRED, expired.status());
    assertEquals(List.of(new Change.ReplaceAssertion(expired)), StatusChange.of(expired));
  }

  @Test
  void aLongReasonIsCutOnTheListAloneAndNoCharacterIsHalved() {
    assertEquals("🎓".repeat(200), listed("🎓".repeat(200)));
    assertEquals("🎓".repeat(199) + "…", listed("🎓".repeat(201)));
  }

  private static String listed(String reason) {
    AssertionRecord revoked = assertion(VerificationType.SIGNED, JWS).revoke(reason, NOW, "key");
    assertEquals(reason, revoked.reason());
    return StatusChange.of(revoked).get(1) instanceof Change.ListRevocation listed
        ? listed.reason()
        : "";
  }

  private static AssertionRecord assertion(VerificationType verification, String document) {
    return AssertionRecordBuilder.builder()
        .id("a".repeat(26))
        .iri(IRI)
        .badge("b".repeat(26))
        .issuer(ISSUER)
        .verification(verification)
        .document(document)
        .expiryPolicy(ExpiryPolicy.REVOKE)
        .issuedOn(NOW)
        .expires(NOW.plusSeconds(60))
        .status(Status.ACTIVE)
        .changedAt(NOW)
        .version(1)
        .trail(Trail.UNKNOWN)
        .build();
  }
}
