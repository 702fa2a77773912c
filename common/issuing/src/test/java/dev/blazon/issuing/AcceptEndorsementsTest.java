package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.issuing.AcceptEndorsements.Refusal;
import dev.blazon.json.Fault;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.EndorsementList;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.EndorsementRecordBuilder;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.ClaimBuilder;
import dev.blazon.openbadges.Endorsement;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.openbadges.Verification;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Disturbed;
import dev.blazon.store.InMemoryImages;
import dev.blazon.store.Result;
import dev.blazon.store.Results;
import dev.blazon.store.Transactions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code issuer} accepts that {@code other} has said of it. */
class AcceptEndorsementsTest extends VerbScene {
  private static final String STRANGERS = "https://elsewhere.example.org/endorsement";

  private final Subject subject = new Subject(Subject.Kind.PROFILE, issuer);

  @Test
  void whatIsAcceptedIsListedInItsOrderAndKnowsIt() {
    EndorsementRecord ours = endorsement("Good");
    assertEquals(
        new AcceptEndorsements.Accepted(URLS.issuer(issuer), List.of(STRANGERS, url(ours))),
        Results.success(accept(STRANGERS, url(ours))));
    assertWritten(
        new Change.KeepEndorsementList(
            new EndorsementList(subject, List.of(STRANGERS, url(ours)), 1, Trail.of(BY))),
        new Change.ReplaceEndorsement(ours.listed(true)));
  }

  @Test
  void whatStaysIsNotWrittenAgainAndWhatLeavesKnowsIt() {
    EndorsementRecord stays = endorsement("Good");
    EndorsementRecord leaves = endorsement("Better");
    Results.success(accept(url(stays), url(leaves), STRANGERS));
    Results.success(accept(url(stays)));
    assertEquals(
        List.of(
            new Change.KeepEndorsementList(
                new EndorsementList(subject, List.of(url(stays)), 2, new Trail(BY, BY))),
            new Change.ReplaceEndorsement(leaves.listed(true).listed(false))),
        recorded.changes().subList(3, recorded.changes().size()));
  }

  @Test
  void ofBadgesAndAwardsTheyAreAcceptedToo() {
    BadgeRecord badge = badge(VerificationType.HOSTED, true);
    AssertionRecord assertion = assertion(badge, null);
    for (Subject each :
        List.of(
            new Subject(Subject.Kind.BADGE_CLASS, badge.id()),
            new Subject(Subject.Kind.ASSERTION, assertion.id()))) {
      assertEquals(
          new AcceptEndorsements.Accepted(URLS.of(each.place()), List.of(STRANGERS)),
          Results.success(verb(commits).accept(issuer, each, List.of(STRANGERS), BY)));
      assertEquals(
          new Refusal.UnknownSubject(),
          Results.refusal(verb(commits).accept(other, each, List.of(STRANGERS), BY)));
    }
  }

  @Test
  void ofWhatIsErasedNothingIsAccepted() {
    AssertionRecord assertion = assertion(badge(VerificationType.HOSTED, true), null);
    EndorsementRecord said = endorsement(of(assertion), "What ada did");
    erase(assertion);
    assertRefused(
        new Refusal.Erased(),
        verb(commits).accept(issuer, of(assertion), List.of(STRANGERS, url(said)), BY));
    assertEquals(
        new Refusal.UnknownSubject(),
        Results.refusal(verb(commits).accept(other, of(assertion), List.of(), BY)));
  }

  @Test
  void whatIsErasedWhileAnEndorsementIsAcceptedKeepsNone() {
    AssertionRecord assertion = assertion(badge(VerificationType.HOSTED, true), null);
    EndorsementRecord said = endorsement(of(assertion), "What ada did");
    Transactions erasedMeanwhile = new Disturbed(store, 1, () -> erase(assertion));
    assertEquals(
        new Refusal.Erased(),
        Results.refusal(
            verb(new Commits(erasedMeanwhile, clock))
                .accept(issuer, of(assertion), List.of(STRANGERS, url(said)), BY)));
    assertEquals(List.of(), store.accepted(of(assertion)).endorsements());
  }

  private static Subject of(AssertionRecord assertion) {
    return new Subject(Subject.Kind.ASSERTION, assertion.id());
  }

  private void erase(AssertionRecord assertion) {
    Results.success(
        new EraseRecipient(
                store,
                store,
                store,
                store,
                new InMemoryImages(),
                new Commits(store, clock),
                URLS,
                clock)
            .erase(issuer, assertion.id(), BY));
  }

  @Test
  void whatIsNotTheIssuersIsUnknown() {
    for (Subject.Kind kind : Subject.Kind.values()) {
      assertRefused(
          new Refusal.UnknownSubject(),
          verb(commits).accept(issuer, new Subject(kind, ids.next()), List.of(), BY));
    }
    String nobody = ids.next();
    assertRefused(
        new Refusal.UnknownSubject(),
        verb(commits).accept(nobody, new Subject(Subject.Kind.PROFILE, nobody), List.of(), BY));
    assertRefused(
        new Refusal.UnknownSubject(), verb(commits).accept(other, subject, List.of(), BY));
  }

