package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.issuing.AnswerErasureRequest.Answered;
import dev.blazon.issuing.AnswerErasureRequest.Outcome;
import dev.blazon.issuing.AnswerErasureRequest.Refusal;
import dev.blazon.issuing.AnswerErasureRequest.Verdict;
import dev.blazon.issuing.ReadErasureRequests.RequestView;
import dev.blazon.issuing.ReadOwnIssuers.OwnIssuer;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.ErasurePolicy;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.Recipient;
import dev.blazon.register.ErasureRequest;
import dev.blazon.register.ErasureState;
import dev.blazon.register.OnlyAward;
import dev.blazon.register.RegisterEntry;
import dev.blazon.register.RegisterEntryBuilder;
import dev.blazon.store.Answer;
import dev.blazon.store.Change;
import dev.blazon.store.Race;
import dev.blazon.store.RegisterStore;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.Result;
import dev.blazon.store.Results;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What somebody asks on their own pages, and what becomes of it. */
class AskToBeErasedTest extends PeopleScene {
  private final BadgeRecord badge = badge();
  private final BadgeRecord others = ofOther();
  private final ErasePerson person =
      new ErasePerson(store, DIGESTER, eraseRecipient, recorded, commits);
  private final AskToBeErased asking = new AskToBeErased(store, store, person, commits, clock);
  private final AnswerErasureRequest answering =
      new AnswerErasureRequest(store, person, commits, clock);
  private final ReadErasureRequests reading = new ReadErasureRequests(store, CIPHER, commits);
  private final ReadOwnIssuers issuers = new ReadOwnIssuers(store, store);
  private final String ada = DIGESTER.ofDeployment(Recipient.Type.EMAIL, ADA);

  @Test
  void theIssuerIsAskedAndNothingIsErased() {
    AssertionRecord held = awarded(badge, ADA);
    AssertionRecord another = awarded(badge, GRACE);
    awarded(others, ADA);

    assertTrue(asking.ask(ada, Set.of(issuer)));

    assertEquals(Status.ACTIVE, status(held));
    List<RequestView> open = reading.read(issuer, null).requests();
    assertEquals(List.of(held.id()), open.getFirst().assertionIds());
    assertEquals(ADA, Objects.requireNonNull(open.getFirst().reached()).identity());
    assertEquals(1, open.size());
    assertEquals(List.of(), reading.read(other, null).requests());
    assertEquals(Status.ACTIVE, status(another));
  }

  @Test
  void whereNoContactIsKeptTheIssuerSeesWhichAssertionsItIsAbout() {
    AssertionRecord held = awarded(badge, ADA);
    keep(
        new Change.KeepRegisterEntry(
            RegisterEntryBuilder.builder(entry(held, ADA)).contact(null).build()));
    asking.ask(ada, Set.of(issuer));
    RequestView view = reading.read(issuer, null).requests().getFirst();
    assertNull(view.reached());
    assertEquals(List.of(held.id()), view.assertionIds());
  }

  @Test
  void askedAgainItIsOneRequest() throws Exception {
    awarded(badge, ADA);
    assertEquals(Set.of(true), Set.copyOf(Race.run(16, number -> asking.ask(ada, Set.of(issuer)))));
    assertEquals(1, reading.read(issuer, null).requests().size());
    assertEquals(1, request().version());
  }

  @Test
  void whoeverHoldsNothingAsksNothing() {
    awarded(badge, GRACE);
    assertTrue(asking.ask(ada, Set.of(issuer, other)));
    assertNothingWritten();
    assertEquals(List.of(), issuers.read(ada));
  }

  @Test
  void whereTheIssuerSaysSoAllIsErasedAtOnce() {
    atOnce(issuer);
    AssertionRecord held = awarded(badge, ADA);
    AssertionRecord elsewhere = awarded(others, ADA);
    AssertionRecord another = awarded(badge, GRACE);

    assertTrue(asking.ask(ada, Set.of(issuer, other)));

    assertErased(held, ADA);
    assertEquals(Trail.HOLDER, store.assertion(held.id()).orElseThrow().trail().changedBy());
    assertEquals(Status.ACTIVE, status(elsewhere));
    assertEquals(Status.ACTIVE, status(another));
    assertEquals(List.of(), reading.read(issuer, null).requests());
    assertEquals(1, reading.read(other, null).requests().size());
    assertEquals(List.of(other), issuers.read(ada).stream().map(OwnIssuer::id).toList());
    assertTrue(asking.ask(ada, Set.of(issuer, other)));
  }

