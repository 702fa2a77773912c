package dev.blazon.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.ClaimBuilder;
import dev.blazon.openbadges.Endorsement;
import dev.blazon.openbadges.RevokedEndorsement;
import dev.blazon.openbadges.Verification;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An Endorsement, and the list on which the owner of what is endorsed names it. */
class EndorsementRecordTest {
  private static final Instant MADE = Instant.parse("2026-11-24T10:00:00Z");
  private static final Instant LATER = MADE.plusSeconds(60);
  private static final String URL = "https://badges.example.org/endorsements/e";
  private static final Subject SUBJECT = new Subject(Subject.Kind.BADGE_CLASS, "b".repeat(26));

  private final EndorsementRecord made =
      EndorsementRecordBuilder.builder()
          .id("e")
          .issuer("i")
          .request(null)
          .endorser(null)
          .subject(SUBJECT)
          .document(
              new Endorsement(
                  URL,
                  ClaimBuilder.builder()
                      .id("https://example.org")
                      .endorsementComment("Good")
                      .build(),
                  "https://badges.example.org/issuers/i",
                  Verification.hosted(),
                  "2026-11-24T10:00:00Z",
                  AdditionalProperties.NONE))
          .listed(false)
          .createdAt(MADE)
          .changedAt(MADE)
          .version(1)
          .trail(Trail.of("maker"))
          .build();

  @Test
  void itIsServedUntilItIsRevokedAndSaysWhyFromThenOn() {
    assertFalse(made.revoked());
    assertEquals(Optional.empty(), made.tombstone());

    EndorsementRecord revoked = made.listed(true).revoke("Not any more", LATER, "key");
    assertTrue(revoked.revoked());
    assertFalse(revoked.listed());
    assertEquals(LATER, revoked.changedAt());
    assertEquals(3, revoked.version());
    assertEquals(new Trail("maker", "key"), revoked.trail());
    assertEquals(Optional.of(new RevokedEndorsement(URL, "Not any more")), revoked.tombstone());
    assertSame(revoked, revoked.revoke("Another", MADE, "other"), "its first reason stays");
  }

  @Test
  void whoAcceptedItIsToldByTheListAlone() {
    EndorsementRecord listed = made.listed(true);
    assertTrue(listed.listed());
    assertEquals(2, listed.version());
    assertEquals(made.trail(), listed.trail());
    assertEquals(made.changedAt(), listed.changedAt());
  }

  @Test
  void aListKnowsWhoMadeItAndWhoChangedItLast() {
    EndorsementList list = EndorsementList.none(SUBJECT).with(List.of(URL, "other"), "owner");
    assertEquals(new EndorsementList(SUBJECT, List.of(URL, "other"), 1, Trail.of("owner")), list);
    assertEquals(
        new EndorsementList(SUBJECT, List.of("other"), 2, new Trail("owner", "key")),
        list.without(URL, "key"));
  }
}
