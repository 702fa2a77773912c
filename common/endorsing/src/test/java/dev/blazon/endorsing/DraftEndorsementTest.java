package dev.blazon.endorsing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.endorsing.DraftEndorsement.Refusal;
import dev.blazon.endorsing.EndorsementFault.Field;
import dev.blazon.endorsing.EndorsementFault.Problem;
import dev.blazon.lifecycle.Endorser;
import dev.blazon.lifecycle.Trail;
import dev.blazon.register.Contact;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.EndorsementRequestBuilder;
import dev.blazon.register.NoticeOutcome;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Disturbed;
import dev.blazon.store.Result;
import dev.blazon.store.Results;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DraftEndorsementTest {
  private final EndorsingScene scene = new EndorsingScene();

  @Test
  void whatTheySayIsKeptAndTakesTheLinkThatTheyHave() {
    EndorsementRequest asked = scene.asked();
    String token = scene.links.token(asked);
    EndorsementRequest saved = success(scene.drafting().save(token, EndorsingScene.SAID, "en"));
    assertEquals(EndorsingScene.SAID.words(), scene.request(asked.id()).words());
    assertEquals(token, scene.links.token(saved));
    assertEquals(asked.contact(), saved.contact());
    EndorsementTyped other = EndorsementTyped.of("Better", "Grace", "", "", false, "");
    success(scene.drafting().save(token, other, "en"));
    assertEquals(other.words(), scene.request(asked.id()).words());
  }

  /** Whoever was mailed the link has shown their address, and cannot name another. */
  @Test
  void anAddressIsPassedOverWhereOneIsKnown() {
    EndorsementRequest asked = scene.asked();
    EndorsementRequest saved =
        success(
            scene.drafting().save(scene.links.token(asked), said("other@elsewhere.example"), "en"));
    assertEquals(asked.contact(), saved.contact());
    assertEquals(1, saved.link());
  }

  @Test
  void whoWasGivenTheLinkNamesAnAddressToWhichAnotherIsMailed() {
    EndorsementRequest given = given(scene);
    String token = scene.links.token(given);
    assertTrue(scene.drafting().needsAddress(given));
    assertEquals(Endorser.Proof.LINK, given.proof());
    EndorsementRequest saved =
        success(scene.drafting().save(token, said(" grace@Acme.Example "), "de"));
    assertEquals(2, saved.link());
    assertEquals(Endorser.Proof.ADDRESS, saved.proof());
    assertEquals(NoticeOutcome.WAITING, saved.mail());
    Contact contact =
        scene.cipher.decrypt(
            EndorsementRequest.PURPOSE, saved.id(), Objects.requireNonNull(saved.contact()));
    assertEquals("grace@Acme.Example", contact.identity());
    assertEquals("de", contact.language());
    assertFalse(scene.drafting().needsAddress(saved));
    assertNotEquals(token, scene.links.token(saved));
    assertInstanceOf(Refusal.Unknown.class, refusal(scene, token, said("eve@evil.example")));
  }

  @Test
  void whereNoMailsAreSentNobodyNamesAnAddress() {
    EndorsingScene quiet = new EndorsingScene(false, null);
    EndorsementRequest given = given(quiet);
    EndorsementRequest saved =
        success(quiet.drafting().save(quiet.links.token(given), EndorsingScene.SAID, "en"));
    assertNull(saved.contact());
    assertEquals(1, saved.link());
  }

  @Test
  void whatIsWrongIsToldAndNothingIsKept() {
    EndorsementRequest given = given(scene);
    EndorsementTyped typed = EndorsementTyped.of("", "Grace", "", "", false, "grace");
    assertEquals(
        new Refusal.Invalid(
            given,
            List.of(
                new EndorsementFault(Field.COMMENT, Problem.MISSING),
                new EndorsementFault(Field.ADDRESS, Problem.UNREADABLE))),
        refusal(scene, scene.links.token(given), typed));
    assertEquals(given, scene.request(given.id()));
  }

  @Test
  void theSameWordsOnceMoreChangeNothing() {
    EndorsementRequest asked = scene.asked();
    String token = scene.links.token(asked);
    EndorsementRequest saved = success(scene.drafting().save(token, EndorsingScene.SAID, "en"));
    for (int time = 0; time < 2 * DraftEndorsement.A_DAY; time++) {
      assertEquals(saved, success(scene.drafting().save(token, EndorsingScene.SAID, "en")));
    }
  }

  @Test
  void whoWritesTooOftenWaitsForTheNextDay() {
    String token = scene.links.token(scene.asked());
    for (int time = 0; time < DraftEndorsement.A_DAY; time++) {
      success(scene.drafting().save(token, said("", time), "en"));
    }
    Refusal.TooOften refused =
        assertInstanceOf(Refusal.TooOften.class, refusal(scene, token, said("", -1)));
    scene.clock.advance(refused.after());
    success(scene.drafting().save(token, said("", -1), "en"));
  }

  @Test
  void whoNamesAddressesTooOftenWaitsForTheNextDay() {
    EndorsementRequest given = given(scene);
    for (int time = 0; time < DraftEndorsement.ADDRESSES_A_DAY; time++) {
      // As where each mail has not come, and whoever asks has given them the link anew.
      EndorsementRequest saved =
          success(
              scene.drafting().save(scene.links.token(given), said("grace@acme.example"), "en"));
      given = withoutContact(saved);
      scene.store.commit(List.of(new Change.KeepEndorsementRequest(given)), null);
    }
    assertInstanceOf(
        Refusal.TooOften.class,
        refusal(scene, scene.links.token(given), said("grace@acme.example")));
  }

  @Test
  void nothingMoreIsSaidWhenItIsTooLate() {
    EndorsementRequest asked = scene.asked();
    String token = scene.links.token(asked);
    scene.clock.advance(Duration.between(scene.clock.instant(), asked.expires()));
    assertInstanceOf(Refusal.Closed.class, refusal(scene, token, EndorsingScene.SAID));
    scene.clock.advance(Duration.ofDays(-1));
    success(scene.drafting().save(token, EndorsingScene.SAID, "en"));
    Results.success(scene.confirming().confirm(token, EndorsingScene.SEEN));
    assertInstanceOf(Refusal.Closed.class, refusal(scene, token, said("")));
  }

  @Test
  void whatIsDeclinedMeanwhileStaysSo() {
    EndorsementRequest asked = scene.asked();
    DraftEndorsement drafting =
        disturbed(
            () -> {
              EndorsementRequest now = scene.request(asked.id());
              scene.store.commit(
                  List.of(
                      new Change.KeepEndorsementRequest(
                          now.declined(null, scene.clock.instant(), Trail.HOLDER))),
                  null);
            });
    assertInstanceOf(
        Refusal.Closed.class,
        Results.refusal(drafting.save(scene.links.token(asked), EndorsingScene.SAID, "en")));
    assertNull(scene.request(asked.id()).words());
  }

  /** Of two who have one link the first who names an address has it from then on. */
  @Test
  void whoNamesAnAddressMeanwhileTakesTheLinkAway() {
    EndorsementRequest given = given(scene);
    String token = scene.links.token(given);
    DraftEndorsement drafting =
        disturbed(() -> success(scene.drafting().save(token, said("grace@acme.example"), "en")));
    assertInstanceOf(
        Refusal.Unknown.class,
        Results.refusal(drafting.save(token, said("eve@evil.example"), "en")));
    assertEquals(2, scene.request(given.id()).link());
  }

  private DraftEndorsement disturbed(Runnable before) {
    return new DraftEndorsement(
        scene.store,
        scene.store,
        new Commits(new Disturbed(scene.store, 1, before), scene.clock),
        scene.links,
        scene.cipher,
        true,
        scene.clock);
  }

  private static EndorsementRequest success(Result<EndorsementRequest, Refusal> result) {
    return Results.success(result);
  }

  private static Refusal refusal(EndorsingScene scene, String token, EndorsementTyped typed) {
    return Results.refusal(scene.drafting().save(token, typed, "en"));
  }

  private static EndorsementTyped said(String address) {
    return said(address, 0);
  }

  private static EndorsementTyped said(String address, int time) {
    return EndorsementTyped.of("Good " + time, "Grace Hopper", "", "", false, address);
  }

  private static EndorsementRequest withoutContact(EndorsementRequest request) {
    return EndorsementRequestBuilder.builder(request)
        .contact(null)
        .version(request.version() + 1)
        .build();
  }

  /** Asked by the issuer, which gives them the link. */
  private static EndorsementRequest given(EndorsingScene scene) {
    EndorsementRequest given =
        EndorsementRequest.asked(
            scene.subject,
            scene.ids.next(),
            scene.issuer.id(),
            EndorsingScene.KEY,
            null,
            null,
            scene.clock.instant(),
            scene.clock.instant().plus(Duration.ofDays(30)));
    scene.store.commit(List.of(new Change.KeepEndorsementRequest(given)), null);
    return given;
  }
}
