package dev.blazon.issuing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.endorsing.AskForEndorsement;
import dev.blazon.endorsing.AskToEndorse;
import dev.blazon.endorsing.DecideEndorsement;
import dev.blazon.endorsing.DecideEndorsement.Decided;
import dev.blazon.endorsing.DecideEndorsement.Decider;
import dev.blazon.endorsing.DecideEndorsement.Refusal;
import dev.blazon.endorsing.DecideEndorsement.Verdict;
import dev.blazon.endorsing.EndorsementLinks;
import dev.blazon.endorsing.HolderNotices;
import dev.blazon.issuing.MoveAssertion.Moved;
import dev.blazon.issuing.RenewAssertion.Renewal;
import dev.blazon.issuing.RenewAssertion.Renewed;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.EndorsementState;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.Subject;
import dev.blazon.openbadges.Recipient;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.service.RevokeAssertion;
import dev.blazon.service.Session;
import dev.blazon.service.Subjects;
import dev.blazon.store.Answer;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Disturbed;
import dev.blazon.store.Race;
import dev.blazon.store.Records;
import dev.blazon.store.RequestKey;
import dev.blazon.store.RequestRecord;
import dev.blazon.store.Result;
import dev.blazon.store.Results;
import dev.blazon.store.Transactions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * An Endorsement is accepted just while its Assertion is moved, erased, renewed or revoked. Either
 * it is as if it had been accepted before, or it is not accepted.
 */
class EndorsedMeanwhileTest extends RenewalScene {
  private static final Recipient THERE =
      new Recipient(Recipient.Type.EMAIL, "ada@new.example.org", true, null, null);

  private final BadgeRecord badge = badge(VerificationType.HOSTED, ON_REQUEST);
  private final AssertionRecord first = award(badge, ADA);
  private final Subject subject = subject(first.id());
  private final EndorsementRequest request = saidFor(first);

  private static Subject subject(String assertion) {
    return new Subject(Subject.Kind.ASSERTION, assertion);
  }

  private Commits meanwhile(Runnable action) {
    return new Commits(new Disturbed(store, 1, action), clock);
  }

  private Result<Answer<Decided>, Refusal> accept(Commits through) {
    return new DecideEndorsement(
            new DecideEndorsement.Stores(store, store, store, store),
            new HolderNotices(store, store, false),
            through,
            ids,
            URLS,
            false,
            clock)
        .decide(new Decider.Issuer(issuer, BY), subject, request.id(), new Verdict.Accept(), null);
  }

  private MoveAssertion moving(Commits through) {
    return new MoveAssertion(
        store,
        store,
        store,
        new MovedRegister(store, registrar),
        through,
        new Spans(store, store),
        new AssertionMaker(ids, URLS, (key, digest) -> new byte[256]),
        ids,
        URLS,
        store,
        clock);
  }

  private Moved move(Commits through) {
    return Results.first(moving(through).move(issuer, first.id(), THERE, BY, null));
  }

  private EraseRecipient erasing(Commits through) {
    return new EraseRecipient(store, store, store, store, images, through, URLS, clock);
  }

  private List<String> listed() {
    return store.accepted(subject).endorsements();
  }

  private Optional<EndorsementRequest> left() {
    return store.endorsementRequest(subject, request.id());
  }

  private EndorsementRecord published() {
    return left().map(EndorsementRequest::endorsement).flatMap(store::endorsement).orElseThrow();
  }

  @Test
  void ofWhatIsMovedMeanwhileNothingIsPublished() {
    assertEquals(
        new Refusal.UnknownRequest(),
        Results.refusal(accept(meanwhile(() -> move(commits)))),
        "who was asked is forgotten");
    assertEquals(List.of(), listed());
  }

