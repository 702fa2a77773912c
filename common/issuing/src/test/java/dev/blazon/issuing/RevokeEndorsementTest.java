package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.issuing.RevokeEndorsement.Refusal;
import dev.blazon.lifecycle.EndorsementList;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.EndorsementRecordBuilder;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.ClaimBuilder;
import dev.blazon.openbadges.Endorsement;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.openbadges.Verification;
import dev.blazon.store.Change;
import dev.blazon.store.Results;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevokeEndorsementTest extends VerbScene {
  private final Subject subject = new Subject(Subject.Kind.PROFILE, other);
  private final RevokeEndorsement revoke = new RevokeEndorsement(store, commits, clock);

  @Test
  void whatIsRevokedKeepsItsDocumentAndSaysWhy() {
    EndorsementRecord endorsement = endorsement(false);
    clock.advance(Duration.ofDays(1));

    assertEquals(
        new RevokeEndorsement.Revoked(
            endorsement.id(), Status.REVOKED, "Not any more", OpenBadges.dateTime(now()), BY),
        Results.first(revoke.revoke(issuer, endorsement.id(), "Not any more", BY, null)));
    assertWritten(new Change.ReplaceEndorsement(revoked(endorsement)));
  }

  @Test
  void whatWasAcceptedLeavesItsListInTheSameTransaction() {
    EndorsementRecord endorsement = endorsement(true);
    String strangers = "https://elsewhere.example.org/endorsement";
    EndorsementList list =
        EndorsementList.none(subject)
            .with(List.of(strangers, endorsement.document().id()), "owner");
    keep(new Change.KeepEndorsementList(list));
    Results.first(revoke.revoke(issuer, endorsement.id(), "Not any more", BY, null));

    assertWritten(
        new Change.ReplaceEndorsement(revoked(endorsement)),
        new Change.KeepEndorsementList(
            new EndorsementList(
                subject, List.of(strangers), 2, new Trail("owner", Trail.ENDORSER))));
  }

  @Test
  void revokedAgainItsFirstReasonStays() {
    EndorsementRecord endorsement = endorsement(false);
    RevokeEndorsement.Revoked first =
        Results.first(revoke.revoke(issuer, endorsement.id(), "Not any more", BY, null));
    clock.advance(Duration.ofDays(1));
    assertEquals(
        first, Results.first(revoke.revoke(issuer, endorsement.id(), "Another", "other", null)));
    assertEquals(1, recorded.changes().size());
  }

  @Test
  void aRepeatedRequestIsAnsweredAsAtFirst() {
    EndorsementRecord endorsement = endorsement(false);
    assertDoneOnce(() -> revoke.revoke(issuer, endorsement.id(), "Not any more", BY, REQUEST));
  }

  @Test
  void anEndorsementOfAnotherIssuerOrOfNobodyIsUnknown() {
    String id = endorsement(false).id();
    Refusal unknown = new Refusal.UnknownEndorsement();
    assertRefused(unknown, revoke.revoke(other, id, "why", BY, REQUEST));
    assertRefused(unknown, revoke.revoke(issuer, ids.next(), "why", BY, REQUEST));
    assertRefused(unknown, revoke.revoke(issuer, "no id", "why", BY, REQUEST));
  }

  private EndorsementRecord endorsement(boolean listed) {
    String id = ids.next();
    Endorsement document =
        new Endorsement(
            URLS.endorsement(id),
            ClaimBuilder.builder().id(URLS.issuer(other)).endorsementComment("Good").build(),
            URLS.issuer(issuer),
            Verification.hosted(),
            OpenBadges.dateTime(now()),
            AdditionalProperties.NONE);
    EndorsementRecord endorsement =
        EndorsementRecordBuilder.builder()
            .id(id)
            .issuer(issuer)
            .request(null)
            .endorser(null)
            .subject(subject)
            .document(document)
            .listed(listed)
            .createdAt(now())
            .changedAt(now())
            .version(1)
            .trail(Trail.of("maker"))
            .build();
    keep(new Change.AddEndorsement(endorsement));
    return endorsement;
  }

  private EndorsementRecord revoked(EndorsementRecord endorsement) {
    return EndorsementRecordBuilder.builder()
        .id(endorsement.id())
        .issuer(issuer)
        .request(null)
        .endorser(null)
        .subject(subject)
        .document(endorsement.document())
        .listed(false)
        .reason("Not any more")
        .createdAt(endorsement.createdAt())
        .changedAt(now())
        .version(2)
        .trail(new Trail("maker", BY))
        .build();
  }
}
