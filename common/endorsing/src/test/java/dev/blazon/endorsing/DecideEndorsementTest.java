package dev.blazon.endorsing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.blazon.endorsing.DecideEndorsement.Decided;
import dev.blazon.endorsing.DecideEndorsement.Decider;
import dev.blazon.endorsing.DecideEndorsement.Refusal;
import dev.blazon.endorsing.DecideEndorsement.Verdict;
import dev.blazon.lifecycle.AcceptancePolicy;
import dev.blazon.lifecycle.EndorsementList;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.EndorsementState;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.RevokedEndorsement;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.Notice;
import dev.blazon.store.Answer;
import dev.blazon.store.Change;
import dev.blazon.store.Disturbed;
import dev.blazon.store.EndorsementStore;
import dev.blazon.store.Page;
import dev.blazon.store.Race;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.RequestKey;
import dev.blazon.store.Result;
import dev.blazon.store.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DecideEndorsementTest {
  private static final Verdict ACCEPT = new Verdict.Accept();
  private static final Verdict DECLINE = new Verdict.Decline("Not now");
  private static final Verdict REVOKE = new Verdict.Revoke("Not any more");

  private final EndorsingScene scene = new EndorsingScene();
  private final Subject badge = new Subject(Subject.Kind.BADGE_CLASS, scene.badge.id());
  private final Subject profile = new Subject(Subject.Kind.PROFILE, scene.issuer.id());
  private final Decider issuer = new Decider.Issuer(scene.issuer.id(), EndorsingScene.KEY);
  private final Decider holder = new Decider.Holder(EndorsingScene.ADA);

  /** What becomes of a request in each state; null where that cannot be decided of it. */
  static Stream<Arguments> verdicts() {
    EndorsementState accepted = EndorsementState.ACCEPTED;
    EndorsementState declined = EndorsementState.DECLINED;
    EndorsementState revoked = EndorsementState.REVOKED;
    return Stream.of(
        Arguments.of(EndorsementState.OPEN, null, declined, null),
        Arguments.of(EndorsementState.CONFIRMED, accepted, declined, null),
        Arguments.of(accepted, accepted, null, revoked),
        Arguments.of(declined, null, declined, null),
        Arguments.of(revoked, null, null, revoked));
  }

  @ParameterizedTest
  @MethodSource("verdicts")
  void isDecidedByStateWhoeverDecides(
      EndorsementState state,
      @Nullable EndorsementState accepting,
      @Nullable EndorsementState declining,
      @Nullable EndorsementState revoking) {
    for (Decider decider : List.of(issuer, holder)) {
      decides(decider);
      becomes(accepting, decider, in(state), ACCEPT);
      becomes(declining, decider, in(state), DECLINE);
      becomes(revoking, decider, in(state), REVOKE);
    }
  }

  private void becomes(
      @Nullable EndorsementState after,
      Decider decider,
      EndorsementRequest request,
      Verdict verdict) {
    Result<Answer<Decided>, Refusal> result = decide(decider, request, verdict);
    if (after == null) {
      assertEquals(new Refusal.WrongState(request.state()), Results.refusal(result));
      assertEquals(request, scene.request(request.id()), "as it was");
    } else {
      assertEquals(after, Results.first(result).state());
      assertEquals(after, scene.request(request.id()).state());
      if (after == request.state()) {
        assertEquals(request, scene.request(request.id()), "so it was already");
      }
    }
  }

  private void decides(Decider decider) {
    scene.accepting(
        switch (decider) {
          case Decider.Issuer _ -> AcceptancePolicy.ISSUER;
          case Decider.Holder _ -> AcceptancePolicy.HOLDER;
        });
  }

  /** A request about what Ada holds in a state, with all that stands beside it. */
  private EndorsementRequest in(EndorsementState state) {
    return switch (state) {
      case OPEN -> scene.asked();
      case CONFIRMED -> scene.confirmed(scene.subject);
      case DECLINED -> after(issuer, in(EndorsementState.OPEN), DECLINE);
      case ACCEPTED -> {
        AcceptancePolicy before = scene.store.issuer(scene.issuer.id()).orElseThrow().acceptance();
        scene.accepting(AcceptancePolicy.ISSUER);
        EndorsementRequest accepted = after(issuer, in(EndorsementState.CONFIRMED), ACCEPT);
        scene.accepting(before);
        yield accepted;
      }
      case REVOKED -> after(issuer, in(EndorsementState.ACCEPTED), REVOKE);
    };
  }

  private EndorsementRequest after(Decider decider, EndorsementRequest request, Verdict verdict) {
    Results.first(decide(decider, request, verdict));
    return scene.request(request.id());
  }

  @ParameterizedTest
  @EnumSource(AcceptancePolicy.class)
  void whoAcceptsWhatIsSaidForAnAssertionItsIssuerSays(AcceptancePolicy policy) {
    boolean holders = policy == AcceptancePolicy.HOLDER;
    scene.accepting(policy);
    EndorsementRequest request = scene.confirmed(scene.subject);
    assertEquals(
        new Refusal.OthersDecide(),
        Results.refusal(decide(holders ? issuer : holder, request, ACCEPT)));
    Results.first(decide(holders ? holder : issuer, request, ACCEPT));
  }

  @ParameterizedTest
  @EnumSource(AcceptancePolicy.class)
  void whatIsSaidForABadgeOrAnIssuerIsTheIssuersToDecide(AcceptancePolicy policy) {
    scene.accepting(policy);
    for (Subject subject : List.of(badge, profile)) {
      EndorsementRequest request = scene.confirmed(subject);
      assertEquals(new Refusal.UnknownRequest(), Results.refusal(decide(holder, request, ACCEPT)));
      Decided decided = Results.first(decide(issuer, request, ACCEPT));
      assertEquals(
          List.of(Objects.requireNonNull(decided.endorsement())),
          scene.store.accepted(subject).endorsements());
      assertEquals(List.of(), notices(), "nobody holds it");
    }
  }

  @Test
  void whereNobodySignsInTheIssuerAccepts() {
    EndorsingScene silent = new EndorsingScene(false, null);
    EndorsementRequest request = silent.confirmed(silent.subject);
    Results.first(
        silent
            .deciding()
            .decide(
                new Decider.Issuer(silent.issuer.id(), EndorsingScene.KEY),
                silent.subject,
                request.id(),
                ACCEPT,
                null));
    assertEquals(1, silent.store.accepted(silent.subject).endorsements().size());
    assertEquals(List.of(), silent.store.notices(silent.assertion.id()));
  }

  @ParameterizedTest
  @EnumSource(AcceptancePolicy.class)
  void holderAndIssuerMayBothDeclineAndRevokeWhoeverAccepts(AcceptancePolicy policy) {
    scene.accepting(policy);
    for (Decider decider : List.of(issuer, holder)) {
      assertEquals(
          EndorsementState.DECLINED,
          after(decider, in(EndorsementState.CONFIRMED), DECLINE).state());
      assertEquals(
          EndorsementState.REVOKED, after(decider, in(EndorsementState.ACCEPTED), REVOKE).state());
    }
  }

  @Test
  void nothingIsKeptOfWhatWasDeclined() {
    EndorsementRequest declined = after(issuer, scene.confirmed(scene.subject), DECLINE);
    assertNull(declined.words());
    assertNull(declined.domain());
    assertEquals("Not now", declined.reason());
    assertEquals(EndorsingScene.KEY, declined.answeredBy());
    assertEquals(List.of(), scene.store.accepted(scene.subject).endorsements());
  }

  @Test
  void whatIsRevokedLeavesItsListAndTellsWhy() {
    scene.accepting(AcceptancePolicy.ISSUER);
    EndorsementRequest kept = after(issuer, scene.confirmed(scene.subject), ACCEPT);
    EndorsementRequest gone = after(issuer, scene.confirmed(scene.subject), ACCEPT);
    assertEquals(2, scene.store.accepted(scene.subject).endorsements().size());

    Decided decided = Results.first(decide(issuer, gone, REVOKE));
    assertNull(decided.endorsement());
    assertEquals(
        List.of(scene.urls.endorsement(String.valueOf(kept.endorsement()))),
        scene.store.accepted(scene.subject).endorsements());
    EndorsementRecord record = published(gone);
    assertNull(record.endorser());
    assertEquals(
        Optional.of("Not any more"), record.tombstone().map(RevokedEndorsement::revocationReason));
    assertNotNull(published(kept).endorser());
  }

  @Test
  void theHolderNeedsNoReasonToTakeBackWhatWasPublished() {
    EndorsementRequest revoked =
        after(holder, in(EndorsementState.ACCEPTED), new Verdict.Revoke(null));
    assertEquals("Taken back by the holder of the badge", revoked.reason());
    assertEquals(Trail.HOLDER, revoked.answeredBy());
    assertEquals(revoked.reason(), published(revoked).reason());
  }

  @Test
  void theHolderIsToldWhatTheIssuerDoesAndNotWhatTheyDoThemselves() {
    scene.accepting(AcceptancePolicy.ISSUER);
    EndorsementRequest accepted = after(issuer, scene.confirmed(scene.subject), ACCEPT);
    after(issuer, accepted, REVOKE);
    assertEquals(List.of(NoticeKind.ENDORSED, NoticeKind.ENDORSEMENT_REVOKED), notices());
    for (Notice notice : scene.store.notices(scene.assertion.id())) {
      assertEquals(accepted.id(), notice.request());
      assertEquals(EndorsingScene.KEY, notice.askedBy());
    }
    scene.accepting(AcceptancePolicy.HOLDER);
    after(holder, after(holder, scene.confirmed(scene.subject), ACCEPT), REVOKE);
    assertEquals(2, notices().size());
  }

  @Test
  void thereIsRoomForSoManyBesideOneThing() {
    List<String> strangers =
        IntStream.range(0, EndorsementList.MOST - 1)
            .mapToObj(i -> "https://board.example.org/endorsements/" + i)
            .toList();
    scene.store.commit(
        List.of(
            new Change.KeepEndorsementList(
                EndorsementList.none(badge).with(strangers, EndorsingScene.KEY))),
        null);
    EndorsementRequest last = scene.confirmed(badge);
    EndorsementRequest tooMany = scene.confirmed(badge);
    Results.first(decide(issuer, last, ACCEPT));
    assertEquals(
        new Refusal.Full(EndorsementList.MOST), Results.refusal(decide(issuer, tooMany, ACCEPT)));
    assertEquals(EndorsementList.MOST, scene.store.accepted(badge).endorsements().size());
    assertEquals(
        Optional.of(EndorsementState.CONFIRMED),
        scene.store.endorsementRequest(badge, tooMany.id()).map(EndorsementRequest::state));
    Results.first(decide(issuer, last, REVOKE));
    Results.first(decide(issuer, tooMany, ACCEPT));
  }

  @Test
  void whatIsSaidForAnAssertionThatIsGoneIsDeclinedAndNotAccepted() {
    EndorsementRequest request = scene.confirmed(scene.subject);
    scene.revoke();
    assertEquals(new Refusal.Gone(), Results.refusal(decide(holder, request, ACCEPT)));
    Results.first(decide(holder, request, DECLINE));
  }

  @Test
  void othersKnowNoSuchRequest() {
    EndorsementRequest request = scene.confirmed(scene.subject);
    for (Decider stranger :
        List.of(
            new Decider.Issuer(scene.ids.next(), EndorsingScene.KEY),
            new Decider.Holder("another's digest"))) {
      for (Verdict verdict : List.of(ACCEPT, DECLINE, REVOKE)) {
        assertEquals(
            new Refusal.UnknownRequest(), Results.refusal(decide(stranger, request, verdict)));
      }
    }
    for (String id : List.of("", "no id", scene.ids.next())) {
      assertEquals(
          new Refusal.UnknownRequest(),
          Results.refusal(scene.deciding().decide(issuer, scene.subject, id, DECLINE, null)));
    }
    assertEquals(
        new Refusal.UnknownRequest(),
        Results.refusal(scene.deciding().decide(issuer, badge, request.id(), DECLINE, null)));
    assertEquals(request, scene.request(request.id()));
  }

  @Test
  void whoEndorsesTakesItBackMeanwhile() {
    EndorsementRequest request = scene.confirmed();
    String token = scene.links.token(request);
    DecideEndorsement deciding =
        scene.deciding(
            new Disturbed(scene.store, 1, () -> scene.takingBack().takeBack(token)), scene.store);
    assertEquals(
        new Refusal.WrongState(EndorsementState.DECLINED),
        Results.refusal(deciding.decide(holder, scene.subject, request.id(), ACCEPT, null)));
    assertEquals(List.of(), scene.store.accepted(scene.subject).endorsements());
  }

  @Test
  void theLastPlaceIsTakenMeanwhile() {
    EndorsementRequest request = scene.confirmed(badge);
    DecideEndorsement deciding =
        scene.deciding(
            new Disturbed(
                scene.store,
                1,
                () -> {
                  EndorsementList list = scene.store.accepted(badge);
                  List<String> full = new ArrayList<>(list.endorsements());
                  for (int i = 0; i < EndorsementList.MOST; i++) {
                    full.add("https://board.example.org/endorsements/" + i);
                  }
                  scene.store.commit(
                      List.of(new Change.KeepEndorsementList(list.with(full, EndorsingScene.KEY))),
                      null);
                }),
            scene.store);
    assertEquals(
        new Refusal.Full(EndorsementList.MOST),
        Results.refusal(deciding.decide(issuer, badge, request.id(), ACCEPT, null)));
  }

  /** Whenever it is: before the list is read, or after that. */
  @Test
  void nothingIsPublishedOfWhatIsErasedMeanwhile() {
    EndorsementRequest request = scene.confirmed(scene.subject);
    DecideEndorsement reading = scene.deciding(scene.store, new ErasedBeforeItsListIsRead());
    assertEquals(
        new Refusal.Gone(),
        Results.refusal(reading.decide(holder, scene.subject, request.id(), ACCEPT, null)));
    assertEquals(List.of(), scene.store.accepted(scene.subject).endorsements());

    EndorsingScene another = new EndorsingScene();
    EndorsementRequest said = another.confirmed(another.subject);
    DecideEndorsement committing =
        another.deciding(new Disturbed(another.store, 1, another::erase), another.store);
    assertEquals(
        new Refusal.UnknownRequest(),
        Results.refusal(committing.decide(holder, another.subject, said.id(), ACCEPT, null)),
        "whose holder nobody knows any more");
    assertEquals(List.of(), another.store.accepted(another.subject).endorsements());
  }

  @Test
  void itIsPublishedOnceHoweverManyAcceptItAtOnce()
      throws InterruptedException, ExecutionException {
    EndorsementRequest request = scene.confirmed(badge);
    List<Decided> answers = Race.run(8, number -> Results.first(decide(issuer, request, ACCEPT)));
    List<String> published = scene.store.accepted(badge).endorsements();
    assertEquals(1, published.size());
    for (Decided answer : answers) {
      assertEquals(published.getFirst(), answer.endorsement());
    }
  }

  @Test
  void oneAcceptsAndAnotherDeclinesAtOnce() throws InterruptedException, ExecutionException {
    EndorsementRequest request = scene.confirmed(badge);
    Race.run(8, number -> decide(issuer, request, number % 2 == 0 ? ACCEPT : DECLINE));
    EndorsementState state =
        scene.store.endorsementRequest(badge, request.id()).orElseThrow().state();
    assertEquals(
        state == EndorsementState.ACCEPTED ? 1 : 0,
        scene.store.accepted(badge).endorsements().size(),
        state::toString);
  }

  @Test
  void aRepeatedRequestIsAnsweredAsBefore() {
    RepeatableRequest once = new RepeatableRequest(new RequestKey("issuer", "once"), "same");
    EndorsementRequest request = scene.confirmed(badge);
    DecideEndorsement deciding = scene.deciding();
    Answer<Decided> first =
        Results.success(deciding.decide(issuer, badge, request.id(), ACCEPT, once));
    Results.first(decide(issuer, request, REVOKE));
    Answer<Decided> again =
        Results.success(deciding.decide(issuer, badge, request.id(), ACCEPT, once));
    assertInstanceOf(Answer.Repeated.class, again);
    assertEquals(first.json(), again.json());
  }

  private Result<Answer<Decided>, Refusal> decide(
      Decider decider, EndorsementRequest request, Verdict verdict) {
    return scene.deciding().decide(decider, request.subject(), request.id(), verdict, null);
  }

  private EndorsementRecord published(EndorsementRequest request) {
    return scene.store.endorsement(String.valueOf(request.endorsement())).orElseThrow();
  }

  private List<NoticeKind> notices() {
    return scene.store.notices(scene.assertion.id()).stream().map(Notice::kind).toList();
  }

  /** Erases the Assertion just before the list of what stands beside it is read first. */
  private final class ErasedBeforeItsListIsRead implements EndorsementStore {
    private boolean erased;

    @Override
    public EndorsementList accepted(Subject subject) {
      if (!erased) {
        erased = true;
        scene.erase();
      }
      return scene.store.accepted(subject);
    }

    @Override
    public Optional<EndorsementRecord> endorsement(String endorsement) {
      return scene.store.endorsement(endorsement);
    }

    @Override
    public Page<EndorsementRecord> endorsements(String issuer, @Nullable String cursor, int limit) {
      return scene.store.endorsements(issuer, cursor, limit);
    }

    @Override
    public Optional<EndorsementRequest> endorsementRequest(Subject subject, String id) {
      return scene.store.endorsementRequest(subject, id);
    }

    @Override
    public List<EndorsementRequest> endorsementRequests(Subject subject) {
      return scene.store.endorsementRequests(subject);
    }

    @Override
    public Page<EndorsementRequest> waitingEndorsementRequests(
        String issuer, @Nullable String cursor, int limit) {
      return scene.store.waitingEndorsementRequests(issuer, cursor, limit);
    }
  }
}
