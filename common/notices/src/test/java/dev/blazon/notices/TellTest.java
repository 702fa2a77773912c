package dev.blazon.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.lifecycle.NoticeAsked;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.mail.Mailer.Sending;
import dev.blazon.openbadges.Recipient;
import dev.blazon.register.Contact;
import dev.blazon.register.MailStop;
import dev.blazon.register.Notice;
import dev.blazon.register.NoticeOutcome;
import dev.blazon.store.Change;
import dev.blazon.store.Records;
import dev.blazon.store.RequestKey;
import dev.blazon.store.RequestRecord;
import dev.blazon.store.Transactions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From a change of an Assertion to the mail to its recipient. */
class TellTest extends NoticeScene {
  private final NoticeAsked awarded = new NoticeAsked(assertion, NoticeKind.AWARDED, 1);

  @Test
  void anAwardIsToldOnceHoweverOftenTheStreamRepeatsIt() {
    for (int time = 0; time < 3; time++) {
      asking.after(happened());
      sending.send(awarded);
    }
    assertEquals(1, sent.size());
    assertEquals("ada@example.org", sent.getFirst().to());
    assertEquals(NoticeOutcome.SENT, outcome(NoticeKind.AWARDED));
    assertEquals(1, store.notices(assertion).size());
  }

  @Test
  void aRevocationIsTold() {
    tell(NoticeKind.AWARDED);
    revoke();
    tell(NoticeKind.REVOKED);
    assertEquals(2, sent.size());
    assertTrue(sent.getLast().text().contains("Awarded in error"), sent.getLast().text());
  }

  @Test
  void anExpiryIsTold() {
    String second = ids.next();
    award(second, clock.instant().plusSeconds(60));
    later(Duration.ofSeconds(61));
    commit(
        new Change.ReplaceAssertion(store.assertion(second).orElseThrow().expire(clock.instant())));
    commit(
        new Change.AddNotice(Notice.waiting(second, NoticeKind.EXPIRED, 1, clock.instant(), null)));
    sending.send(new NoticeAsked(second, NoticeKind.EXPIRED, 1));
    assertEquals(1, sent.size());
  }

  /** Whatever was awarded long ago and is only now found to have expired. */
  @Test
  void anExpiryOfLongAgoIsNotTold() {
    String second = ids.next();
    award(second, clock.instant().plusSeconds(60));
    later(Duration.ofDays(2));
    commit(
        new Change.AddNotice(Notice.waiting(second, NoticeKind.EXPIRED, 1, clock.instant(), null)));
    sending.send(new NoticeAsked(second, NoticeKind.EXPIRED, 1));
    assertEquals(List.of(), sent);
    assertEquals(
        NoticeOutcome.TOO_LATE,
        store.notice(second, NoticeKind.EXPIRED, 1).orElseThrow().outcome());
  }

  @Test
  void nobodyIsToldWhereNoContactIsKept() {
    register(assertion, null);
    asking.after(happened());
    assertEquals(List.of(), store.notices(assertion));
  }

  @Test
  void whatWasAwardedBeforeThereWasARegisterIsNotTold() {
    commit(new Change.RemoveRegisterEntry(assertion));
    asking.after(happened());
    assertEquals(List.of(), store.notices(assertion));
  }

  /** A process that ends between saying that it sends and sending; and one right behind it. */
  @Test
  void whoeverEndsInBetweenLeavesOneMailAtMost() {
    asking.after(happened());
    SendNotice crashing =
        sending(
            mail -> {
              throw new IllegalStateException("the process ended");
            });
    assertThrows(IllegalStateException.class, () -> crashing.send(awarded));
    sending.send(awarded);
    assertUntold(NoticeOutcome.SENDING);
  }

  @Test
  void whatNobodyAnsweredForIsNotSentAgain() {
    next.add(new Sending.Unknown());
    tell(NoticeKind.AWARDED);
    sending.send(awarded);
    assertEquals(1, sent.size());
    assertEquals(NoticeOutcome.SENDING, outcome(NoticeKind.AWARDED));
  }

  @Test
  void whatIsThrottledIsTriedAgainWithItsChangeAndSentOnce() {
    next.add(new Sending.TryAgain());
    next.add(new Sending.TryAgain());
    asking.after(happened());
    for (int time = 0; time < 2; time++) {
      MailNotTaken thrown = assertThrows(MailNotTaken.class, () -> sending.send(awarded));
      assertFalse(String.valueOf(thrown.getMessage()).contains("ada"));
      assertEquals(NoticeOutcome.WAITING, outcome(NoticeKind.AWARDED));
    }
    sending.send(awarded);
    sending.send(awarded);
    assertEquals(1, sent.size());
    assertEquals(NoticeOutcome.SENT, outcome(NoticeKind.AWARDED));
  }

  @Test
  void aRefusalIsSaid() {
    next.add(new Sending.Refused("MessageRejected"));
    tell(NoticeKind.AWARDED);
    sending.send(awarded);
    assertUntold(NoticeOutcome.REFUSED);
    assertEquals("MessageRejected", notice(NoticeKind.AWARDED).reason());
  }

  @ParameterizedTest
  @EnumSource
  void whoIsSentNoMailsIsSentNone(MailStop.Cause cause) {
    commit(new Change.KeepMailStop(new MailStop(LEARNER, issuer, cause, clock.instant())));
    tell(NoticeKind.AWARDED);
    assertUntold(NoticeOutcome.STOPPED);
  }