  @Test
  void moreThanARequestHasTimeForTakesSeveral() {
    atOnce(issuer);
    atOnce(other);
    for (int i = 0; i < ErasePerson.MOST + 10; i++) {
      awarded(badge, ADA);
    }
    awarded(others, ADA);
    assertFalse(asking.ask(ada, Set.of(issuer, other)));
    assertEquals(10, store.holdings(holder(ADA), null, 99).elements().size());
    assertTrue(asking.ask(ada, Set.of(issuer, other)));
    assertEquals(List.of(), issuers.read(ada));
  }

  @Test
  void anIssuerThatErasesClosesWhatWasAsked() {
    AssertionRecord held = awarded(badge, ADA);
    AssertionRecord elsewhere = awarded(others, ADA);
    asking.ask(ada, Set.of(issuer));
    String id = request().id();

    assertEquals(
        new Answered(id, Outcome.ERASED, 1), Results.first(answer(id, new Verdict.Erase())));

    assertErased(held, ADA);
    assertTrue(store.erasureRequest(issuer, id).isEmpty());
    assertEquals(Status.ACTIVE, status(elsewhere));
    Answer<Answered> again = Results.success(answer(id, new Verdict.Erase()));
    assertInstanceOf(Answer.Repeated.class, again);
    assertEquals(
        new Refusal.UnknownRequest(),
        Results.refusal(answering.answer(issuer, id, new Verdict.Erase(), BY, null)));
  }

  /** Reading the list removes what nobody asks any more, at the worst moment. */
  @Test
  void anIssuerThatErasesIsToldSoWhoeverRemovesTheRequest() {
    for (RepeatableRequest sent : Arrays.asList(REQUEST, null)) {
      AssertionRecord held = awarded(badge, ADA);
      asking.ask(ada, Set.of(issuer));
      String id = request().id();
      RegisterStore read =
          new ForwardingRegister(store) {
            @Override
            public List<OnlyAward> onlyAwards(String holder) {
              reading.read(issuer, null);
              return super.onlyAwards(holder);
            }
          };
      AnswerErasureRequest late =
          new AnswerErasureRequest(
              store,
              new ErasePerson(read, DIGESTER, eraseRecipient, recorded, commits),
              commits,
              clock);

      assertEquals(
          new Answered(id, Outcome.ERASED, 1),
          Results.first(late.answer(issuer, id, new Verdict.Erase(), BY, sent)));

      assertErased(held, ADA);
      assertTrue(store.erasureRequest(issuer, id).isEmpty());
    }
    String id = ErasureRequest.idOf(holder(ADA));
    assertInstanceOf(
        Answer.Repeated.class, Results.success(answer(id, new Verdict.Erase())), "remembered");
  }

  @Test
  void whatAnIssuerRefusesThePersonReads() {
    awarded(badge, ADA);
    asking.ask(ada, Set.of(issuer));
    String id = request().id();
    Verdict refusal = new Verdict.Refuse("The law has us keep it.");

    for (int i = 0; i < 2; i++) {
      assertEquals(
          new Answered(id, Outcome.REFUSED, 0),
          Results.first(answering.answer(issuer, id, refusal, BY, null)));
    }

    assertEquals(2, request().version(), "the second time nothing changes");
    assertEquals(List.of(), reading.read(issuer, null).requests());
    ErasureRequest told = Objects.requireNonNull(issuers.read(ada).getFirst().request());
    assertEquals(ErasureState.REFUSED, told.state());
    assertEquals("The law has us keep it.", told.reason());

    assertTrue(asking.ask(ada, Set.of(issuer)));
    assertEquals(ErasureState.OPEN, request().state());
    assertNull(request().reason());
    assertEquals(1, reading.read(issuer, null).requests().size());
  }

