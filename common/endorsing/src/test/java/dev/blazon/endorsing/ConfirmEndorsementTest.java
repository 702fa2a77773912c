package dev.blazon.endorsing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.blazon.endorsing.ConfirmEndorsement.Refusal;
import dev.blazon.lifecycle.EndorsementState;
import dev.blazon.lifecycle.Endorser;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.Trail;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.EndorsementRequestBuilder;
import dev.blazon.register.Notice;
import dev.blazon.register.NoticeOutcome;
import dev.blazon.service.Subjects;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Disturbed;
import dev.blazon.store.Result;
import dev.blazon.store.Results;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfirmEndorsementTest {
  private static final EndorsementTyped OTHER =
      EndorsementTyped.of("She is *bad*.", "Grace Hopper", "", "", false, "");

  private final EndorsingScene scene = new EndorsingScene();

  @Test
  void endorsesWithWhatWasSaidAndWaitsForWhoeverDecides() {
    EndorsementRequest asked = scene.asked();
    String token = drafted(asked, EndorsingScene.SAID);
    EndorsementRequest confirmed = Results.success(confirm(token));
    assertEquals(EndorsementState.CONFIRMED, confirmed.state());
    assertEquals(EndorsingScene.SAID.words(), confirmed.words());
    assertEquals("acme.example", confirmed.domain());
    assertEquals(scene.clock.instant(), confirmed.confirmedAt());
    assertEquals(NoticeOutcome.WAITING, confirmed.mail(), "thanks, with the link");
    assertNull(confirmed.message());
    assertEquals(List.of(), scene.store.accepted(scene.subject).endorsements());
  }

  @Test
  void theDomainIsKeptOnlyWhereItMayBeKnown() {
    EndorsementRequest asked = scene.asked();
    String token = drafted(asked, OTHER);
    assertNull(Results.success(scene.confirming().confirm(token, digest(OTHER))).domain());
  }

  @Test
  void isDoneOnce() {
    String token = drafted(scene.asked(), EndorsingScene.SAID);
    EndorsementRequest confirmed = Results.success(confirm(token));
    scene.clock.advance(Duration.ofMinutes(1));
    assertEquals(confirmed, Results.success(confirm(token)));
    assertEquals(List.of(NoticeKind.ENDORSED), told());
  }

  @Test
  void nothingIsEndorsedThatNobodySaid() {
    EndorsementRequest asked = scene.asked();
    assertEquals(
        new Refusal.NothingSaid(asked), Results.refusal(confirm(scene.links.token(asked))));
    assertEquals(List.of(), told());
  }

  /** As where a deployment sends no mails, and begins to. */
  @Test
  void whoHasShownNoAddressEndorsesNothingWhereMailsAreSent() {
    EndorsementRequest given = given(scene);
    assertEquals(
        new Refusal.NothingSaid(given), Results.refusal(confirm(scene.links.token(given))));
  }

  @Test
  void whereNoMailsAreSentTheLinkIsAllThatIsShown() {
    EndorsingScene quiet = new EndorsingScene(false, null);
    EndorsementRequest given = given(quiet);
    EndorsementRequest confirmed =
        Results.success(quiet.confirming().confirm(quiet.links.token(given), EndorsingScene.SEEN));
    assertEquals(Endorser.Proof.LINK, confirmed.proof());
    assertNull(confirmed.domain());
    assertNull(confirmed.mail());
  }

  @Test
  void nothingIsEndorsedThatTheyHaveNotLookedAt() {
    EndorsementRequest asked = scene.asked();
    String token = drafted(asked, EndorsingScene.SAID);
    for (String seen : List.of("", "none", digest(OTHER))) {
      assertInstanceOf(
          Refusal.Changed.class, Results.refusal(scene.confirming().confirm(token, seen)));
    }
    assertEquals(EndorsementState.OPEN, scene.request(asked.id()).state());
  }

  @Test
  void whatTheySayAnewMeanwhileIsNotEndorsedUnseen() {
    EndorsementRequest asked = scene.asked();
    String token = drafted(asked, EndorsingScene.SAID);
    ConfirmEndorsement confirming =
        disturbed(() -> Results.success(scene.drafting().save(token, OTHER, "en")));
    assertInstanceOf(
        Refusal.Changed.class, Results.refusal(confirming.confirm(token, EndorsingScene.SEEN)));
    assertEquals(EndorsementState.OPEN, scene.request(asked.id()).state());
    assertEquals(List.of(), told());
  }

  @Test
  void whatIsDeclinedMeanwhileIsNotEndorsed() {
    EndorsementRequest asked = scene.asked();
    String token = drafted(asked, EndorsingScene.SAID);
    ConfirmEndorsement confirming =
        disturbed(
            () ->
                scene.store.commit(
                    List.of(
                        new Change.KeepEndorsementRequest(
                            scene
                                .request(asked.id())
                                .declined("No", scene.clock.instant(), Trail.HOLDER))),
                    null));
    assertInstanceOf(
        Refusal.Closed.class, Results.refusal(confirming.confirm(token, EndorsingScene.SEEN)));
    assertEquals(List.of(), told());
  }

  @Test
  void nothingIsEndorsedWhenItIsTooLate() {
    EndorsementRequest asked = scene.asked();
    String token = drafted(asked, EndorsingScene.SAID);
    scene.clock.advance(Duration.between(scene.clock.instant(), asked.expires()));
    assertInstanceOf(Refusal.Closed.class, Results.refusal(confirm(token)));
  }

  @Test
  void nothingIsEndorsedThatIsGone() {
    EndorsementRequest asked = scene.asked();
    String token = drafted(asked, EndorsingScene.SAID);
    scene.store.commit(
        List.of(
            new Change.ReplaceAssertion(
                scene.assertion.revoke("Cheated", scene.clock.instant(), EndorsingScene.KEY))),
        null);
    assertInstanceOf(Refusal.Closed.class, Results.refusal(confirm(token)));
  }

  @Test
  void whatWasTakenBackIsNotEndorsedAgain() {
    String token = drafted(scene.asked(), EndorsingScene.SAID);
    Results.success(scene.takingBack().takeBack(token));
    assertInstanceOf(Refusal.Closed.class, Results.refusal(confirm(token)));
  }

  @Test
  void nobodyElseEndorses() {
    String token = drafted(scene.asked(), EndorsingScene.SAID);
    assertInstanceOf(Refusal.Unknown.class, Results.refusal(confirm(token + "a")));
    assertInstanceOf(Refusal.Unknown.class, Results.refusal(confirm("")));
  }

  private Result<EndorsementRequest, Refusal> confirm(String token) {
    return scene.confirming().confirm(token, EndorsingScene.SEEN);
  }

  private String drafted(EndorsementRequest asked, EndorsementTyped said) {
    String token = scene.links.token(asked);
    Results.success(scene.drafting().save(token, said, "en"));
    return token;
  }

  private static String digest(EndorsementTyped typed) {
    return typed.words().digest();
  }

  private List<NoticeKind> told() {
    return scene.store.notices(scene.assertion.id()).stream().map(Notice::kind).toList();
  }

  /** Given the link, with a draft. */
  private static EndorsementRequest given(EndorsingScene scene) {
    EndorsementRequest asked = scene.asked();
    EndorsementRequest given =
        EndorsementRequestBuilder.builder(asked)
            .contact(null)
            .words(EndorsingScene.SAID.words())
            .mail(null)
            .version(asked.version() + 1)
            .build();
    scene.store.commit(List.of(new Change.KeepEndorsementRequest(given)), null);
    return given;
  }

  private ConfirmEndorsement disturbed(Runnable before) {
    return new ConfirmEndorsement(
        scene.store,
        new Subjects(scene.store, scene.store),
        new Commits(new Disturbed(scene.store, 1, before), scene.clock),
        scene.links,
        scene.cipher,
        scene.notices(),
        true,
        scene.clock);
  }
}