  @Test
  void whoWantsNoMailsOfAnotherIssuerIsTold() {
    commit(
        new Change.KeepMailStop(
            new MailStop(LEARNER, ids.next(), MailStop.Cause.UNSUBSCRIBED, clock.instant())));
    tell(NoticeKind.AWARDED);
    assertEquals(1, sent.size());
  }

  @ParameterizedTest
  @EnumSource(names = "EMAIL", mode = EnumSource.Mode.EXCLUDE)
  void whoIsKnownByAUrlOrATelephoneNumberIsSentNoMail(Recipient.Type type) {
    contact = new Contact(type, "https://ada.example.org", "Ada Example", null);
    tell(NoticeKind.AWARDED);
    assertUntold(NoticeOutcome.NO_ADDRESS);
  }

  /** The erasure has taken the register entry already, and the notices are next. */
  @Test
  void whoIsErasedBetweenReadingAndSendingIsSentNothing() {
    asking.after(happened());
    Transactions late = meanwhile(() -> commit(new Change.RemoveRegisterEntry(assertion)));
    new SendNotice(
            new SendNotice.Stores(Records.of(store, store, store), store, store, store, late),
            new ReadableContacts(),
            tokens,
            mail -> {
              sent.add(mail);
              return new Sending.Sent("id");
            },
            URLS,
            clock)
        .send(awarded);
    assertUntold(NoticeOutcome.WAITING);
  }

  @Test
  void whatHappenedLongAgoIsNotToldAndTheIssuerSeesIt() {
    later(AskForNotices.TOO_LATE.plusSeconds(1));
    tell(NoticeKind.AWARDED);
    assertUntold(NoticeOutcome.TOO_LATE);
  }

  @Test
  void whatWaitedLongIsNotTold() {
    asking.after(happened());
    later(AskForNotices.TOO_LATE.plusSeconds(1));
    sending.send(awarded);
    assertUntold(NoticeOutcome.TOO_LATE);
  }

  @Test
  void whatIsNotTrueAnyMoreIsNotTold() {
    asking.after(happened());
    revoke();
    sending.send(awarded);
    assertUntold(NoticeOutcome.OVERTAKEN);
  }

  @Test
  void whatWasMovedToSomebodyWithoutAContactDoesNotWaitForEver() {
    asking.after(happened());
    register(assertion, null);
    sending.send(awarded);
    assertUntold(NoticeOutcome.OVERTAKEN);
  }

  @Test
  void whoIsErasedMeanwhileIsNotToldAndNothingComesBack() {
    asking.after(happened());
    commit(
        new Change.RemoveRegisterEntry(assertion),
        new Change.RemoveNotice(assertion, NoticeKind.AWARDED, 1));
    sending.send(awarded);
    asking.after(happened());
    assertEquals(List.of(), sent);
    assertEquals(List.of(), store.notices(assertion));
  }

  @Test
  void whoIsErasedWhileTheMailIsSentLeavesNothing() {
    asking.after(happened());
    sending(
            mail -> {
              commit(
                  new Change.RemoveRegisterEntry(assertion),
                  new Change.RemoveNotice(assertion, NoticeKind.AWARDED, 1));
              return new Sending.Sent("id");
            })
        .send(awarded);
    assertEquals(List.of(), store.notices(assertion));
  }

  /** Two instances have the same change at once. */
  @Test
  void ofTwoAtOnceOneSends() {
    asking.after(happened());
    Transactions late = meanwhile(() -> sending.send(awarded));
    new SendNotice(
            new SendNotice.Stores(Records.of(store, store, store), store, store, store, late),
            new ReadableContacts(),
            tokens,
            mail -> {
              sent.add(mail);
              return new Sending.Sent("second");
            },
            URLS,
            clock)
        .send(awarded);
    assertEquals(1, sent.size());
  }

  @Test
  void whoIsErasedBetweenReadingAndWritingIsNotAskedFor() {
    Transactions late = meanwhile(() -> commit(new Change.RemoveRegisterEntry(assertion)));
    new AskForNotices(store, late, clock).after(happened());
    assertEquals(List.of(), store.notices(assertion));
  }

  @Test
  void itsTagsTellWhichItIsAndNobody() {
    tell(NoticeKind.AWARDED);
    assertEquals(
        Map.of("assertion", assertion, "kind", "AWARDED", "attempt", "1"), sent.getFirst().tags());
    assertFalse(sent.getFirst().toString().contains("ada"), sent.getFirst().toString());
  }

  /** Commits to the store, and has somebody else be faster than the first commit. */
  private Transactions meanwhile(Runnable somebodyElse) {
    AtomicBoolean first = new AtomicBoolean(true);
    return new Transactions() {
      @Override
      public Commit commit(List<Change> changes, @Nullable RequestRecord request) {
        if (first.getAndSet(false)) {
          somebodyElse.run();
        }
        return store.commit(changes, request);
      }

      @Override
      public Optional<RequestRecord> request(RequestKey key) {
        return store.request(key);
      }
    };
  }

  private void assertUntold(NoticeOutcome outcome) {
    assertEquals(List.of(), sent);
    assertEquals(outcome, outcome(NoticeKind.AWARDED));
  }
}
