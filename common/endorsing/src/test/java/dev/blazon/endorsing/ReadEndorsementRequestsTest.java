package dev.blazon.endorsing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.endorsing.ReadEndorsementRequests.RequestView;
import dev.blazon.endorsing.ReadEndorsementRequests.Requests;
import dev.blazon.endorsing.ReadEndorsementRequests.SaidView;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.AcceptancePolicy;
import dev.blazon.lifecycle.EndorsementState;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.NoticeOutcome;
import dev.blazon.store.InvalidCursor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadEndorsementRequestsTest {
  private static final SaidView SAID =
      new SaidView("She is *good*.", "Grace Hopper", "Head of Training", "Acme", "acme.example");

  private final EndorsingScene scene = new EndorsingScene();
  private final Subject badge = new Subject(Subject.Kind.BADGE_CLASS, scene.badge.id());

  @Test
  void allAboutOneThingIsToldTheOldestFirstAndNobodysAddress() {
    EndorsementRequest first = scene.asked();
    scene.clock.advance(Duration.ofMinutes(1));
    EndorsementRequest second = scene.confirmed();
    scene.clock.advance(Duration.ofMinutes(1));
    EndorsementRequest third = scene.asked();
    scene.keep(third.declined("No time", scene.clock.instant(), Trail.HOLDER));
    Requests read = about(scene.subject);
    assertEquals(
        List.of(first.id(), second.id(), third.id()),
        read.endorsementRequests().stream().map(RequestView::id).toList());
    assertNull(read.cursor());
    RequestView asked = read.endorsementRequests().getFirst();
    assertEquals(scene.urls.assertion(scene.assertion.id()), asked.endorses());
    assertEquals(Trail.HOLDER, asked.askedBy());
    assertEquals("2026-11-24T10:00:00Z", asked.askedAt());
    assertEquals("2026-12-24T10:00:00Z", asked.expires());
    assertEquals(NoticeOutcome.WAITING, asked.mailOutcome());
    assertEquals("2026-11-24T10:01:00Z", read.endorsementRequests().get(1).confirmedAt());
    RequestView declined = read.endorsementRequests().getLast();
    assertEquals("No time", declined.reason());
    assertEquals("2026-11-24T10:02:00Z", declined.answeredAt());
    assertEquals(Trail.HOLDER, declined.answeredBy());
    String json = Json.write(read);
    assertFalse(json.contains("grace@"), json);
    assertFalse(json.contains("encrypted"), json);
  }

  /** What is said for an Assertion is its holder's to read until it is published. */
  @Test
  void whatSomebodyHasSaidIsToldWhoeverDecides() {
    scene.confirmed();
    RequestView holders = about(scene.subject).endorsementRequests().getFirst();
    assertFalse(holders.decides());
    assertNull(holders.said());
    assertEquals(EndorsementState.CONFIRMED, holders.state());

    scene.accepting(AcceptancePolicy.ISSUER);
    RequestView issuers = about(scene.subject).endorsementRequests().getFirst();
    assertTrue(issuers.decides());
    assertEquals(SAID, issuers.said());

    scene.confirmed(badge);
    RequestView ofBadge = about(badge).endorsementRequests().getFirst();
    assertTrue(ofBadge.decides());
    assertEquals(SAID, ofBadge.said());
  }

  @Test
  void whereNobodySignsInTheIssuerIsTold() {
    EndorsingScene silent = new EndorsingScene(false, null);
    silent.confirmed(silent.subject);
    RequestView told =
        silent
            .reading()
            .about(silent.issuer.id(), silent.subject)
            .orElseThrow()
            .endorsementRequests()
            .getFirst();
    assertTrue(told.decides());
    assertNotNull(told.said());
  }

  @Test
  void aDraftIsToldNobodyNorWhatIsDecidedAlready() {
    scene.accepting(AcceptancePolicy.ISSUER);
    EndorsementRequest draft = scene.asked();
    scene.drafting().save(scene.links.token(draft), EndorsingScene.SAID, "en");
    assertNotNull(scene.request(draft.id()).words());
    EndorsementRequest accepted = scene.confirmed(scene.subject);
    scene.keep(accepted.accepted(scene.ids.next(), scene.clock.instant(), EndorsingScene.KEY));
    Requests read = about(scene.subject);
    assertEquals(2, read.endorsementRequests().size());
    for (RequestView view : read.endorsementRequests()) {
      assertNull(view.said(), view::toString);
    }
    assertFalse(Json.write(read).contains("Grace"));
  }

  @Test
  void anothersThingsAreNotTold() {
    scene.confirmed(badge);
    assertEquals(Optional.empty(), scene.reading().about(scene.ids.next(), badge));
    assertEquals(
        Optional.empty(),
        scene.reading().about(scene.issuer.id(), new Subject(Subject.Kind.BADGE_CLASS, "no id")));
    assertEquals(List.of(), scene.reading().waiting(scene.ids.next(), null).endorsementRequests());
  }

  @Test
  void whoIsWaitedForIsToldInPages() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      scene.clock.advance(Duration.ofMinutes(1));
      made.add((i % 2 == 0 ? scene.asked() : scene.confirmed(badge)).id());
    }
    scene.keep(scene.asked().declined(null, scene.clock.instant(), EndorsingScene.KEY));
    List<String> told = new ArrayList<>();
    Requests page = scene.reading().waiting(scene.issuer.id(), null);
    assertEquals(20, page.endorsementRequests().size());
    page.endorsementRequests().forEach(view -> told.add(view.id()));
    Requests next = scene.reading().waiting(scene.issuer.id(), page.cursor());
    next.endorsementRequests().forEach(view -> told.add(view.id()));
    assertEquals(made, told);
    assertNull(next.cursor());
    assertThrows(
        InvalidCursor.class, () -> scene.reading().waiting(scene.issuer.id(), "no cursor"));
  }

  private Requests about(Subject subject) {
    return scene.reading().about(scene.issuer.id(), subject).orElseThrow();
  }
}