  /** The move ends before it has forgotten who was asked, as a function may that is ended. */
  @Test
  void ofWhatIsMovedMeanwhileNothingIsPublishedWhileTheRequestIsThereStill() {
    Commits ended = new Commits(new LostAfterwards(store), clock);
    assertEquals(
        new Refusal.Gone(),
        Results.refusal(
            accept(meanwhile(() -> assertThrows(IllegalStateException.class, () -> move(ended))))));
    assertEquals(Status.SUPERSEDED, now(first.id()).status());
    assertEquals(EndorsementState.CONFIRMED, left().orElseThrow().state());
    assertEquals(List.of(), listed());
  }

  /** Whoever has it moved is told that it stays behind, and its endorser can take it back. */
  @Test
  void whatIsAcceptedWhileItIsMovedIsNamedAndItsRequestStays() {
    Moved moved = move(meanwhile(() -> Results.success(accept(commits))));
    assertEquals(List.of(published().document().id()), moved.notEndorsed());
    assertEquals(EndorsementState.ACCEPTED, left().orElseThrow().state());
    assertEquals(List.of(), store.accepted(subject(moved.id())).endorsements());
  }

  @Test
  void whatTheIssuerListsWhileItIsMovedFollows() {
    Moved moved = move(meanwhile(() -> endorsed(first, issuer, "We stand by it")));
    assertEquals(List.of(), moved.notEndorsed());
    assertEquals(1, store.accepted(subject(moved.id())).endorsements().size());
  }

  /** Neither by its holder nor by its issuer: who was asked goes with the move. */
  @Test
  void nobodyIsAskedAboutWhatIsMovedMeanwhile() {
    AskForEndorsement holder =
        new AskForEndorsement(
            new AskForEndorsement.Stores(Records.of(store, store, store), store, store, store),
            meanwhile(() -> move(commits)),
            CIPHER,
            ids,
            clock);
    Session session =
        new Session(
            ADA,
            DIGESTER.ofDeployment(Recipient.Type.EMAIL, ADA),
            now().plus(Duration.ofHours(1)),
            "session");
    assertEquals(
        new AskForEndorsement.Refusal.NotHeld(),
        Results.refusal(holder.ask(session, first.id(), "grace@acme.example", "", "en")),
        "it is of the new address now");
    assertEquals(List.of(), store.endorsementRequests(subject));

    AssertionRecord second = award(badge, ADA);
    AskToEndorse issuers =
        new AskToEndorse(
            new AskToEndorse.Stores(store, store, store, store),
            new Subjects(store, store),
            meanwhile(() -> moving(commits).move(issuer, second.id(), THERE, BY, null)),
            CIPHER,
            new EndorsementLinks(
                purpose -> new SecretKeySpec(purpose.repeat(8).getBytes(UTF_8), "HmacSHA256")),
            ids,
            URLS,
            true,
            clock);
    assertEquals(
        new AskToEndorse.Refusal.Gone(),
        Results.refusal(
            issuers.ask(
                issuer,
                subject(second.id()),
                new AskToEndorse.NewRequests(List.of("grace@acme.example"), null, "en", null),
                BY,
                null)));
    assertEquals(List.of(), store.endorsementRequests(subject(second.id())));
  }

  @Test
  void ofWhatIsErasedMeanwhileNothingIsPublished() {
    EraseRecipient erase = erasing(commits);
    assertEquals(
        new Refusal.UnknownRequest(),
        Results.refusal(accept(meanwhile(() -> erase.erase(issuer, first.id(), BY)))));
    assertEquals(List.of(), listed());
    assertErased(now(first.id()), ADA);
  }

  @Test
  void ofWhatIsErasedMeanwhileNothingIsPublishedWhileTheRequestIsThereStill() {
    EraseRecipient ended = erasing(new Commits(new LostAfterwards(store), clock));
    assertEquals(
        new Refusal.Gone(),
        Results.refusal(
            accept(
                meanwhile(
                    () ->
                        assertThrows(
                            IllegalStateException.class,
                            () -> ended.erase(issuer, first.id(), BY))))));
    assertEquals(List.of(), listed());
  }

