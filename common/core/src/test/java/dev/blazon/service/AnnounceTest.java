package dev.blazon.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.events.DomainEvent;
import dev.blazon.lifecycle.AssertionChange;
import dev.blazon.lifecycle.EndorsementChange;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Status;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnounceTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00.123Z");

  private final List<DomainEvent> published = new ArrayList<>();
  private final Announce announce =
      new Announce(published::add, new PublicUrls(URI.create("https://badges.example.org")));

  @ParameterizedTest
  @CsvSource({
    ", ACTIVE, ISSUED, a-active",
    "ACTIVE, REVOKED, REVOKED, a-revoked",
    "EXPIRED, REVOKED, REVOKED, a-revoked",
    "ACTIVE, EXPIRED, EXPIRED, a-expired"
  })
  void aNewStatusOfAnAssertionIsAnEvent(
      @Nullable Status before, Status after, DomainEvent.Type type, String id) {
    announce.announce(change(before, after));
    assertEquals(
        List.of(
            new DomainEvent(
                id,
                type,
                "2026-11-24T10:00:00Z",
                "i",
                "b",
                "a",
                "https://badges.example.org/assertions/a",
                null,
                null,
                null,
                "why",
                "key")),
        published);
  }

  @Test
  void publishedAgainItIsTheSame() {
    announce.announce(change(Status.ACTIVE, Status.REVOKED));
    announce.announce(change(Status.ACTIVE, Status.REVOKED));
    assertEquals(published.getFirst(), published.getLast());
  }

  @Test
  void whatLeavesTheStatusAsItIsIsNone() {
    announce.announce(change(Status.ACTIVE, Status.ACTIVE));
    assertEquals(List.of(), published);
  }

  @Test
  void anEndorsementIsAnEventWhenItIsMadeAndWhenItIsRevoked() {
    announce.announce(endorsement(true, false, null));
    announce.announce(endorsement(false, false, "why"));
    assertEquals(
        List.of(
            event("e-issued", DomainEvent.Type.ENDORSED, null),
            event("e-revoked", DomainEvent.Type.ENDORSEMENT_REVOKED, "why")),
        published);
  }

  @Test
  void thatItWasAcceptedIsNone() {
    announce.announce(endorsement(false, false, null));
    announce.announce(endorsement(false, true, "why"));
    assertEquals(List.of(), published);
  }

  private static AssertionChange change(@Nullable Status before, Status after) {
    return new AssertionChange("1", "a", "i", "b", before, after, "why", NOW, "key");
  }

  private static EndorsementChange endorsement(
      boolean added, boolean revokedBefore, @Nullable String reason) {
    return new EndorsementChange(
        "e", "i", "https://elsewhere.example.org", added, revokedBefore, reason, NOW, "key");
  }

  private static DomainEvent event(String id, DomainEvent.Type type, @Nullable String reason) {
    return new DomainEvent(
        id,
        type,
        "2026-11-24T10:00:00Z",
        "i",
        null,
        null,
        null,
        "e",
        "https://badges.example.org/endorsements/e",
        "https://elsewhere.example.org",
        reason,
        "key");
  }
}
