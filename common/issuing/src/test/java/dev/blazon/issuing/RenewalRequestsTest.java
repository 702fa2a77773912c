package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.issuing.ReadRenewalRequests.RequestView;
import dev.blazon.issuing.RefuseRenewal.Outcome;
import dev.blazon.issuing.RefuseRenewal.Refusal;
import dev.blazon.issuing.RefuseRenewal.Refused;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Hold;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.openbadges.Evidence;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.openbadges.Recipient;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.register.Notice;
import dev.blazon.register.RenewalRequest;
import dev.blazon.register.RenewalState;
import dev.blazon.store.Answer;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Disturbed;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.Result;
import dev.blazon.store.Results;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holders ask, from the list to the answer, and where else it goes. */
class RenewalRequestsTest extends RenewalScene {
  private final BadgeRecord badge = badge(VerificationType.HOSTED, ON_REQUEST);
  private final ReadRenewalRequests reading =
      new ReadRenewalRequests(store, store, store, commits, URLS, clock);
  private final RefuseRenewal refusing = refusing(commits, true);

  private RefuseRenewal refusing(Commits transactions, boolean mailing) {
    return new RefuseRenewal(store, store, store, store, transactions, mailing, clock);
  }

  @Test
  void theOneThatWasAskedLongestAgoIsFirstWithWhatWasSent() {
    AssertionRecord first = award(badge, ADA);
    AssertionRecord second = award(badge, GRACE);
    asked(second, "I did it", "https://example.org/log");
    RenewalRequest earlier = asked(second, first);
    assertEquals(
        List.of(
            view(second, List.of(piece("https://example.org/log", "I did it"))),
            new RequestView(
                first.id(),
                URLS.assertion(first.id()),
                URLS.page(first.id()),
                badge.id(),
                List.of(),
                OpenBadges.dateTime(earlier.askedAt()))),
        reading.read(issuer, null).renewalRequests());
    assertEquals(List.of(), reading.read(other, null).renewalRequests());
  }

  private RenewalRequest asked(AssertionRecord before, AssertionRecord then) {
    assertTrue(store.renewalRequest(before.id()).isPresent());
    clock.advance(Duration.ofSeconds(1));
    return asked(then, null, null);
  }

  private RequestView view(AssertionRecord assertion, List<Evidence> evidence) {
    RenewalRequest request = store.renewalRequest(assertion.id()).orElseThrow();
    return new RequestView(
        assertion.id(),
        URLS.assertion(assertion.id()),
        URLS.page(assertion.id()),
        assertion.badge(),
        evidence,
        OpenBadges.dateTime(request.askedAt()));
  }

  private static Evidence piece(@Nullable String url, @Nullable String narrative) {
    return new Evidence(url, narrative, null, null, null, null);
  }

