package dev.blazon.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.openbadges.RevokedAssertion;
import dev.blazon.openbadges.VerificationType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssertionRecordTest {
  private static final Instant ISSUED = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant EXPIRES = Instant.parse("2027-01-01T00:00:00Z");

  private static AssertionRecord active(ExpiryPolicy policy) {
    return AssertionRecordBuilder.builder()
        .id("a".repeat(26))
        .iri("https://badges.example.org/assertions/a")
        .badge("b".repeat(26))
        .issuer("i".repeat(26))
        .verification(VerificationType.HOSTED)
        .document("{}")
        .expiryPolicy(policy)
        .issuedOn(ISSUED)
        .expires(EXPIRES)
        .status(Status.ACTIVE)
        .changedAt(ISSUED)
        .version(1)
        .trail(Trail.UNKNOWN)
        .renews(null)
        .completes(null)
        .plan(List.of())
        .hold(null)
        .build();
  }

  @Test
  void itIsExpiredFromTheSecondOfItsExpiryOnWhateverTheSweepHasDone() {
    AssertionRecord assertion = active(ExpiryPolicy.REVOKE);
    assertEquals(Status.ACTIVE, assertion.statusAt(EXPIRES.minusSeconds(1)));
    assertEquals(Status.EXPIRED, assertion.statusAt(EXPIRES));
  }

  @Test
  void expiringMovesItOnceAndOnlyWhenItIsDue() {
    AssertionRecord assertion = active(ExpiryPolicy.REVOKE);
    assertSame(assertion, assertion.expire(EXPIRES.minusSeconds(1)));
    AssertionRecord expired = assertion.expire(EXPIRES);
    assertEquals(Status.EXPIRED, expired.status());
    assertEquals(2, expired.version());
    assertSame(expired, expired.expire(EXPIRES));
  }

  @Test
  void onlyWhatStandsAndExpiresIsDue() {
    AssertionRecord assertion = active(ExpiryPolicy.REVOKE);
    assertEquals(Optional.of(EXPIRES), assertion.due());
    assertTrue(assertion.expire(EXPIRES).due().isEmpty());
    assertTrue(assertion.revoke("Why", ISSUED, "key").due().isEmpty());
  }

  @Test
  void itsFirstReasonStays() {
    AssertionRecord revoked = active(ExpiryPolicy.REVOKE).revoke("First", ISSUED, "key");
    assertSame(revoked, revoked.revoke("Second", EXPIRES, "key"));
    assertSame(revoked, revoked.expire(EXPIRES), "what is revoked does not expire");
  }

  @Test
  void whatExpiredCanStillBeRevoked() {
    AssertionRecord revoked =
        active(ExpiryPolicy.REVOKE).expire(EXPIRES).revoke("Cheated", EXPIRES, "key");
    assertEquals(
        Optional.of(RevokedAssertion.because(revoked.iri(), "Cheated")), revoked.tombstone());
  }

  @Test
  void aTombstoneNamesTheExpiryOnlyWhereThatIsAllThatHappened() {
    AssertionRecord assertion = active(ExpiryPolicy.REVOKE);
    assertTrue(assertion.tombstone().isEmpty());
    assertEquals(
        Optional.of(
            RevokedAssertion.expired(
                assertion.iri(), "Expired on 2027-01-01T00:00:00Z", "2027-01-01T00:00:00Z")),
        assertion.expire(EXPIRES).tombstone());
    assertTrue(active(ExpiryPolicy.KEEP).expire(EXPIRES).tombstone().isEmpty());
  }

  @Test
  void whatIsHostedIsItsOwnJsonAndHasNoSpan() {
    AssertionRecord hosted = active(ExpiryPolicy.REVOKE);
    assertEquals(hosted.document(), hosted.json());
    assertThrows(IllegalStateException.class, hosted::span);
  }

  @Test
  void whatIsErasedKeepsNothingOfWhatWasAwarded() {
    AssertionRecord assertion = named(active(ExpiryPolicy.KEEP));
    for (AssertionRecord before :
        List.of(
            assertion,
            assertion.expire(EXPIRES),
            assertion.revoke("Ada's log was another's", ISSUED, "key"),
            assertion.supersede("c".repeat(26), "https://badges.example.org/c", ISSUED, "key"))) {
      AssertionRecord erased = before.erase(EXPIRES, "eraser");
      assertEquals(Status.ERASED, erased.statusAt(ISSUED));
      assertEquals(
          "{\"@context\":\"https://w3id.org/openbadges/v2\",\"type\":\"Assertion\",\"id\":\""
              + assertion.iri()
              + "\",\"revoked\":true,\"revocationReason\":\"Erased at the holder's request\","
              + "\"badge\":\"https://badges.example.org/badges/b\"}",
          erased.document());
      assertEquals(erased.document(), erased.json());
      assertEquals("Erased at the holder's request", erased.reason());
      assertNull(erased.expires());
      assertNull(erased.successor());
      assertEquals(before.version() + 1, erased.version());
      assertEquals(EXPIRES, erased.changedAt());
      assertEquals("eraser", erased.trail().changedBy());
      assertTrue(erased.due().isEmpty());
      assertFalse(erased.toString().contains("Ada"), erased::toString);
    }
  }

  @Test
  void nothingBringsBackWhatIsErased() {
    AssertionRecord erased = named(active(ExpiryPolicy.REVOKE)).erase(ISSUED, "key");
    assertSame(erased, erased.erase(EXPIRES, "another"));
    assertSame(erased, erased.revoke("Why", EXPIRES, "key"));
    assertSame(erased, erased.expire(EXPIRES));
    assertSame(erased, erased.supersede("c".repeat(26), "https://c.example.org", EXPIRES, "key"));
  }

  @Test
  void whatIsSupersededSaysByWhat() {
    AssertionRecord superseded =
        active(ExpiryPolicy.REVOKE)
            .supersede("c".repeat(26), "https://badges.example.org/c", ISSUED, "key");
    assertEquals(Status.SUPERSEDED, superseded.statusAt(EXPIRES));
    assertEquals("c".repeat(26), superseded.successor());
    assertEquals(
        Optional.of(
            RevokedAssertion.because(
                superseded.iri(), "Superseded by https://badges.example.org/c")),
        superseded.tombstone());
    assertTrue(superseded.due().isEmpty());
    assertSame(superseded, superseded.revoke("Why", EXPIRES, "key"));
    assertSame(superseded, superseded.expire(EXPIRES));
    assertSame(superseded, superseded.supersede("d".repeat(26), "https://d", EXPIRES, "key"));
    AssertionRecord revoked = active(ExpiryPolicy.REVOKE).revoke("Why", ISSUED, "key");
    assertSame(revoked, revoked.supersede("d".repeat(26), "https://d", EXPIRES, "key"));
  }

  @Test
  void whatWasTakenBackHasNoImage() {
    AssertionRecord assertion = named(active(ExpiryPolicy.REVOKE));
    assertTrue(assertion.hasImage());
    assertTrue(assertion.expire(EXPIRES).hasImage());
    assertFalse(assertion.revoke("Why", ISSUED, "key").hasImage());
    assertFalse(assertion.supersede("c".repeat(26), "https://c", ISSUED, "key").hasImage());
    assertFalse(assertion.erase(ISSUED, "key").hasImage());
  }

  private static AssertionRecord named(AssertionRecord assertion) {
    return AssertionRecordBuilder.builder(assertion)
        .document(
            "{\"badge\":\"https://badges.example.org/badges/b\",\"narrative\":\"Ada did it\"}")
        .build();
  }
}
