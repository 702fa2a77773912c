package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.json.Fault;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.EndorsementRecordBuilder;
import dev.blazon.lifecycle.EndorsementState;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.Recipient;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.service.Session;
import dev.blazon.store.Change;
import dev.blazon.store.Result;
import dev.blazon.store.Results;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people have said who were asked for it, beside what issuers say and do. */
class PersonsEndorsementsTest extends PeopleScene {
  private static final String STRANGERS = "https://elsewhere.example.org/endorsement";

  private final BadgeRecord badge = badge();
  private final AssertionRecord held = awarded(badge, ADA);
  private final Subject subject = new Subject(Subject.Kind.ASSERTION, held.id());
  private final AcceptEndorsements accept =
      new AcceptEndorsements(store, store, store, commits, URLS);

  @Test
  void whateverAnIssuerListsItStaysAfterThat() {
    String first = url(accepted(saidFor(held)));
    String second = url(accepted(saidFor(held)));
    assertEquals(List.of(first, second), listed());
    assertEquals(List.of(STRANGERS, first, second), accepted(STRANGERS));
    assertEquals(List.of(first, second), accepted());
    assertEquals(List.of(second, STRANGERS, first), accepted(second, STRANGERS));
    assertEquals(List.of(second, STRANGERS, first), listed());
    for (String url : List.of(first, second)) {
      assertTrue(record(url).listed());
    }
  }

  @Test
  void whatIsNotListedIsAcceptedByItsRequestAlone() {
    EndorsementRecord listed = accepted(saidFor(held));
    EndorsementRecord unlisted =
        EndorsementRecordBuilder.builder(listed).id(ids.next()).listed(false).build();
    keep(new Change.AddEndorsement(unlisted));
    Fault fault =
        new Fault(
            "/endorsements/1",
            "was said by a person who was asked for it: it is accepted by the request");
    assertEquals(
        new AcceptEndorsements.Refusal.Invalid(List.of(fault)),
        Results.refusal(accept(STRANGERS, URLS.endorsement(unlisted.id()))));
  }

  @Test
  void itCountsAmongThoseForWhichThereIsRoom() {
    String said = url(accepted(saidFor(held)));
    List<String> many = new ArrayList<>();
    for (int i = 0; i < AcceptEndorsements.MOST; i++) {
      many.add(STRANGERS + i);
    }
    assertEquals(
        new AcceptEndorsements.Refusal.Invalid(
            List.of(
                new Fault(
                    "/endorsements",
                    "holds more than 39 elements, beside the 1 Endorsements of people"))),
        Results.refusal(accept(many.toArray(String[]::new))));
    many.set(0, said);
    assertEquals(many, accepted(many.toArray(String[]::new)));
  }

  @Test
  void itIsNotTheIssuersToRevoke() {
    EndorsementRecord said = accepted(saidFor(held));
    assertEquals(
        new RevokeEndorsement.Refusal.UnknownEndorsement(),
        Results.refusal(
            new RevokeEndorsement(store, commits, clock)
                .revoke(issuer, said.id(), "Why", BY, null)));
    assertFalse(record(url(said)).revoked());
  }

  @Test
  void itGoesWithWhatIsErasedAndSoDoesWhoWasAsked() {
    EndorsementRecord said = accepted(saidFor(held));
    saidFor(held);
    EndorsementRequest others = saidFor(awarded(badge, ADA));
    Results.success(eraseRecipient.erase(issuer, held.id(), BY));
    assertErased(held, ADA);
    assertNull(record(url(said)).endorser());
    assertFalse(record(url(said)).toString().contains("ada"));
    assertEquals(List.of(), listed());
    assertTrue(store.endorsementRequest(others.subject(), others.id()).isPresent());

    // What a first try has left is gone after the next.
    saidFor(held);
    Results.success(eraseRecipient.erase(issuer, held.id(), BY));
    assertErased(held, ADA);
  }

  @Test
  void whoReadsWhatIsKeptOfAPersonIsToldWhoWasAskedButNotWhatTheyHaveSaid() {
    EndorsementRequest waiting = saidFor(held);
    clock.advance(Duration.ofMinutes(1));
    EndorsementRecord said = accepted(saidFor(held));
    clock.advance(Duration.ofMinutes(1));
    EndorsementRequest asked =
        EndorsementRequest.asked(
            subject, ids.next(), issuer, Trail.HOLDER, "You know me", null, now(), now());
    keep(new Change.KeepEndorsementRequest(asked));

    List<AskedEndorsement> kept =
        new ReadPerson(store, store, store, store, DIGESTER, CIPHER, URLS, clock)
            .read(issuer, Recipient.Type.EMAIL, ADA, null)
            .kept()
            .getFirst()
            .endorsersAsked();
    assertEquals(
        List.of(EndorsementState.CONFIRMED, EndorsementState.ACCEPTED, EndorsementState.OPEN),
        kept.stream().map(AskedEndorsement::state).toList());
    assertEquals(waiting.id(), kept.getFirst().id());
    assertNotNull(kept.getFirst().confirmedAt());
    assertEquals(url(said), kept.get(1).endorsement());
    assertEquals(BY, kept.get(1).answeredBy());
    assertEquals("You know me", kept.getLast().message());
    String json = Json.write(kept);
    assertFalse(json.contains("What ada can"), json);
    assertFalse(json.contains("Hopper"), json);
    assertFalse(json.contains("encrypted"), json);

    Session session =
        new Session(
            ADA,
            DIGESTER.ofDeployment(Recipient.Type.EMAIL, ADA),
            now().plus(Duration.ofDays(1)),
            ids.next());
    List<AskedEndorsement> own =
        new ReadOwnData(store, store, store, store, store, store, store, CIPHER, URLS, clock)
            .read(session, null)
            .issuers()
            .getFirst()
            .awards()
            .getFirst()
            .held()
            .endorsersAsked();
    assertEquals(kept.stream().map(AskedEndorsement::withoutKeys).toList(), own);
    assertNull(own.getFirst().askedBy(), "a key of its issuer");
    assertNull(own.get(1).answeredBy());
    assertEquals(Trail.HOLDER, own.getLast().askedBy());
  }

  private List<String> accepted(String... urls) {
    List<String> answered = Results.success(accept(urls)).accepted();
    assertEquals(answered, listed());
    return answered;
  }

  private Result<AcceptEndorsements.Accepted, AcceptEndorsements.Refusal> accept(String... urls) {
    return accept.accept(issuer, subject, List.of(urls), BY);
  }

  private List<String> listed() {
    return store.accepted(subject).endorsements();
  }

  private EndorsementRecord record(String url) {
    return store.endorsement(url.substring(URLS.endorsement("").length())).orElseThrow();
  }

  private static String url(EndorsementRecord endorsement) {
    return endorsement.document().id();
  }
}
