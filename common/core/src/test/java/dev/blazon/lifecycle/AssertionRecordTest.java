package dev.blazon.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.openbadges.RevokedAssertion;
import dev.blazon.openbadges.VerificationType;
import java.time.Instant;
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
        Optional.of(new RevokedAssertion(revoked.iri(), "Cheated", null, null)),
        revoked.tombstone());
  }

  @Test
  void aTombstoneNamesTheExpiryOnlyWhereThatIsAllThatHappened() {
    AssertionRecord assertion = active(ExpiryPolicy.REVOKE);
    assertTrue(assertion.tombstone().isEmpty());
    assertEquals(
        Optional.of(
            new RevokedAssertion(
                assertion.iri(), "Expired on 2027-01-01T00:00:00Z", null, "2027-01-01T00:00:00Z")),
        assertion.expire(EXPIRES).tombstone());
    assertTrue(active(ExpiryPolicy.KEEP).expire(EXPIRES).tombstone().isEmpty());
  }
}
