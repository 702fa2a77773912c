package dev.blazon.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.lifecycle.AcceptancePolicy;
import dev.blazon.lifecycle.EndorsementRecordBuilder;
import dev.blazon.lifecycle.Endorser;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.IssuerRecordBuilder;
import dev.blazon.lifecycle.NoticeAsked;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.ClaimBuilder;
import dev.blazon.openbadges.Endorsement;
import dev.blazon.openbadges.Verification;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.Notice;
import dev.blazon.register.NoticeOutcome;
import dev.blazon.store.Change;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The mails to Ada about what people say for her badge. */
class TellOfEndorsementTest extends EndorsersScene {
  TellOfEndorsementTest() {
    contact = CONTACT;
  }

  @Test
  void whoHasEndorsedIsToldWithTheWayToDecide() {
    send(NoticeKind.ENDORSED, confirmed(asked()), Trail.ENDORSER);
    assertEquals(NoticeOutcome.SENT, outcome(NoticeKind.ENDORSED));
    for (String said :
        List.of(
            "Grace Hopper",
            "Head of Training",
            "Acme",
            "once you accept it",
            URLS.askForEndorsements(assertion))) {
      assertTrue(text().contains(said), this::text);
    }
    assertFalse(text().contains("She is good"), this::text);
  }

  @Test
  void whereTheIssuerDecidesThatIsSaid() {
    IssuerRecord old = store.issuer(issuer).orElseThrow();
    commit(
        new Change.ReplaceIssuer(
            IssuerRecordBuilder.builder(old)
                .acceptance(AcceptancePolicy.ISSUER)
                .version(old.version() + 1)
                .build()));
    send(NoticeKind.ENDORSED, confirmed(asked()), Trail.ENDORSER);
    assertTrue(text().contains("once Example School accepts it"), this::text);
  }

  @Test
  void whatTheIssuerHasPublishedIsToldWithWhoEndorses() {
    send(NoticeKind.ENDORSED, accepted(confirmed(asked()), "key"), "key");
    assertEquals(NoticeOutcome.SENT, outcome(NoticeKind.ENDORSED));
    assertTrue(text().contains("Grace Hopper"), this::text);
    assertTrue(text().contains("that is published"), this::text);
  }

  /** The holder has accepted it before the mail went, or it is declined by now. */
  @Test
  void whatIsDecidedMeanwhileIsNotToldToBeToDecide() {
    send(NoticeKind.ENDORSED, accepted(confirmed(asked()), Trail.HOLDER), Trail.ENDORSER);
    assertUntold(NoticeKind.ENDORSED);
  }

  @Test
  void whatIsDeclinedMeanwhileIsNotToldToBeEndorsed() {
    EndorsementRequest confirmed = confirmed(asked());
    send(
        NoticeKind.ENDORSED,
        kept(confirmed.declined(null, clock.instant(), Trail.ENDORSER)),
        Trail.ENDORSER);
    assertUntold(NoticeKind.ENDORSED);
  }

  @Test
  void whatIsForgottenMeanwhileIsNotTold() {
    EndorsementRequest confirmed = confirmed(asked());
    commit(new Change.RemoveEndorsementRequest(subject, confirmed.id()));
    send(NoticeKind.ENDORSED, confirmed, Trail.ENDORSER);
    assertUntold(NoticeKind.ENDORSED);
  }

  @Test
  void whoDoesNotEndorseIsToldWithoutAName() {
    EndorsementRequest asked = asked();
    send(
        NoticeKind.ENDORSEMENT_DECLINED,
        kept(asked.declined(null, clock.instant(), Trail.ENDORSER)),
        Trail.ENDORSER);
    assertEquals(NoticeOutcome.SENT, outcome(NoticeKind.ENDORSEMENT_DECLINED));
    assertFalse(text().contains("Grace"), this::text);
    assertFalse(text().contains("grace"), this::text);
  }

  @Test
  void whatTheIssuerTakesBackIsToldWithItsReason() {
    EndorsementRequest accepted = accepted(confirmed(asked()), Trail.HOLDER);
    send(
        NoticeKind.ENDORSEMENT_REVOKED,
        kept(accepted.revoked("Too loud", clock.instant(), "key")),
        "key");
    assertEquals(NoticeOutcome.SENT, outcome(NoticeKind.ENDORSEMENT_REVOKED));
    assertTrue(text().contains("Reason: Too loud"), this::text);
  }

  @Test
  void whatStandsIsNotToldToBeTakenBack() {
    send(NoticeKind.ENDORSEMENT_REVOKED, accepted(confirmed(asked()), Trail.HOLDER), "key");
    assertUntold(NoticeKind.ENDORSEMENT_REVOKED);
  }

  private EndorsementRequest accepted(EndorsementRequest confirmed, String by) {
    String id = ids.next();
    commit(
        new Change.AddEndorsement(
            EndorsementRecordBuilder.builder()
                .id(id)
                .issuer(issuer)
                .request(confirmed.id())
                .endorser(
                    new Endorser(
                        "Grace Hopper",
                        "Head of Training",
                        "Acme",
                        Endorser.Proof.ADDRESS,
                        null,
                        clock.instant()))
                .subject(subject)
                .document(
                    new Endorsement(
                        URLS.endorsement(id),
                        ClaimBuilder.builder().id(URLS.assertion(assertion)).build(),
                        URLS.endorser(id),
                        Verification.hosted(),
                        "2026-11-24T10:00:00Z",
                        AdditionalProperties.NONE))
                .listed(true)
                .reason(null)
                .createdAt(clock.instant())
                .changedAt(clock.instant())
                .version(1)
                .trail(Trail.of(by))
                .build()));
    return kept(confirmed.accepted(id, clock.instant(), by));
  }

  private void send(NoticeKind kind, EndorsementRequest request, String by) {
    commit(
        new Change.AddNotice(
            Notice.waiting(assertion, kind, 1, request.id(), clock.instant(), by)));
    sending.send(new NoticeAsked(assertion, kind, 1));
  }

  private String text() {
    return sent.getLast().text();
  }

  private void assertUntold(NoticeKind kind) {
    assertEquals(List.of(), sent);
    assertEquals(NoticeOutcome.OVERTAKEN, outcome(kind));
  }
}