  @Test
  void whatIsAcceptedWhileItIsErasedIsErasedToo() {
    Results.success(
        erasing(meanwhile(() -> Results.success(accept(commits)))).erase(issuer, first.id(), BY));
    assertEquals(List.of(), listed());
    assertErased(now(first.id()), ADA);
    List<EndorsementRecord> all = store.everyEndorsement();
    assertEquals(1, all.size());
    assertTrue(all.getFirst().revoked());
    assertFalse(all.getFirst().toString().contains("ada"), "what was said of her");
  }

  /** It speaks of the first, which is good still, and never of the next. */
  @Test
  void whatIsAcceptedWhileItIsRenewedIsOfTheFirst() {
    advanceToDaysBeforeTheEnd(first, 10);
    Results.success(accept(meanwhile(() -> renewed(first))));
    String next = String.valueOf(now(first.id()).successor());
    assertEquals(List.of(published().document().id()), listed());
    assertEquals(first.iri(), published().document().claim().id());
    assertEquals(List.of(), store.accepted(subject(next)).endorsements());
  }

  @Test
  void whatIsRenewedWhileItIsEndorsedIsRenewedOnce() {
    advanceToDaysBeforeTheEnd(first, 10);
    Renewed next =
        Results.first(
            renewing(meanwhile(() -> Results.success(accept(commits))))
                .renew(issuer, first.id(), Renewal.PLAIN, BY, null));
    assertEquals(next.id(), now(first.id()).successor());
    assertEquals(List.of(published().document().id()), listed());
    assertEquals(List.of(), store.accepted(subject(next.id())).endorsements());
  }

  /** As if it had been accepted before: nobody is shown it, and its endorser can take it back. */
  @Test
  void whatIsAcceptedWhileTheBadgeIsRevokedGoesWithTheBadge() {
    RevokeAssertion revoke = new RevokeAssertion(store, commits, clock);
    Results.success(accept(meanwhile(() -> revoke.revoke(issuer, first.id(), "Oh", BY, null))));
    assertTrue(now(first.id()).tombstone().isPresent());
    assertEquals(EndorsementState.ACCEPTED, left().orElseThrow().state());
    assertEquals(List.of(published().document().id()), listed());
  }

  /** Whoever is faster: there is an Endorsement exactly where a request leads to it. */
  @Test
  void manyAtOnceLeaveNoEndorsementThatNobodyCanTakeBack()
      throws InterruptedException, ExecutionException {
    for (int round = 0; round < 50; round++) {
      EndorsedMeanwhileTest other = new EndorsedMeanwhileTest();
      other.raced(round);
    }
  }

  private void raced(int round) throws InterruptedException, ExecutionException {
    advanceToDaysBeforeTheEnd(first, 10);
    EraseRecipient erase = erasing(commits);
    Race.run(
        9,
        number -> {
          switch (number % 3) {
            case 0 -> accept(commits);
            case 1 -> moving(commits).move(issuer, first.id(), THERE, BY, null);
            default -> {
              if (round % 2 == 0) {
                erase.erase(issuer, first.id(), BY);
              } else {
                renew(first, Renewal.PLAIN, null);
              }
            }
          }
          return number;
        });
    List<EndorsementRecord> valid =
        store.everyEndorsement().stream().filter(one -> !one.revoked()).toList();
    assertEquals(valid.stream().map(one -> one.document().id()).toList(), listed());
    for (EndorsementRecord one : valid) {
      assertEquals(one, published());
      assertFalse(now(first.id()).isErased());
    }
  }

  /** Transactions of which the first is committed, and all that follow fail. */
  private static final class LostAfterwards implements Transactions {
    private final Transactions store;
    private boolean committed;

    private LostAfterwards(Transactions store) {
      this.store = store;
    }

    @Override
    public Commit commit(List<Change> changes, @Nullable RequestRecord request) {
      if (committed) {
        throw new IllegalStateException("ended");
      }
      committed = true;
      return store.commit(changes, request);
    }

    @Override
    public Optional<RequestRecord> request(RequestKey key) {
      return store.request(key);
    }
  }
}
