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
    AssertionRecord before = assertion(VerificationType.HOSTED, "{}");
    AssertionRecord revoked = before.revoke("why", NOW, "key");
    assertEquals(List.of(new Change.ReplaceAssertion(revoked)), StatusChange.of(before, revoked));
  }

  @Test
  void whatIsSignedComesOntoTheListOfItsSpanByItsOwnId() {
    AssertionRecord before = assertion(VerificationType.SIGNED, JWS);
    AssertionRecord revoked = before.revoke("why", NOW, "key");
    assertEquals(
        List.of(
            new Change.ReplaceAssertion(revoked),
            new Change.ListRevocation(ISSUER, new Span(2, 3), IRI, "why")),
        StatusChange.of(before, revoked));
  }

  /** Its own document is gone by then, and with it the name of the key. */
  @Test
  void whatIsErasedComesOntoTheListOfTheSpanThatItWasSignedIn() {
    AssertionRecord before = assertion(VerificationType.SIGNED, JWS);
    AssertionRecord erased = before.erase(NOW, "key");
    assertEquals(
        List.of(
            new Change.ReplaceAssertion(erased),
            new Change.ListRevocation(
                ISSUER, new Span(2, 3), IRI, "Erased at the holder's request")),
        StatusChange.of(before, erased));
  }

  @Test
  void theUrlOfWhatSupersedesIsWholeOnTheList() {
    AssertionRecord before = assertion(VerificationType.SIGNED, JWS);
    String url = "https://" + "long.".repeat(40) + "example.org/assertions/c";
    AssertionRecord superseded = before.supersede("c".repeat(26), url, NOW, "key");
    assertEquals(
        new Change.ListRevocation(ISSUER, new Span(2, 3), IRI, "Superseded by " + url),
        StatusChange.of(before, superseded).get(1));
  }

  @Test
  void whatMerelyExpiredIsOnNoList() {
    AssertionRecord before = assertion(VerificationType.SIGNED, JWS);
    AssertionRecord expired = before.expire(NOW.plusSeconds(60));
    assertEquals(Status.EXPIRED, expired.status());
    assertEquals(List.of(new Change.ReplaceAssertion(expired)), StatusChange.of(before, expired));
  }

  @Test
  void aLongReasonIsCutOnTheListAloneAndNoCharacterIsHalved() {
    assertEquals("🎓".repeat(200), listed("🎓".repeat(200)));
    assertEquals("🎓".repeat(199) + "…", listed("🎓".repeat(201)));
  }

  private static String listed(String reason) {
    AssertionRecord before = assertion(VerificationType.SIGNED, JWS);
    AssertionRecord revoked = before.revoke(reason, NOW, "key");
    assertEquals(reason, revoked.reason());
    return StatusChange.of(before, revoked).get(1) instanceof Change.ListRevocation listed
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
        .renews(null)
        .completes(null)
        .plan(List.of())
        .hold(null)
        .build();
  }
}
