package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.issuing.AwardBadge.Item;
import dev.blazon.issuing.MoveAssertion.Moved;
import dev.blazon.issuing.MoveAssertion.Refusal;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.AcceptancePolicy;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.ContactPolicy;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.ErasurePolicy;
import dev.blazon.lifecycle.IssuerRecordBuilder;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.Presentation;
import dev.blazon.lifecycle.Span;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.lifecycle.Visibility;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.Assertion;
import dev.blazon.openbadges.Evidence;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.Recipient;
import dev.blazon.openbadges.RecipientProfile;
import dev.blazon.openbadges.Related;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.ErasureRequest;
import dev.blazon.register.OnlyAward;
import dev.blazon.register.RegisterEntry;
import dev.blazon.service.Parallel;
import dev.blazon.store.Answer;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Decision;
import dev.blazon.store.Disturbed;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.Result;
import dev.blazon.store.Results;
import dev.blazon.store.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MoveAssertionTest extends PeopleScene {
  private static final String NEW = "ada@new.example.org";
  private static final Instant ISSUED = Instant.parse("2026-02-01T12:00:00Z");

  private final BadgeRecord badge = badge();
  private final Registrar registrar = new Registrar(store, store, store, DIGESTER, CIPHER);
  private final MoveAssertion move = verb();

  private MoveAssertion verb() {
    return new MoveAssertion(
        store,
        store,
        store,
        new MovedRegister(store, registrar),
        commits,
        new Spans(store, store),
        new AssertionMaker(ids, URLS, (key, digest) -> new byte[256]),
        ids,
        URLS,
        store,
        clock);
  }

  @Test
  void whatWasAwardedForAPathwayIsSoStill() {
    AssertionRecord first = award(badge, ADA, "Ada Lovelace");
    commits.retrying(
        () ->
            new Decision.Commit<>(
                List.of(
                    new Change.ReplaceAssertion(
                        AssertionRecordBuilder.builder(first)
                            .completes("a pathway")
                            .version(first.version() + 1)
                            .build())),
                first));
    Moved moved = moved(first, to(NEW, null));
    assertEquals("a pathway", store.assertion(moved.id()).orElseThrow().completes());
  }

  @Test
  void theSameIsSaidOfTheNewAddressAndTheFirstLeadsThere() {
    AssertionRecord first = award(badge, ADA, "Ada Lovelace");
    Moved moved = moved(first, to(NEW, null));

    AssertionRecord made = store.assertion(moved.id()).orElseThrow();
    Assertion before = document(first);
    Assertion after = document(made);
    assertEquals(before.issuedOn(), after.issuedOn());
    assertEquals(before.expires(), after.expires());
    assertEquals(before.narrative(), after.narrative());
    assertEquals(before.evidence(), after.evidence());
    assertEquals(before.version(), after.version());
    assertEquals(before.related(), after.related());
    assertEquals(before.additional(), after.additional());
    assertEquals(before.badge(), after.badge());
    assertEquals("A torch", after.image().caption());
    assertEquals(URLS.assertionImage(made.id()), after.image().id());
    assertNotEquals(before.recipient(), after.recipient());
    assertEquals(first.expires(), made.expires());
    assertEquals(ISSUED, made.issuedOn());

    AssertionRecord superseded = store.assertion(first.id()).orElseThrow();
    assertEquals(Status.SUPERSEDED, superseded.status());
    assertEquals(made.id(), superseded.successor());
    assertEquals("Superseded by " + URLS.assertion(made.id()), superseded.reason());
    assertEquals(first.document(), superseded.document(), "nothing is rewritten");
    assertEquals(
        new Moved(
            made.id(),
            badge.id(),
            URLS.assertion(made.id()),
            URLS.assertionImage(made.id()),
            URLS.page(made.id()),
            Status.ACTIVE,
            URLS.assertion(first.id()),
            List.of(),
            null),
        moved);
  }

  @Test
  void whatWasPrivateStaysPrivateUnderTheNewAddress() {
    AssertionRecord first = award(badge, ADA, "Ada Lovelace");
    keep(new Change.KeepPresentation(Presentation.usual(first).as(Visibility.PRIVATE, true)));
    Moved moved = moved(first, to(NEW, null));
    Presentation now = store.presentation(moved.id()).orElseThrow();
    assertEquals(Visibility.PRIVATE, now.visibility());
    assertEquals(true, now.nameHidden());
  }

  /** Nobody could find it any more, to read it or to remove it. */
  @Test
  void whatWasAskedAndRefusedGoesWithTheLastThatIsMovedAway() {
    AssertionRecord first = award(badge, ADA, "Ada Lovelace");
    AssertionRecord last = award(badge, ADA, "Ada Lovelace");
    ErasureRequest refused =
        ErasureRequest.of(issuer, holder(ADA), now()).refused("The law", now(), BY);
    keep(new Change.KeepErasureRequest(ErasureRequest.of(issuer, holder(ADA), now())));
    keep(new Change.KeepErasureRequest(refused));

    moved(first, to(NEW, null));
    assertEquals(refused, store.erasureRequest(issuer, refused.id()).orElseThrow());
    Moved renamed = moved(last, to(ADA, "Ada King"));
    assertEquals(refused, store.erasureRequest(issuer, refused.id()).orElseThrow());
    eraseRecipient.erase(issuer, last.id(), BY);
    moved(store.assertion(renamed.id()).orElseThrow(), to(NEW, null));
    assertEquals(Optional.empty(), store.erasureRequest(issuer, refused.id()));
  }

  /** Otherwise a badge that was moved would be listed twice. */
  @Test
  void whatIsListedIsListedUnderTheNewAddressAlone() {
    AssertionRecord first = award(badge, ADA, "Ada Lovelace");
    keep(new Change.KeepPresentation(Presentation.usual(first).as(Visibility.PUBLIC, false)));
    Moved moved = moved(first, to(NEW, null));
    assertEquals(
        List.of(moved.id()),
        store.listed(first.issuer(), null, 9).elements().stream()
            .map(Presentation::assertion)
            .toList());
  }

  /** Somebody chooses while it is moved: what they were told is done is not undone. */
  @Test
  void aChoiceThatWasMadeBeforeTheMoveIsWrittenConflictsWithIt() {
    AssertionRecord first = award(badge, ADA, "Ada Lovelace");
    moved(first, to(NEW, null));
    Presentation late = Presentation.usual(first).as(Visibility.PRIVATE, false);
    assertInstanceOf(
        Transactions.Commit.Conflict.class,
        store.commit(List.of(new Change.KeepPresentation(late)), null));
  }

  @Test
  void bothAreFoundByTheNewAddressAndNoneByTheFirst() {
    keepContacts();
    AssertionRecord first = award(badge, ADA, "Ada Lovelace");
    keep(new Change.KeepOnlyAward(new OnlyAward(holder(ADA), badge.family(), first.id()), null));
    Moved moved = moved(first, to(NEW, null));

    assertEquals(List.of(), store.holdings(holder(ADA), null, 9).elements());
    assertEquals(List.of(), store.onlyAwards(holder(ADA)));
    assertEquals(
        List.of(first.id(), moved.id()).stream().sorted().toList(),
        store.holdings(holder(NEW), null, 9).elements().stream()
            .map(holding -> holding.assertion())
            .sorted()
            .toList());
    assertNull(store.registered(first.id()).orElseThrow().contact());
    RegisterEntry entry = store.registered(moved.id()).orElseThrow();
    assertEquals(
        NEW, CIPHER.decrypt(issuer, moved.id(), String.valueOf(entry.contact())).identity());
    assertEquals(
        "Ada Lovelace", CIPHER.decrypt(issuer, moved.id(), String.valueOf(entry.contact())).name());

    assertEquals(
        new ErasePerson.ErasedPerson(2, true),
        new ErasePerson(store, DIGESTER, eraseRecipient, recorded, commits)
            .erase(issuer, Recipient.Type.EMAIL, NEW, BY));
    assertErased(first, ADA);
  }

  /** As two awards at once are: whoever comes second sees the other. */
  @Test
  void whoIsAwardedItWhileItIsMovedThereHasItAlready() {
    AssertionRecord first = award(badge, ADA, null);
    Commits meanwhile =
        new Commits(new Disturbed(recorded, 1, () -> moved(first, to(NEW, null))), clock);
    Award again = AwardBuilder.builder().recipient(to(NEW, null)).additional(GOOD).build();
    Item item =
        Results.success(
                awarding(meanwhile)
                    .award(issuer, badge.id(), List.of(again), Duplicates.REFUSE, BY, null))
            .items()
            .getFirst();
    assertNull(item.awarded());
    assertEquals(2, store.holdings(holder(NEW), null, 9).elements().size());
  }

  /** A name can be mended so, at the same address. */
  @Test
  void aNewNameTakesThePlaceOfTheFirst() {
    AssertionRecord first = award(badge, ADA, "Ada Lovelac");
    keep(new Change.KeepOnlyAward(new OnlyAward(holder(ADA), badge.family(), first.id()), null));
    Moved moved = moved(first, to(ADA, "Ada Lovelace"));

    Assertion after = document(store.assertion(moved.id()).orElseThrow());
    assertEquals(
        "Ada Lovelace", RecipientProfile.name(after.additional().extensions()).orElseThrow());
    assertEquals(2, after.additional().extensions().size(), "and no other extension");
    assertEquals(
        List.of(new OnlyAward(holder(ADA), badge.family(), moved.id())),
        store.onlyAwards(holder(ADA)));
    assertEquals(2, store.holdings(holder(ADA), null, 9).elements().size());
  }

  @Test
  void whatWasAwardedBeforeTheRegisterIsInItAfterwards() {
    AssertionRecord first = award(badge, ADA, null);
    RegisterEntry entry = store.registered(first.id()).orElseThrow();
    keep(new Change.RemoveRegisterEntry(first.id()), new Change.RemoveHolding(entry.holding()));
    moved(first, to(NEW, null));
    assertEquals(2, store.holdings(holder(NEW), null, 9).elements().size());
  }

  /** What others have said of one award nobody but they can say of another. */
  @Test
  void theIssuersOwnEndorsementsAreMadeAnewAndThoseOfOthersAreNamed() {
    AssertionRecord first = award(badge, ADA, null);
    EndorsementRecord others = endorsed(first, other, "We have seen it");
    EndorsementRecord own = endorsed(first, issuer, "We stand by it");
    Moved moved = moved(first, to(NEW, null));

    assertEquals(List.of(others.document().id()), moved.notEndorsed());
    List<String> accepted =
        store.accepted(new Subject(Subject.Kind.ASSERTION, moved.id())).endorsements();
    assertEquals(1, accepted.size());
    EndorsementRecord again =
        store
            .endorsement(accepted.getFirst().substring(URLS.endorsement("").length()))
            .orElseThrow();
    assertEquals(moved.assertion(), again.document().claim().id());
    assertEquals("We stand by it", again.document().claim().endorsementComment());
    assertTrue(again.listed());
    assertEquals(own, store.endorsement(own.id()).orElseThrow());
    assertEquals(others, store.endorsement(others.id()).orElseThrow());
  }

  /** Whoever has endorsed the first can take that back still. */
  @Test
  void whatPeopleHaveSaidIsLeftAndWhoWasAskedIsForgotten() {
    AssertionRecord first = award(badge, ADA, null);
    EndorsementRecord said = accepted(saidFor(first));
    EndorsementRequest waiting = saidFor(first);
    Moved moved = moved(first, to(NEW, null));

    assertEquals(List.of(said.document().id()), moved.notEndorsed());
    assertEquals(said, store.endorsement(said.id()).orElseThrow());
    assertEquals(
        List.of(), store.accepted(new Subject(Subject.Kind.ASSERTION, moved.id())).endorsements());
    assertEquals(
        List.of(String.valueOf(said.request())),
        store.endorsementRequests(waiting.subject()).stream().map(EndorsementRequest::id).toList());
  }

  @Test
  void aSignedOneIsListedAndSignedAnewUnderTheNewestKey() {
    haveKey();
    BadgeRecord signed = badge(VerificationType.SIGNED, false);
    AssertionRecord first = award(signed, ADA, null);
    keep(new Change.AddKeyEpoch(new KeyEpoch(issuer, 2, "second", "pem", now(), Trail.UNKNOWN)));
    Moved moved = moved(first, to(NEW, null));

    AssertionRecord made = store.assertion(moved.id()).orElseThrow();
    assertEquals(new Span(2, 1), made.span());
    assertNotEquals(first.badge(), made.badge(), "the badge's continuation under the newest key");
    assertEquals(
        "Superseded by " + URLS.assertion(made.id()),
        store.revocations(issuer, Span.FIRST).getFirst().revocationReason());
    assertEquals(first.document(), store.assertion(first.id()).orElseThrow().document());
    assertEquals(2, store.holdings(holder(NEW), signed.family()).size());
    assertFalse(
        Results.success(move(made, to(ADA, null), null)).json().contains("pem"), "no key is told");
  }

  @Test
  void whatIsGoneIsNotMoved() {
    AssertionRecord first = award(badge, ADA, null);
    Moved moved = moved(first, to(NEW, null));
    assertNotMoved(new Refusal.Superseded(moved.id()), issuer, first);
    AssertionRecord revoked = award(badge, ADA, null);
    keep(new Change.ReplaceAssertion(revoked.revoke("Why", now(), BY)));
    assertNotMoved(new Refusal.Revoked(), issuer, revoked);
    AssertionRecord erased = award(badge, ADA, null);
    keep(new Change.ReplaceAssertion(erased.erase(now(), BY)));
    assertNotMoved(new Refusal.Erased(), issuer, erased);
    AssertionRecord expired = award(badge, ADA, null);
    assertNotMoved(new Refusal.UnknownAssertion(), other, expired);
    clock.advance(Duration.ofDays(400));
    assertNotMoved(new Refusal.Expired(), issuer, expired);
  }

  private void assertNotMoved(Refusal refusal, String issuer, AssertionRecord assertion) {
    int written = recorded.changes().size();
    assertEquals(
        refusal, Results.refusal(move.move(issuer, assertion.id(), to(GRACE, null), BY, REQUEST)));
    assertEquals(written, recorded.changes().size());
    assertTrue(store.request(REQUEST.key()).isEmpty());
  }

  @Test
  void aNameThatHasNoRoomIsRefused() {
    AssertionRecord first = award(badge, ADA, null, "x".repeat(119_000));
    assertTrue(
        Results.refusal(move(first, to(NEW, "y".repeat(900)), null))
                instanceof Refusal.Invalid(List<?> faults)
            && faults.size() == 1);
  }

  @Test
  void itIsMovedOnceHoweverOftenItIsSentAndNothingOfThePersonIsRemembered() {
    AssertionRecord first = award(badge, ADA, "Ada Lovelace");
    assertDoneOnce(() -> move(first, to(NEW, "Ada King"), REQUEST));
    String remembered = store.request(REQUEST.key()).orElseThrow().answer();
    assertFalse(remembered.matches("(?is).*\\bada\\b.*"), remembered);
  }

  @Test
  void ofManyMovesAtOnceOneIsMade() throws Exception {
    AssertionRecord first = award(badge, ADA, null);
    List<Callable<Result<Answer<Moved>, Refusal>>> all = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      Recipient to = to("ada" + i + "@new.example.org", null);
      all.add(() -> move(first, to, null));
    }
    List<Result<Answer<Moved>, Refusal>> done = Parallel.all(all);
    assertEquals(1, done.stream().filter(Result.Success.class::isInstance).count());
    assertEquals(2, store.assertions(badge.id(), null, 99).elements().size());
  }

  private AssertionRecord award(BadgeRecord of, String email, @Nullable String name) {
    return award(of, email, name, "What was done");
  }

  private AssertionRecord award(
      BadgeRecord of, String email, @Nullable String name, String narrative) {
    Award award =
        AwardBuilder.builder()
            .recipient(new Recipient(Recipient.Type.EMAIL, email, true, name, "de"))
            .evidence(
                List.of(new Evidence("https://example.org/log", "A log", null, null, null, null)))
            .narrative(narrative)
            .image(new Image(null, "A torch", null))
            .version("2")
            .related(List.of(new Related("Assertion", "https://example.org/1", null, "fr")))
            .additional(new AdditionalProperties("en", List.of(), Map.copyOf(GOOD.extensions())))
            .issuedOn(ISSUED)
            .expires(ISSUED.plus(Duration.ofDays(365)))
            .build();
    var awarded =
        Results.success(
                awarding(commits)
                    .award(issuer, of.id(), List.of(award), Duplicates.ALLOW, BY, null))
            .items()
            .getFirst()
            .awarded();
    return store.assertion(Objects.requireNonNull(awarded).id()).orElseThrow();
  }

  private AwardBadge awarding(Commits transactions) {
    return new AwardBadge(
        store,
        transactions,
        new Spans(store, store),
        ids,
        new AssertionMaker(ids, URLS, (key, digest) -> new byte[256]),
        registrar,
        URLS,
        store,
        clock);
  }

  private void keepContacts() {
    var record = store.issuer(issuer).orElseThrow();
    keep(
        new Change.ReplaceIssuer(
            IssuerRecordBuilder.builder(record)
                .contact(ContactPolicy.KEEP)
                .erasure(ErasurePolicy.AT_ONCE)
                .acceptance(AcceptancePolicy.ISSUER)
                .version(record.version() + 1)
                .build()));
  }

  private void haveKey() {
    keep(
        new Change.AddKeyEpoch(
            new KeyEpoch(issuer, KeyEpoch.FIRST, "first", "pem", now(), Trail.UNKNOWN)));
  }

  private static Recipient to(String email, @Nullable String name) {
    return new Recipient(Recipient.Type.EMAIL, email, true, name, null);
  }

  private static Assertion document(AssertionRecord record) {
    return Json.readStored(record.json(), Assertion.class);
  }

  private Moved moved(AssertionRecord assertion, Recipient to) {
    return Results.first(move(assertion, to, null));
  }

  private Result<Answer<Moved>, Refusal> move(
      AssertionRecord assertion, Recipient to, @Nullable RepeatableRequest request) {
    return move.move(issuer, assertion.id(), to, BY, request);
  }
}
