package dev.blazon.endorsing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.endorsing.DecideEndorsement.Decider;
import dev.blazon.endorsing.DecideEndorsement.Verdict;
import dev.blazon.endorsing.TakeBackEndorsement.Refusal;
import dev.blazon.lifecycle.EndorsementState;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.Trail;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.Notice;
import dev.blazon.store.Answer;
import dev.blazon.store.Commits;
import dev.blazon.store.Disturbed;
import dev.blazon.store.Result;
import dev.blazon.store.Results;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TakeBackEndorsementTest {
  private final EndorsingScene scene = new EndorsingScene();

  @Test
  void whoSaysNoIsForgottenWithWhatTheyWrote() {
    EndorsementRequest asked = scene.asked();
    String token = scene.links.token(asked);
    Results.success(scene.drafting().save(token, EndorsingScene.SAID, "en"));
    EndorsementRequest declined = Results.success(scene.takingBack().takeBack(token));
    assertEquals(declined, scene.request(asked.id()));
    assertEquals(EndorsementState.DECLINED, declined.state());
    assertNull(declined.words());
    assertNull(declined.message());
    assertNull(declined.reason());
    assertNull(declined.mail(), "whoever does it is not told");
    assertEquals(Trail.ENDORSER, declined.answeredBy());
    assertEquals(scene.clock.instant(), declined.answeredAt());
    assertEquals(List.of(NoticeKind.ENDORSEMENT_DECLINED), told());
  }

  @Test
  void whatWaitsForWhoeverDecidesIsNeverPublished() {
    EndorsementRequest confirmed = scene.confirmed();
    EndorsementRequest declined =
        Results.success(scene.takingBack().takeBack(scene.links.token(confirmed)));
    assertEquals(EndorsementState.DECLINED, declined.state());
    assertNull(declined.words());
    assertNull(declined.domain());
    assertInstanceOf(DecideEndorsement.Refusal.class, Results.refusal(accept(confirmed)));
    assertEquals(List.of(), scene.store.accepted(scene.subject).endorsements());
  }

  /** Any time: also when nobody can endorse any more. */
  @Test
  void isDoneHoweverLateItIs() {
    EndorsementRequest confirmed = scene.confirmed();
    Results.success(accept(confirmed));
    scene.clock.advance(Duration.ofDays(4_000));
    assertEquals(
        EndorsementState.REVOKED,
        Results.success(scene.takingBack().takeBack(scene.links.token(confirmed))).state());
  }

  @Test
  void isDoneOnce() {
    String token = scene.links.token(scene.confirmed());
    EndorsementRequest back = Results.success(scene.takingBack().takeBack(token));
    scene.clock.advance(Duration.ofMinutes(1));
    assertEquals(back, Results.success(scene.takingBack().takeBack(token)));
    assertEquals(List.of(NoticeKind.ENDORSED, NoticeKind.ENDORSEMENT_DECLINED), told());
  }

  /** What is accepted at the same moment is taken back all the same, and is on no list. */
  @Test
  void whatIsAcceptedMeanwhileIsTakenBack() {
    EndorsementRequest confirmed = scene.confirmed();
    TakeBackEndorsement takingBack = disturbed(() -> Results.success(accept(confirmed)));
    EndorsementRequest back = Results.success(takingBack.takeBack(scene.links.token(confirmed)));
    assertEquals(EndorsementState.REVOKED, back.state());
    assertEquals(List.of(), scene.store.accepted(scene.subject).endorsements());
    assertTrue(
        scene
            .store
            .endorsement(Objects.requireNonNull(back.endorsement()))
            .orElseThrow()
            .tombstone()
            .isPresent());
    assertEquals(List.of(NoticeKind.ENDORSED, NoticeKind.ENDORSEMENT_REVOKED), told());
  }

  /** Of what the holder takes back at the same moment nobody is told twice. */
  @Test
  void whatIsTakenBackMeanwhileIsTakenBackOnce() {
    EndorsementRequest confirmed = scene.confirmed();
    Results.success(accept(confirmed));
    TakeBackEndorsement takingBack =
        disturbed(
            () ->
                Results.success(
                    scene
                        .deciding()
                        .decide(
                            new Decider.Holder(EndorsingScene.ADA),
                            scene.subject,
                            confirmed.id(),
                            new Verdict.Revoke("No more"),
                            null)));
    EndorsementRequest back = Results.success(takingBack.takeBack(scene.links.token(confirmed)));
    assertEquals(EndorsementState.REVOKED, back.state());
    assertEquals("No more", back.reason());
    assertEquals(List.of(NoticeKind.ENDORSED), told());
  }

  @Test
  void nobodyElseTakesItBack() {
    EndorsementRequest confirmed = scene.confirmed();
    assertInstanceOf(Refusal.Unknown.class, Results.refusal(scene.takingBack().takeBack("none")));
    assertEquals(confirmed, scene.request(confirmed.id()));
  }

  private Result<Answer<DecideEndorsement.Decided>, DecideEndorsement.Refusal> accept(
      EndorsementRequest confirmed) {
    return scene
        .deciding()
        .decide(
            new Decider.Holder(EndorsingScene.ADA),
            scene.subject,
            confirmed.id(),
            new Verdict.Accept(),
            null);
  }

  private TakeBackEndorsement disturbed(Runnable before) {
    return new TakeBackEndorsement(
        scene.store,
        new Commits(new Disturbed(scene.store, 1, before), scene.clock),
        scene.links,
        scene.urls,
        scene.notices(),
        scene.clock);
  }

  private List<NoticeKind> told() {
    return scene.store.notices(scene.assertion.id()).stream().map(Notice::kind).toList();
  }
}
