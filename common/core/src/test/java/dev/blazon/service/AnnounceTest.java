package dev.blazon.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.events.DomainEvent;
import dev.blazon.events.DomainEventBuilder;
import dev.blazon.lifecycle.AssertionChange;
import dev.blazon.lifecycle.AssertionChangeBuilder;
import dev.blazon.lifecycle.EndorsementChange;
import dev.blazon.lifecycle.EndorsementChangeBuilder;
import dev.blazon.lifecycle.EndorsementRequestChange;
import dev.blazon.lifecycle.EndorsementRequestChangeBuilder;
import dev.blazon.lifecycle.EndorsementState;
import dev.blazon.lifecycle.PlannedStep;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.RenewalAsked;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.Subject;
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
    "ACTIVE, EXPIRED, EXPIRED, a-expired",
    "ACTIVE, SUPERSEDED, SUPERSEDED, a-superseded",
    "EXPIRED, ERASED, ERASED, a-erased",
    "REVOKED, ERASED, ERASED, a-erased"
  })
  void aNewStatusOfAnAssertionIsAnEvent(
      @Nullable Status before, Status after, DomainEvent.Type type, String id) {
    announce.announce(change(before, after));
    assertEquals(
        List.of(
            DomainEventBuilder.builder()
                .id(id)
                .type(type)
                .at("2026-11-24T10:00:00Z")
                .issuer("i")
                .badge("b")
                .assertionId("a")
                .assertion("https://badges.example.org/assertions/a")
                .reason("why")
                .by("key")
                .renews(null)
                .successor(null)
                .pathway(null)
                .expires(null)
                .sequence(7)
                .requestId(null)
                .build()),
        published);
  }

  @ParameterizedTest
  @CsvSource({"pathway, 2", "key, 1"})
  void aPathwayIsCompletedByItsOwnAwardAlone(String by, int told) {
    announce.announce(
        AssertionChangeBuilder.builder(change(null, Status.ACTIVE)).completes("p").by(by).build());
    assertEquals(told, published.size());
    // What takes the place of one that was moved says which pathway, too, and completes nothing.
    assertEquals(
        told == 2
            ? List.of(DomainEvent.Type.ISSUED, DomainEvent.Type.PATHWAY_COMPLETED)
            : List.of(DomainEvent.Type.ISSUED),
        published.stream().map(DomainEvent::type).toList());
    assertNull(published.getFirst().pathway());
    assertEquals(
        told == 2 ? "https://badges.example.org/pathways/p" : null, published.getLast().pathway());
  }

  @Test
  void whatIsRenewedNamesTheNextAndWhatRenewsTheFirst() {
    announce.announce(
        AssertionChangeBuilder.builder(change(Status.ACTIVE, Status.RENEWED))
            .successor("next")
            .renewed(true)
            .expires(NOW)
            .build());
    announce.announce(
        AssertionChangeBuilder.builder(change(null, Status.ACTIVE)).renews("first").build());
    assertEquals(
        List.of("a-renewed", "a-active"), published.stream().map(DomainEvent::id).toList());
    assertEquals(DomainEvent.Type.RENEWED, published.getFirst().type());
    assertEquals("https://badges.example.org/assertions/next", published.getFirst().successor());
    assertEquals("2026-11-24T10:00:00Z", published.getFirst().expires());
    assertEquals("https://badges.example.org/assertions/first", published.getLast().renews());
  }

  @Test
  void whatIsRenewedLateIsExpiredAndToldToBeRenewedOnce() {
    announce.announce(
        AssertionChangeBuilder.builder(change(Status.ACTIVE, Status.EXPIRED))
            .successor("next")
            .renewed(true)
            .build());
    announce.announce(
        AssertionChangeBuilder.builder(change(Status.EXPIRED, Status.EXPIRED))
            .successor("next")
            .renewed(true)
            .build());
    announce.announce(
        AssertionChangeBuilder.builder(change(Status.EXPIRED, Status.REVOKED))
            .successor("next")
            .build());
    assertEquals(
        List.of("a-expired", "a-renewed", "a-renewed", "a-revoked"),
        published.stream().map(DomainEvent::id).toList());
  }

  @Test
  void whatTimeHasDoneIsToldAsOfWhenItFellDueAndOfRemindersTheLast() {
    Instant first = Instant.parse("2026-12-01T00:00:00Z");
    Instant second = Instant.parse("2026-12-24T00:00:00Z");
    announce.announce(
        AssertionChangeBuilder.builder(change(Status.ACTIVE, Status.ACTIVE))
            .reason(null)
            .done(
                List.of(
                    new PlannedStep(first, PlannedStep.Kind.REMINDER),
                    new PlannedStep(first, PlannedStep.Kind.RENEWAL),
                    new PlannedStep(second, PlannedStep.Kind.REMINDER)))
            .build());
    assertEquals(
        List.of("a-expiring-" + second.getEpochSecond(), "a-renewal-due-" + first.getEpochSecond()),
        published.stream().map(DomainEvent::id).toList());
    assertEquals(
        List.of("2026-12-24T00:00:00Z", "2026-12-01T00:00:00Z"),
        published.stream().map(DomainEvent::at).toList());
    assertEquals(List.of("sweep", "sweep"), published.stream().map(DomainEvent::by).toList());
  }

  /** What was planned goes with a new status, and is not told. */
  @Test
  void aNewStatusTellsNoSteps() {
    announce.announce(
        AssertionChangeBuilder.builder(change(Status.ACTIVE, Status.REVOKED))
            .done(List.of(new PlannedStep(NOW, PlannedStep.Kind.REMINDER)))
            .build());
    assertEquals(List.of("a-revoked"), published.stream().map(DomainEvent::id).toList());
  }

  @Test
  void thatARenewalIsAskedForTellsNothingOfWhatWasSaid() {
    announce.announce(new RenewalAsked("a", "i", "b", NOW, 3));
    DomainEvent event = published.getFirst();
    assertEquals("a-renewal-requested-3", event.id());
    assertEquals(DomainEvent.Type.RENEWAL_REQUESTED, event.type());
    assertEquals("holder", event.by());
    assertEquals(1, published.size());
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
    return AssertionChangeBuilder.builder()
        .sequenceNumber("1")
        .assertion("a")
        .issuer("i")
        .badge("b")
        .before(before)
        .after(after)
        .reason("why")
        .changedAt(NOW)
        .by("key")
        .expires(null)
        .renews(null)
        .successor(null)
        .completes(null)
        .renewed(false)
        .done(List.of())
        .version(7)
        .build();
  }

  private static EndorsementChange endorsement(
      boolean added, boolean revokedBefore, @Nullable String reason) {
    return EndorsementChangeBuilder.builder()
        .endorsement("e")
        .issuer("i")
        .endorsed("https://elsewhere.example.org")
        .added(added)
        .revokedBefore(revokedBefore)
        .reason(reason)
        .changedAt(NOW)
        .by("key")
        .request(null)
        .version(7)
        .build();
  }

  private static DomainEvent event(String id, DomainEvent.Type type, @Nullable String reason) {
    return DomainEventBuilder.builder()
        .id(id)
        .type(type)
        .at("2026-11-24T10:00:00Z")
        .issuer("i")
        .endorsementId("e")
        .endorsement("https://badges.example.org/endorsements/e")
        .endorsed("https://elsewhere.example.org")
        .reason(reason)
        .by("key")
        .renews(null)
        .successor(null)
        .pathway(null)
        .expires(null)
        .sequence(7)
        .requestId(null)
        .build();
  }

  @Test
  void whatAPersonSaysNamesTheRequest() {
    for (EndorsementChange change :
        List.of(endorsement(true, false, null), endorsement(false, false, "why"))) {
      announce.announce(EndorsementChangeBuilder.builder(change).request("r").build());
    }
    assertEquals(List.of("r", "r"), published.stream().map(DomainEvent::requestId).toList());
    assertEquals(List.of("e", "e"), published.stream().map(DomainEvent::endorsementId).toList());
  }

  @ParameterizedTest
  @CsvSource({
    ", OPEN, ENDORSEMENT_REQUESTED, r-requested",
    "OPEN, CONFIRMED, ENDORSEMENT_CONFIRMED, r-confirmed",
    "OPEN, DECLINED, ENDORSEMENT_DECLINED, r-declined",
    "CONFIRMED, DECLINED, ENDORSEMENT_DECLINED, r-declined"
  })
  void whatHasBecomeOfARequestIsAnEvent(
      @Nullable EndorsementState before, EndorsementState after, DomainEvent.Type type, String id) {
    announce.announce(request(Subject.Kind.ASSERTION, before, after));
    assertEquals(
        List.of(
            DomainEventBuilder.builder()
                .id(id)
                .type(type)
                .at("2026-11-24T10:00:00Z")
                .sequence(7)
                .issuer("i")
                .badge(null)
                .assertionId("a")
                .assertion("https://badges.example.org/assertions/a")
                .endorsementId(null)
                .endorsement(null)
                .endorsed("https://badges.example.org/assertions/a")
                .requestId("r")
                .renews(null)
                .successor(null)
                .pathway(null)
                .expires(null)
                .reason(null)
                .by("key")
                .build()),
        published);
  }

  /** Its Endorsement tells that it is published, and that it was taken back. */
  @Test
  void whatItsEndorsementTellsIsNone() {
    announce.announce(
        request(Subject.Kind.ASSERTION, EndorsementState.CONFIRMED, EndorsementState.ACCEPTED));
    announce.announce(
        request(Subject.Kind.ASSERTION, EndorsementState.ACCEPTED, EndorsementState.REVOKED));
    announce.announce(
        request(Subject.Kind.ASSERTION, EndorsementState.OPEN, EndorsementState.OPEN));
    assertEquals(List.of(), published);
  }

  @ParameterizedTest
  @CsvSource({
    "BADGE_CLASS, a, https://badges.example.org/badges/a",
    "PROFILE, , https://badges.example.org/issuers/a"
  })
  void aRequestAboutABadgeOrAnIssuerNamesThat(
      Subject.Kind kind, @Nullable String badge, String url) {
    announce.announce(request(kind, null, EndorsementState.OPEN));
    DomainEvent event = published.getFirst();
    assertEquals(badge, event.badge());
    assertNull(event.assertion());
    assertNull(event.assertionId());
    assertEquals(url, event.endorsed());
    assertEquals(url, event.resource());
  }

  @Test
  void eachNamesAResource() {
    announce.announce(change(null, Status.ACTIVE));
    announce.announce(endorsement(true, false, null));
    announce.announce(request(Subject.Kind.ASSERTION, null, EndorsementState.OPEN));
    assertEquals(
        List.of(
            "https://badges.example.org/assertions/a",
            "https://badges.example.org/endorsements/e",
            "https://badges.example.org/assertions/a"),
        published.stream().map(DomainEvent::resource).toList());
  }

  /** Whoever gets them in any order can put them right. */
  @Test
  void thoseOfOneChangeHaveItsNumberAndComeInTheOrderOfTheirKinds() {
    PlannedStep reminder = new PlannedStep(NOW, PlannedStep.Kind.REMINDER);
    PlannedStep renewal = new PlannedStep(NOW, PlannedStep.Kind.RENEWAL);
    List<AssertionChange> changes =
        List.of(
            AssertionChangeBuilder.builder(change(Status.ACTIVE, Status.EXPIRED))
                .successor("next")
                .renewed(true)
                .version(3)
                .build(),
            AssertionChangeBuilder.builder(change(Status.EXPIRED, Status.EXPIRED))
                .successor("next")
                .renewed(true)
                .done(List.of(renewal, reminder))
                .version(4)
                .build());
    for (AssertionChange change : changes) {
      published.clear();
      announce.announce(change);
      assertTrue(published.size() > 1, published::toString);
      assertEquals(
          published.stream().map(DomainEvent::type).sorted().toList(),
          published.stream().map(DomainEvent::type).toList());
      assertEquals(
          List.of(change.version()),
          published.stream().map(DomainEvent::sequence).distinct().toList());
    }
  }

  private static EndorsementRequestChange request(
      Subject.Kind kind, @Nullable EndorsementState before, EndorsementState after) {
    return EndorsementRequestChangeBuilder.builder()
        .subject(new Subject(kind, "a"))
        .request("r")
        .issuer("i")
        .before(before)
        .after(after)
        .at(NOW)
        .version(7)
        .by("key")
        .build();
  }
}
