package dev.blazon.endorsing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.endorsing.AskToEndorse.Asked;
import dev.blazon.endorsing.AskToEndorse.AskedOne;
import dev.blazon.endorsing.AskToEndorse.NewRequests;
import dev.blazon.endorsing.AskToEndorse.Refusal;
import dev.blazon.lifecycle.AcceptancePolicy;
import dev.blazon.lifecycle.EndorsementState;
import dev.blazon.lifecycle.Subject;
import dev.blazon.register.Contact;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.NoticeOutcome;
import dev.blazon.store.Answer;
import dev.blazon.store.Change;
import dev.blazon.store.Disturbed;
import dev.blazon.store.Race;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.RequestKey;
import dev.blazon.store.Result;
import dev.blazon.store.Results;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AskToEndorseTest {
  private static final NewRequests LINK = new NewRequests(List.of(), "Would you?", "en", null);

  private final EndorsingScene scene = new EndorsingScene();
  private final Subject badge = new Subject(Subject.Kind.BADGE_CLASS, scene.badge.id());
  private final Subject profile = new Subject(Subject.Kind.PROFILE, scene.issuer.id());

  @Test
  void eachAddressIsToBeMailedALinkAndTheAnswerHasNone() {
    List<String> addresses = List.of("grace@acme.example", "hopper@acme.example");
    Asked asked = asked(scene.subject, new NewRequests(addresses, "Would you?", "de", null));
    assertEquals(2, asked.endorsementRequests().size());
    for (int i = 0; i < addresses.size(); i++) {
      AskedOne one = asked.endorsementRequests().get(i);
      assertNull(one.link());
      assertEquals("2026-12-24T10:00:00Z", one.expires());
      EndorsementRequest kept = scene.request(one.id());
      assertEquals(EndorsementState.OPEN, kept.state());
      assertEquals(NoticeOutcome.WAITING, kept.mail());
      assertEquals(EndorsingScene.KEY, kept.askedBy());
      assertEquals("Would you?", kept.message());
      Contact contact =
          scene.cipher.decrypt(
              EndorsementRequest.PURPOSE, kept.id(), Objects.requireNonNull(kept.contact()));
      assertEquals(addresses.get(i), contact.identity());
      assertEquals("de", contact.language());
    }
  }

  @Test
  void withoutAnAddressTheAnswerHasALinkThatNobodyIsMailed() {
    for (Subject subject : List.of(scene.subject, badge, profile)) {
      Answer<Asked> answer = Results.success(ask(subject, LINK, null));
      assertTrue(answer.json().contains("/endorse?token="), answer::json);
      String token = answer.json().replaceFirst(".*token=([a-z0-9]+).*", "$1");
      EndorsementRequest kept = scene.links.find(token, scene.store).orElseThrow();
      assertEquals(subject, kept.subject());
      assertNull(kept.contact());
      assertNull(kept.mail());
    }
  }

  @Test
  void whoAsksAgainWithTheSameKeyAsksOnceAndGetsNoLink() {
    RepeatableRequest once = new RepeatableRequest(new RequestKey("issuer", "once"), "same");
    Results.first(ask(badge, LINK, once));
    Answer<Asked> again = Results.success(ask(badge, LINK, once));
    assertInstanceOf(Answer.Repeated.class, again);
    assertFalse(again.json().contains("token"), again::json);
    assertEquals(1, scene.store.endorsementRequests(badge).size());
  }

  @Test
  void whatIsNotTheIssuersIsUnknown() {
    String other = scene.ids.next();
    for (Subject subject : List.of(scene.subject, badge, profile)) {
      assertEquals(
          new Refusal.UnknownSubject(),
          Results.refusal(scene.issuerAsks().ask(other, subject, LINK, EndorsingScene.KEY, null)));
      assertEquals(
          new Refusal.UnknownSubject(),
          refusal(new Subject(subject.kind(), scene.ids.next()), LINK));
    }
  }

  @Test
  void nobodyIsAskedAboutAnAssertionThatIsGoneOrOfWhichNobodyIsRegistered() {
    scene.store.commit(List.of(new Change.RemoveRegisterEntry(scene.assertion.id())), null);
    assertEquals(new Refusal.Gone(), refusal(scene.subject, LINK));

    EndorsingScene revoked = new EndorsingScene();
    revoked.revoke();
    assertEquals(
        new Refusal.Gone(),
        Results.refusal(
            revoked
                .issuerAsks()
                .ask(revoked.issuer.id(), revoked.subject, LINK, EndorsingScene.KEY, null)));
  }

  @Test
  void whoWantsNobodyAskedAboutAssertionsStillAsksAboutBadgesAndItself() {
    scene.accepting(AcceptancePolicy.NOBODY);
    assertEquals(new Refusal.NotOffered(), refusal(scene.subject, LINK));
    asked(badge, LINK);
    asked(profile, LINK);
    scene.accepting(AcceptancePolicy.ISSUER);
    asked(scene.subject, LINK);
  }

  @Test
  void whereNoMailsAreSentOnlyALinkCanBeHad() {
    EndorsingScene silent = new EndorsingScene(false, null);
    Subject own = new Subject(Subject.Kind.BADGE_CLASS, silent.badge.id());
    NewRequests mailed = new NewRequests(List.of("grace@acme.example"), null, "en", null);
    assertEquals(
        new Refusal.NotSetUp(),
        Results.refusal(
            silent.issuerAsks().ask(silent.issuer.id(), own, mailed, EndorsingScene.KEY, null)));
    Asked asked =
        Results.first(
            silent.issuerAsks().ask(silent.issuer.id(), own, LINK, EndorsingScene.KEY, null));
    assertNotNull(asked.endorsementRequests().getFirst().link());
  }

  @Test
  void aRequestIsGoodForATimeThatIsToComeAndNotTooFar() {
    Instant now = scene.clock.instant();
    for (Instant wrong :
        List.of(now, now.minusSeconds(1), now.plus(AskToEndorse.AT_MOST).plusSeconds(1))) {
      assertEquals(new Refusal.WrongTime(), refusal(badge, until(wrong)));
    }
    Instant last = now.plus(AskToEndorse.AT_MOST);
    String id = asked(badge, until(last)).endorsementRequests().getFirst().id();
    assertEquals(last, scene.store.endorsementRequest(badge, id).orElseThrow().expires());
    asked(badge, until(now.plusSeconds(1)));
  }

  private static NewRequests until(Instant expires) {
    return new NewRequests(List.of(), null, "en", expires);
  }

  @Test
  void thereAreNoMoreRequestsAboutOneThingThanThereMayBe() {
    for (int i = 0; i < RequestMaker.OF_ASSERTION - 1; i++) {
      scene.confirmed(scene.subject);
    }
    NewRequests two =
        new NewRequests(List.of("grace@acme.example", "hopper@acme.example"), null, "en", null);
    assertEquals(new Refusal.TooMany(RequestMaker.OF_ASSERTION), refusal(scene.subject, two));
    asked(scene.subject, LINK);
    assertEquals(new Refusal.TooMany(RequestMaker.OF_ASSERTION), refusal(scene.subject, LINK));
    asked(badge, two);
  }

  @Test
  void anIssuerAsksSoOftenADayAndAgainOnTheNext() {
    for (int i = 0; i < AskToEndorse.A_DAY; i++) {
      asked(i % 2 == 0 ? badge : profile, LINK);
    }
    assertEquals(new Refusal.TooOften(Duration.ofHours(14)), refusal(badge, LINK));
    scene.clock.advance(Duration.ofHours(14));
    asked(badge, LINK);
  }

  @Test
  void nothingIsKeptOfAnAssertionWhoseHolderIsErasedMeanwhile() {
    AskToEndorse asking = scene.issuerAsks(new Disturbed(scene.store, 1, scene::erase));
    assertEquals(
        new Refusal.Gone(),
        Results.refusal(
            asking.ask(scene.issuer.id(), scene.subject, LINK, EndorsingScene.KEY, null)));
    assertEquals(List.of(), scene.store.endorsementRequests(scene.subject));
  }

  @Test
  void whoSendsTheSameRequestManyTimesAtOnceAsksOnce()
      throws InterruptedException, ExecutionException {
    RepeatableRequest once = new RepeatableRequest(new RequestKey("issuer", "once"), "same");
    List<Answer<Asked>> answers = Race.run(8, number -> Results.success(ask(badge, LINK, once)));
    assertEquals(1, answers.stream().filter(Answer.First.class::isInstance).count());
    assertEquals(1, scene.store.endorsementRequests(badge).size());
  }

  @Test
  void allAreAskedOrNoneIs() {
    List<String> many =
        IntStream.range(0, AskToEndorse.AT_ONCE).mapToObj(i -> "a" + i + "@acme.example").toList();
    for (int i = 0; i < 2; i++) {
      asked(scene.subject, new NewRequests(many, null, "en", null));
    }
    assertEquals(
        new Refusal.TooMany(RequestMaker.OF_ASSERTION),
        refusal(scene.subject, new NewRequests(many, null, "en", null)));
    assertEquals(RequestMaker.OF_ASSERTION, scene.store.endorsementRequests(scene.subject).size());
  }

  private Asked asked(Subject subject, NewRequests input) {
    return Results.first(ask(subject, input, null));
  }

  private Refusal refusal(Subject subject, NewRequests input) {
    return Results.refusal(ask(subject, input, null));
  }

  private Result<Answer<Asked>, Refusal> ask(
      Subject subject, NewRequests input, @Nullable RepeatableRequest request) {
    return scene.issuerAsks().ask(scene.issuer.id(), subject, input, EndorsingScene.KEY, request);
  }
}