  @Test
  void anotherIssuersRequestIsUnknown() {
    AssertionRecord held = awarded(badge, ADA);
    asking.ask(ada, Set.of(issuer));
    String id = request().id();
    for (String made : List.of(id, "no id", ids.next())) {
      assertEquals(
          new Refusal.UnknownRequest(),
          Results.refusal(answering.answer(other, made, new Verdict.Erase(), BY, null)));
    }
    assertEquals(Status.ACTIVE, status(held));
  }

  /** By whichever way the last goes, nothing of the person is left. */
  @Test
  void aRequestGoesWithTheLastThatTheIssuerHas() {
    AssertionRecord first = awarded(badge, ADA);
    AssertionRecord last = awarded(badge, ADA);
    asking.ask(ada, Set.of(issuer));
    eraseRecipient.erase(issuer, first.id(), BY);
    assertEquals(1, reading.read(issuer, null).requests().size());
    eraseRecipient.erase(issuer, last.id(), BY);
    assertTrue(store.erasureRequest(issuer, ErasureRequest.idOf(holder(ADA))).isEmpty());

    awarded(badge, ADA);
    asking.ask(ada, Set.of(issuer));
    person.erase(issuer, Recipient.Type.EMAIL, ADA, BY);
    assertTrue(store.erasureRequest(issuer, ErasureRequest.idOf(holder(ADA))).isEmpty());
  }

  @Test
  void aRequestOfSomebodyWhoHoldsNothingAnyMoreIsNotListedAndGoes() {
    AssertionRecord moved = awarded(badge, ADA);
    asking.ask(ada, Set.of(issuer));
    keep(new Change.RemoveHolding(entry(moved, ADA).holding()));
    assertEquals(List.of(), reading.read(issuer, null).requests());
    assertTrue(store.erasureRequest(issuer, ErasureRequest.idOf(holder(ADA))).isEmpty());
  }

  /** However the two meet: once she is erased, nothing that she asked is kept. */
  @Test
  void askedWhileTheIssuerErasesNothingIsLeft() throws Exception {
    for (int round = 0; round < 50; round++) {
      List<AssertionRecord> held = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        held.add(awarded(badge, ADA));
      }
      Race.run(
          4,
          number ->
              number % 2 == 0
                  ? asking.ask(ada, Set.of(issuer))
                  : person.erase(issuer, Recipient.Type.EMAIL, ADA, BY));
      held.forEach(assertion -> assertErased(assertion, ADA));
      assertTrue(store.erasureRequest(issuer, ErasureRequest.idOf(holder(ADA))).isEmpty());
    }
  }

  /** At the worst moment: between the look at what she has and the request. */
  @Test
  void erasedWhileSheAsksNothingIsKept() {
    awarded(badge, ADA);
    RegisterStore slow =
        new ForwardingRegister(store) {
          @Override
          public Optional<RegisterEntry> registered(String assertion) {
            Optional<RegisterEntry> entry = super.registered(assertion);
            person.erase(issuer, Recipient.Type.EMAIL, ADA, BY);
            return entry;
          }
        };
    AskToBeErased late = new AskToBeErased(slow, store, person, commits, clock);
    assertTrue(late.ask(ada, Set.of(issuer)));
    assertTrue(store.erasureRequest(issuer, ErasureRequest.idOf(holder(ADA))).isEmpty());
  }

  private ErasureRequest request() {
    return store.erasureRequest(issuer, ErasureRequest.idOf(holder(ADA))).orElseThrow();
  }

  private Result<Answer<Answered>, Refusal> answer(String id, Verdict verdict) {
    return answering.answer(issuer, id, verdict, BY, REQUEST);
  }

  private BadgeRecord ofOther() {
    BadgeRecord made = BadgeRecordBuilder.builder(badge()).id(ids.next()).issuer(other).build();
    keep(new Change.AddBadge(made));
    return made;
  }

  private void atOnce(String id) {
    IssuerRecord old = store.issuer(id).orElseThrow();
    keep(
        new Change.ReplaceIssuer(
            old.with(
                old.profile(),
                old.appearance(),
                old.contact(),
                ErasurePolicy.AT_ONCE,
                old.acceptance(),
                old.mail(),
                BY)));
  }
}