  @Test
  void oursHaveToBeOfThisVeryThingAndInForce() {
    EndorsementRecord revoked = endorsement("Good");
    keep(new Change.ReplaceEndorsement(revoked.revoke("why", now(), "revoker")));
    EndorsementRecord another = endorsement(new Subject(Subject.Kind.PROFILE, other), "Good");
    List<String> no =
        List.of(
            url(revoked),
            url(another),
            URLS.endorsement(ids.next()),
            URLS.issuer(issuer),
            URLS.page(ids.next()),
            URLS.home() + "elsewhere");
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < no.size(); i++) {
      faults.add(new Fault("/endorsements/" + i, "is no Endorsement of this, or was revoked"));
    }
    assertRefused(new Refusal.Invalid(faults), accept(no.toArray(String[]::new)));
  }

  @Test
  void eachIsNamedOnce() {
    String ours = url(endorsement("Good"));
    assertRefused(
        new Refusal.Invalid(
            List.of(
                new Fault("/endorsements/2", "is there twice"),
                new Fault("/endorsements/3", "is there twice"))),
        accept(STRANGERS, ours, STRANGERS, ours));
  }

  @Test
  void moreThanATransactionHoldsTakesSeveralSteps() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < AcceptEndorsements.MOST; i++) {
      all.add(url(endorsement("x".repeat(100_000))));
    }
    Result<AcceptEndorsements.Accepted, Refusal> result = accept(all.toArray(String[]::new));
    assertNothingWritten();
    if (Results.refusal(result) instanceof Refusal.Invalid(List<Fault> faults)) {
      assertEquals("/endorsements", faults.getFirst().pointer());
      assertTrue(faults.getFirst().detail().endsWith("take several steps"));
    }
    Results.success(accept(all.subList(0, 30).toArray(String[]::new)));
    Results.success(accept(all.toArray(String[]::new)));
  }

  @Test
  void anEndorsementThatIsRevokedWhileItIsAcceptedIsRefused() {
    EndorsementRecord ours = endorsement("Good");
    Transactions revokedMeanwhile = new Disturbed(store, 1, () -> revoke(ours, store));
    assertEquals(
        new Refusal.Invalid(
            List.of(new Fault("/endorsements/0", "is no Endorsement of this, or was revoked"))),
        Results.refusal(
            verb(new Commits(revokedMeanwhile, clock))
                .accept(issuer, subject, List.of(url(ours)), BY)));
    assertEquals(List.of(), store.accepted(subject).endorsements());
  }

  @Test
  void anEndorsementThatIsAcceptedWhileItIsRevokedLeavesTheListAgain() {
    EndorsementRecord ours = endorsement("Good");
    revoke(
        ours,
        new Disturbed(
            store,
            1,
            () -> {
              Results.success(accept(url(ours)));
              assertEquals(List.of(url(ours)), store.accepted(subject).endorsements());
            }));
    assertEquals(List.of(), store.accepted(subject).endorsements());
    assertTrue(store.endorsement(ours.id()).orElseThrow().revoked());
  }

  private Result<AcceptEndorsements.Accepted, Refusal> accept(String... urls) {
    return verb(commits).accept(issuer, subject, List.of(urls), BY);
  }

  private AcceptEndorsements verb(Commits transactions) {
    return new AcceptEndorsements(store, store, store, transactions, URLS);
  }

  private void revoke(EndorsementRecord endorsement, Transactions transactions) {
    Results.first(
        new RevokeEndorsement(store, new Commits(transactions, clock), clock)
            .revoke(other, endorsement.id(), "Not any more", "key", null));
  }

  private static String url(EndorsementRecord endorsement) {
    return endorsement.document().id();
  }

  private EndorsementRecord endorsement(String comment) {
    return endorsement(subject, comment);
  }

  private EndorsementRecord endorsement(Subject of, String comment) {
    String id = ids.next();
    Endorsement document =
        new Endorsement(
            URLS.endorsement(id),
            ClaimBuilder.builder().id(URLS.of(of.place())).endorsementComment(comment).build(),
            URLS.issuer(other),
            Verification.hosted(),
            OpenBadges.dateTime(now()),
            AdditionalProperties.NONE);
    EndorsementRecord endorsement =
        EndorsementRecordBuilder.builder()
            .id(id)
            .issuer(other)
            .request(null)
            .endorser(null)
            .subject(of)
            .document(document)
            .listed(false)
            .createdAt(now())
            .changedAt(now())
            .version(1)
            .trail(Trail.of("maker"))
            .build();
    keep(new Change.AddEndorsement(endorsement));
    return endorsement;
  }
}
