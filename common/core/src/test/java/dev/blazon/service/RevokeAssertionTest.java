package dev.blazon.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.store.Answer;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Recorded;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.RequestKey;
import dev.blazon.store.Results;
import dev.blazon.store.TestClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RevokeAssertionTest {
  private static final RepeatableRequest REQUEST =
      new RepeatableRequest(new RequestKey("caller", "key"), "fingerprint");

  private final TestClock clock = new TestClock();
  private final InMemoryStore store = new InMemoryStore();
  private final Recorded recorded = new Recorded(store);
  private final Ids ids = new Ids(new SecureRandom());
  private final String issuer = ids.next();
  private final RevokeAssertion revoke =
      new RevokeAssertion(store, new Commits(recorded, clock), clock);

  private final AssertionRecord assertion =
      AssertionRecordBuilder.builder()
          .id(ids.next())
          .iri("https://badges.example.org/assertions/1")
          .badge(ids.next())
          .issuer(issuer)
          .verification(VerificationType.HOSTED)
          .document("{}")
          .expiryPolicy(ExpiryPolicy.KEEP)
          .issuedOn(clock.instant())
          .expires(clock.instant().plus(Duration.ofDays(1)))
          .status(Status.ACTIVE)
          .changedAt(clock.instant())
          .version(1)
          .trail(Trail.of("awarder"))
          .renews(null)
          .completes(null)
          .plan(List.of())
          .hold(null)
          .build();

  @BeforeEach
  void haveAnAssertion() {
    store.commit(List.of(new Change.AddAssertion(assertion)), null);
    clock.advance(Duration.ofHours(1));
  }

  @Test
  void whatIsRevokedKeepsItsDocumentAndSaysWhy() {
    assertEquals(
        new RevokeAssertion.Revoked(
            assertion.id(),
            Status.REVOKED,
            "By mistake",
            OpenBadges.dateTime(clock.instant()),
            "key"),
        Results.first(revoke.revoke(issuer, assertion.id(), "By mistake", "key", null)));
    assertEquals(
        List.of(
            new Change.ReplaceAssertion(
                AssertionRecordBuilder.builder(assertion)
                    .issuer(issuer)
                    .verification(VerificationType.HOSTED)
                    .document("{}")
                    .expiryPolicy(ExpiryPolicy.KEEP)
                    .status(Status.REVOKED)
                    .reason("By mistake")
                    .changedAt(clock.instant())
                    .version(2)
                    .trail(new Trail("awarder", "key"))
                    .build())),
        recorded.changes());
  }

  @Test
  void revokedAgainItsFirstReasonStays() {
    RevokeAssertion.Revoked first =
        Results.first(revoke.revoke(issuer, assertion.id(), "By mistake", "key", null));
    clock.advance(Duration.ofDays(1));
    assertEquals(
        first, Results.first(revoke.revoke(issuer, assertion.id(), "Another", "other", null)));
    assertEquals(1, recorded.changes().size());
  }

  @Test
  void whatHasExpiredCanBeRevokedStill() {
    clock.advance(Duration.ofDays(1));
    AssertionRecord expired = assertion.expire(clock.instant());
    store.commit(List.of(new Change.ReplaceAssertion(expired)), null);
    Results.first(revoke.revoke(issuer, assertion.id(), "By mistake", "key", null));
    assertEquals(Status.REVOKED, store.assertion(assertion.id()).orElseThrow().status());
  }

  @Test
  void whatIsErasedOrSupersededIsNotRevoked() {
    AssertionRecord superseded =
        assertion.supersede("c".repeat(26), "https://c.example.org", clock.instant(), "key");
    store.commit(List.of(new Change.ReplaceAssertion(superseded)), null);
    assertEquals(
        new RevokeAssertion.Refusal.Superseded("c".repeat(26)),
        Results.refusal(revoke.revoke(issuer, assertion.id(), "By mistake", "key", null)));
    AssertionRecord erased = superseded.erase(clock.instant(), "key");
    store.commit(List.of(new Change.ReplaceAssertion(erased)), null);
    assertEquals(
        new RevokeAssertion.Refusal.Erased(),
        Results.refusal(revoke.revoke(issuer, assertion.id(), "By mistake", "key", null)));
    assertEquals(erased, store.assertion(assertion.id()).orElseThrow());
  }

  @Test
  void aRepeatedRequestIsAnsweredAsAtFirst() {
    String first =
        Results.success(revoke.revoke(issuer, assertion.id(), "By mistake", "key", REQUEST)).json();
    clock.advance(Duration.ofHours(1));
    Answer<RevokeAssertion.Revoked> again =
        Results.success(revoke.revoke(issuer, assertion.id(), "By mistake", "key", REQUEST));
    assertInstanceOf(Answer.Repeated.class, again);
    assertEquals(first, again.json());
    assertEquals(1, recorded.changes().size());
  }

  @Test
  void anAssertionOfAnotherIssuerOrOfNobodyIsUnknown() {
    assertUnknown(ids.next(), assertion.id());
    assertUnknown(issuer, ids.next());
    assertUnknown(issuer, "no id");
  }

  private void assertUnknown(String by, String id) {
    assertEquals(
        new RevokeAssertion.Refusal.UnknownAssertion(),
        Results.refusal(revoke.revoke(by, id, "By mistake", "key", REQUEST)));
    assertEquals(List.of(), recorded.changes());
    assertTrue(store.request(REQUEST.key()).isEmpty());
  }
}
