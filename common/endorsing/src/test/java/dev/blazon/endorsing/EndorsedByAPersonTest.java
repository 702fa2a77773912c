package dev.blazon.endorsing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.endorsing.DecideEndorsement.Decided;
import dev.blazon.endorsing.DecideEndorsement.Decider;
import dev.blazon.endorsing.DecideEndorsement.Verdict;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.EndorsementState;
import dev.blazon.lifecycle.Endorser;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.Notice;
import dev.blazon.register.NoticeOutcome;
import dev.blazon.store.Answer;
import dev.blazon.store.Result;
import dev.blazon.store.Results;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From the question to what is published, and back. */
class EndorsedByAPersonTest {
  private final EndorsingScene scene = new EndorsingScene();

  @Test
  void isPublishedOnceItsHolderAccepts() {
    EndorsementRequest asked =
        Results.success(
            scene
                .holderAsks()
                .ask(
                    scene.session,
                    scene.assertion.id(),
                    " grace@Acme.Example ",
                    "Would you?\r\n",
                    "de"));
    assertEquals(NoticeOutcome.WAITING, asked.mail());
    assertEquals("Would you?", asked.message());
    String token = scene.links.token(asked);
    Results.success(scene.drafting().save(token, EndorsingScene.SAID, "de"));
    scene.clock.advance(Duration.ofHours(1));
    Instant said = scene.clock.instant();
    EndorsementRequest confirmed =
        Results.success(scene.confirming().confirm(token, EndorsingScene.SEEN));
    assertEquals(EndorsementState.CONFIRMED, confirmed.state());
    assertNull(confirmed.message());
    assertEquals(List.of(), scene.store.accepted(scene.subject).endorsements());
    assertEquals(List.of(NoticeKind.ENDORSED), told());

    scene.clock.advance(Duration.ofHours(1));
    Decided decided =
        decided(
            scene.deciding(), new Decider.Holder(EndorsingScene.ADA), asked, new Verdict.Accept());
    assertEquals(EndorsementState.ACCEPTED, decided.state());
    EndorsementRequest accepted = scene.request(asked.id());
    assertNull(accepted.words());
    EndorsementRecord record =
        scene.store.endorsement(Objects.requireNonNull(accepted.endorsement())).orElseThrow();
    assertEquals(record.document().id(), decided.endorsement());
    assertEquals(
        List.of(record.document().id()), scene.store.accepted(scene.subject).endorsements());
    assertEquals(scene.urls.endorser(record.id()), record.document().issuer());
    assertEquals(scene.assertion.iri(), record.document().claim().id());
    assertEquals("She is *good*.", record.document().claim().endorsementComment());
    assertEquals(OpenBadges.dateTime(said), record.document().issuedOn());
    assertEquals(
        new Endorser(
            "Grace Hopper",
            "Head of Training",
            "Acme",
            Endorser.Proof.ADDRESS,
            "acme.example",
            said),
        record.endorser());
    assertTrue(
        scene.store.endorsements(scene.issuer.id(), null, 9).elements().isEmpty(),
        "what an issuer has said");
  }

  @Test
  void isGoneOnceItsEndorserTakesItBack() {
    EndorsementRequest confirmed = scene.confirmed();
    String token = scene.links.token(confirmed);
    decided(
        scene.deciding(), new Decider.Holder(EndorsingScene.ADA), confirmed, new Verdict.Accept());
    String id = Objects.requireNonNull(scene.request(confirmed.id()).endorsement());
    EndorsementRequest back = Results.success(scene.takingBack().takeBack(token));
    assertEquals(EndorsementState.REVOKED, back.state());
    assertNull(back.mail(), "whoever does it is not told");
    assertEquals(List.of(), scene.store.accepted(scene.subject).endorsements());
    EndorsementRecord record = scene.store.endorsement(id).orElseThrow();
    assertNull(record.endorser());
    assertNull(record.document().claim().endorsementComment());
    assertEquals(
        Optional.of(TakeBackEndorsement.REASON),
        record.tombstone().map(gone -> gone.revocationReason()));
    assertEquals(List.of(NoticeKind.ENDORSED, NoticeKind.ENDORSEMENT_REVOKED), told());
    assertEquals(back, Results.success(scene.takingBack().takeBack(token)), "done again");
  }

  private Decided decided(
      DecideEndorsement deciding, Decider decider, EndorsementRequest request, Verdict verdict) {
    Result<Answer<Decided>, DecideEndorsement.Refusal> result =
        deciding.decide(decider, scene.subject, request.id(), verdict, null);
    return switch (Results.success(result)) {
      case Answer.First<Decided>(Decided value) -> value;
      case Answer.Repeated<Decided> _ -> throw new AssertionError("nothing was remembered");
    };
  }

  private List<NoticeKind> told() {
    return scene.store.notices(scene.assertion.id()).stream().map(Notice::kind).toList();
  }
}
