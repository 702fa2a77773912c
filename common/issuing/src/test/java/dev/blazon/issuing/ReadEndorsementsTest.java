package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.issuing.ReadEndorsements.EndorsementView;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.EndorsementRecordBuilder;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.ClaimBuilder;
import dev.blazon.openbadges.Endorsement;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.openbadges.Verification;
import dev.blazon.store.Change;
import dev.blazon.store.Page;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadEndorsementsTest extends VerbScene {
  private final ReadEndorsements read = new ReadEndorsements(store);

  @Test
  void whatAnIssuerHasMadeIsListedOldestFirstWithWhatBecameOfIt() {
    EndorsementRecord accepted = endorsement(true);
    clock.advance(Duration.ofHours(1));
    EndorsementRecord revoked = endorsement(false);
    clock.advance(Duration.ofHours(1));
    keep(new Change.ReplaceEndorsement(revoked.revoke("Not any more", now(), "revoker")));

    assertEquals(
        new Page<>(
            List.of(
                view(accepted, true, null, null, null),
                view(revoked, false, "Not any more", OpenBadges.dateTime(now()), "revoker")),
            null),
        read.all(issuer, null));
  }

  @Test
  void anotherIssuersAreNotListed() {
    endorsement(true);
    assertEquals(new Page<>(List.of(), null), read.all(other, null));
  }

  @Test
  void aPageOfLargeOnesHasFewer() {
    for (int i = 0; i < 19; i++) {
      endorsement(false, "x".repeat(100_000));
      clock.advance(Duration.ofSeconds(1));
    }
    assertEquals(10, read.all(issuer, null).elements().size());
  }

  private EndorsementRecord endorsement(boolean listed) {
    return endorsement(listed, "Good");
  }

  private EndorsementRecord endorsement(boolean listed, String comment) {
    String id = ids.next();
    Endorsement document =
        new Endorsement(
            URLS.endorsement(id),
            ClaimBuilder.builder()
                .id("https://elsewhere.example.org")
                .endorsementComment(comment)
                .build(),
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

  private static EndorsementView view(
      EndorsementRecord record,
      boolean listed,
      @Nullable String reason,
      @Nullable String revokedAt,
      @Nullable String revokedBy) {
    return EndorsementViewBuilder.builder()
        .id(record.id())
        .endorsement(URLS.endorsement(record.id()))
        .listed(listed)
        .revoked(reason != null)
        .reason(reason)
        .revokedAt(revokedAt)
        .createdBy("maker")
        .revokedBy(revokedBy)
        .document(record.document())
        .build();
  }
}