  @Test
  void manyAreListedPageByPage() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 41; i++) {
      AssertionRecord assertion = award(badge, ADA);
      asked(assertion, "Please", null);
      all.add(assertion.id());
      clock.advance(Duration.ofSeconds(1));
    }
    List<String> listed = new ArrayList<>();
    String cursor = null;
    do {
      ReadRenewalRequests.Requests page = reading.read(issuer, cursor);
      assertTrue(page.renewalRequests().size() <= 20);
      page.renewalRequests().forEach(request -> listed.add(request.id()));
      cursor = page.cursor();
    } while (cursor != null);
    assertEquals(all, listed);
  }

  @Test
  void whatCanNeverBeGrantedIsNotListedAndGoes() {
    AssertionRecord open = award(badge, ADA);
    AssertionRecord revoked = award(badge, ADA);
    AssertionRecord renewed = award(badge, ADA);
    AssertionRecord without = award(badge(), ADA);
    AssertionRecord over = award(badge, ADA, now().plusSeconds(1), Duplicates.ALLOW);
    AssertionRecord inGrace = award(badge, ADA, now().plus(Duration.ofDays(2)), Duplicates.ALLOW);
    List<AssertionRecord> gone = List.of(revoked, renewed, without, over);
    gone.forEach(each -> asked(each, "Please", null));
    asked(open, "Please", null);
    asked(inGrace, "Please", null);
    keep(new Change.ReplaceAssertion(revoked.revoke("Why", now(), BY)));
    keep(new Change.ReplaceAssertion(renewed.renew("next", now(), BY)));
    clock.advance(Duration.ofDays(14).plusSeconds(1));
    for (AssertionRecord each : gone) {
      assertRefused(each);
    }
    assertEquals(
        List.of(open.id(), inGrace.id()).stream().sorted().toList(),
        reading.read(issuer, null).renewalRequests().stream()
            .map(RequestView::id)
            .sorted()
            .toList());
    for (AssertionRecord each : gone) {
      assertEquals(Optional.empty(), store.renewalRequest(each.id()));
    }
  }

  private void assertRefused(AssertionRecord assertion) {
    assertEquals(new Refusal.UnknownRequest(), Results.refusal(refuse(assertion, "No", REQUEST)));
  }

  @Test
  void whoIsRefusedIsToldOnceForEachReason() {
    keepContacts();
    AssertionRecord first = award(badge, ADA);
    RenewalRequest asked = asked(first, "I did it", null);
    assertEquals(
        new Refused(first.id(), Outcome.REFUSED), Results.first(refuse(first, "Not yet", null)));
    assertEquals(
        asked.refused("Not yet", now(), BY), store.renewalRequest(first.id()).orElseThrow());
    Notice mail = Notice.waiting(first.id(), NoticeKind.RENEWAL_REFUSED, 1, now(), BY);
    assertEquals(List.of(mail), store.notices(first.id()));
    assertEquals(List.of(), reading.read(issuer, null).renewalRequests(), "it is answered");

    int written = recorded.changes().size();
    Results.first(refuse(first, "Not yet", null));
    assertEquals(written, recorded.changes().size());
    clock.advance(Duration.ofMinutes(1));
    Results.first(refuse(first, "Never", null));
    assertEquals(
        List.of(mail, Notice.waiting(first.id(), NoticeKind.RENEWAL_REFUSED, 2, now(), BY)),
        store.notices(first.id()));
    assertEquals("Never", store.renewalRequest(first.id()).orElseThrow().reason());
  }

  @Test
  void whoIsNotReachedIsToldNothing() {
    AssertionRecord first = award(badge, ADA);
    asked(first, "I did it", null);
    Results.first(refuse(first, "Not yet", null));
    assertEquals(RenewalState.REFUSED, store.renewalRequest(first.id()).orElseThrow().state());
    assertEquals(List.of(), store.notices(first.id()));

    keepContacts();
    AssertionRecord second = award(badge, ADA);
    asked(second, "I did it", null);
    Results.first(refusing(commits, false).refuse(issuer, second.id(), "Not yet", BY, null));
    assertEquals(List.of(), store.notices(second.id()), "where no mails are sent, none waits");
  }

  @Test
  void itIsRefusedOnceHoweverOftenItIsSent() {
    AssertionRecord first = award(badge, ADA);
    asked(first, "I did it", null);
    assertDoneOnce(() -> refuse(first, "Not yet", REQUEST));
  }

  @Test
  void whatNobodyAsksOrAsksAnotherIsUnknown() {
    AssertionRecord first = award(badge, ADA);
    assertRefused(first);
    asked(first, "I did it", null);
    assertEquals(
        new Refusal.UnknownRequest(),
        Results.refusal(refusing.refuse(other, first.id(), "No", BY, null)));
    assertEquals(
        new Refusal.UnknownRequest(),
        Results.refusal(refusing.refuse(issuer, "nonsense", "No", BY, null)));
  }

  /** Nothing of a person comes back by an answer. */
  @Test
  void whoIsErasedOrRenewedMeanwhileIsNotRefused() {
    AssertionRecord first = award(badge, ADA);
    asked(first, "I did it", null);
    assertMeanwhile(first, () -> eraseRecipient.erase(issuer, first.id(), BY));
    AssertionRecord second = award(badge, ADA);
    advanceToDaysBeforeTheEnd(second, 10);
    asked(second, "I did it", null);
    assertMeanwhile(second, () -> renewed(second));
  }

  private void assertMeanwhile(AssertionRecord assertion, Runnable done) {
    Commits transactions = new Commits(new Disturbed(recorded, 1, done), clock);
    assertEquals(
        new Refusal.UnknownRequest(),
        Results.refusal(
            refusing(transactions, true).refuse(issuer, assertion.id(), "No", BY, null)));
    assertEquals(Optional.empty(), store.renewalRequest(assertion.id()));
    assertEquals(List.of(), store.notices(assertion.id()));
  }

  @Test
  void whatWasRefusedCanBeRenewedAfterAll() {
    AssertionRecord first = award(badge, ADA);
    advanceToDaysBeforeTheEnd(first, 10);
    asked(first, "I did it", null);
    Results.first(refuse(first, "Not yet", null));
    renewed(first);
    assertEquals(Optional.empty(), store.renewalRequest(first.id()));
  }

  @Test
  void itIsErasedWithTheRecipient() {
    AssertionRecord first = award(badge, ADA);
    asked(first, "What ada did", null);
    eraseRecipient.erase(issuer, first.id(), BY);
    assertEquals(Optional.empty(), store.renewalRequest(first.id()));
    assertErased(first, ADA);

    AssertionRecord second = award(badge, GRACE);
    keep(
        new Change.KeepRenewalRequest(
            asked(second, "What grace did", null).refused("No", now(), BY)));
    new ErasePerson(store, DIGESTER, eraseRecipient, recorded, commits)
        .erase(issuer, Recipient.Type.EMAIL, GRACE, BY);
    assertEquals(Optional.empty(), store.renewalRequest(second.id()));
  }

  @Test
  void itMovesWithTheAssertionAndSoDoesWhatIsPlanned() {
    AssertionRecord first = award(badge, ADA);
    advanceToDaysBeforeTheEnd(first, 20);
    AssertionRecord next = now(renewed(first).id());
    RenewalRequest asked = asked(next, "I did it", "https://example.org/log");
    AssertionRecord held = next.heldBack(new Hold("Leave", now(), BY));
    keep(new Change.ReplaceAssertion(held));
    String moved =
        Results.first(
                new MoveAssertion(
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
                        clock)
                    .move(
                        issuer,
                        next.id(),
                        new Recipient(
                            Recipient.Type.EMAIL, "ada@new.example.org", true, null, null),
                        BY,
                        null))
            .id();
    assertEquals(Optional.empty(), store.renewalRequest(next.id()));
    assertEquals(Optional.of(asked.of(moved, now(moved).badge())), store.renewalRequest(moved));
    assertEquals(held.plan(), now(moved).plan());
    assertEquals(held.hold(), now(moved).hold());
    assertEquals(first.id(), now(moved).renews());
    assertEquals(List.of(), now(next.id()).plan());
    assertEquals(
        List.of(moved),
        reading.read(issuer, null).renewalRequests().stream().map(RequestView::id).toList());
  }

  @Test
  void whoeverAsksWhatIsKeptIsHandedIt() {
    AssertionRecord first = award(badge, ADA);
    asked(first, "I did it", null);
    Results.first(refuse(first, "Not yet", null));
    keep(new Change.ReplaceAssertion(first.heldBack(new Hold("Leave", now(), BY))));
    ReadPerson.Kept kept =
        new ReadPerson(store, store, store, store, DIGESTER, CIPHER, URLS, clock)
            .read(issuer, Recipient.Type.EMAIL, ADA, null)
            .kept()
            .getFirst();
    ReadPerson.AskedRenewal asked =
        new ReadPerson.AskedRenewal(
            RenewalState.REFUSED,
            List.of(piece(null, "I did it")),
            OpenBadges.dateTime(now()),
            "Not yet",
            OpenBadges.dateTime(now()),
            BY);
    assertEquals(asked, kept.renewalRequest());
    assertEquals("Leave", Objects.requireNonNull(kept.assertion().hold()).reason());
  }

  private Result<Answer<Refused>, Refusal> refuse(
      AssertionRecord assertion, String reason, @Nullable RepeatableRequest request) {
    return refusing.refuse(issuer, assertion.id(), reason, BY, request);
  }
}
