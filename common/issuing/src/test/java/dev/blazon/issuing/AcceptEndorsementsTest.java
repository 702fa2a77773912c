package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.blazon.lifecycle.Appearance;
import dev.blazon.lifecycle.EndorsementRecordBuilder;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.ClaimBuilder;
import dev.blazon.openbadges.Endorsement;
import dev.blazon.openbadges.Verification;
import dev.blazon.page.SampleAward;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Disturbed;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Result;
import dev.blazon.store.Results;
import dev.blazon.store.TestClock;
import dev.blazon.store.Transactions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever is first, what is revoked is on no list. */
class AcceptEndorsementsTest {
  private static final PublicUrls URLS = SampleAward.URLS;
  private static final String OWNER = "o".repeat(26);
  private static final String ENDORSER = "e".repeat(26);
  private static final String ID = "n".repeat(26);
  private static final Subject SUBJECT = new Subject(Subject.Kind.PROFILE, OWNER);

  private final TestClock clock = new TestClock();
  private final InMemoryStore store = new InMemoryStore();

  @Test
  void anEndorsementThatIsRevokedWhileItIsAcceptedIsRefused() {
    seed();
    Transactions revokedMeanwhile = new Disturbed(store, 1, () -> revoke(store));

    Result<AcceptEndorsements.Accepted, AcceptEndorsements.Refusal> result =
        new AcceptEndorsements(store, store, store, new Commits(revokedMeanwhile, clock), URLS)
            .accept(OWNER, SUBJECT, List.of(URLS.endorsement(ID)), "key");

    assertInstanceOf(AcceptEndorsements.Refusal.Invalid.class, Results.refusal(result));
    assertEquals(List.of(), store.accepted(SUBJECT).endorsements());
  }

  @Test
  void anEndorsementThatIsAcceptedWhileItIsRevokedLeavesTheListAgain() {
    seed();
    revoke(new Disturbed(store, 1, this::accept));

    assertEquals(List.of(), store.accepted(SUBJECT).endorsements());
    assertEquals(true, store.endorsement(ID).orElseThrow().revoked());
  }

  private void accept() {
    new AcceptEndorsements(store, store, store, new Commits(store, clock), URLS)
        .accept(OWNER, SUBJECT, List.of(URLS.endorsement(ID)), "key");
    assertEquals(List.of(URLS.endorsement(ID)), store.accepted(SUBJECT).endorsements());
  }

  private void revoke(Transactions transactions) {
    new RevokeEndorsement(store, new Commits(transactions, clock), clock)
        .revoke(ENDORSER, ID, "Not any more", "key", null);
  }

  private void seed() {
    Endorsement document =
        new Endorsement(
            URLS.endorsement(ID),
            ClaimBuilder.builder().id(URLS.issuer(OWNER)).endorsementComment("Good").build(),
            URLS.issuer(ENDORSER),
            Verification.hosted(),
            "2026-11-24T10:00:00Z",
            AdditionalProperties.NONE);
    store.commit(
        List.of(
            new Change.AddIssuer(
                new IssuerRecord(
                    OWNER,
                    SampleAward.profile(),
                    Appearance.PLAIN,
                    clock.instant(),
                    1,
                    Trail.UNKNOWN)),
            new Change.AddEndorsement(
                EndorsementRecordBuilder.builder()
                    .id(ID)
                    .issuer(ENDORSER)
                    .subject(SUBJECT)
                    .document(document)
                    .listed(false)
                    .createdAt(clock.instant())
                    .changedAt(clock.instant())
                    .version(1)
                    .trail(Trail.UNKNOWN)
                    .build())),
        null);
  }
}
