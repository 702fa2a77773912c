package dev.blazon.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.NoticeAsked;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.Status;
import dev.blazon.notices.SendAgain.Refusal;
import dev.blazon.register.MailStop;
import dev.blazon.register.RenewalRequest;
import dev.blazon.service.NoticeView;
import dev.blazon.store.Answer;
import dev.blazon.store.Change;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.RequestKey;
import dev.blazon.store.Result;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendAgainTest extends NoticeScene {
  private final SendAgain again = new SendAgain(store, store, store, store, commits, true, clock);

  @Test
  void itIsSentAMomentLater() {
    tell(NoticeKind.AWARDED);
    NoticeView asked = asked(ask(issuer, NoticeKind.AWARDED, null));
    assertEquals(2, asked.attempt());
    assertEquals("key", asked.askedBy());
    sending.send(new NoticeAsked(assertion, NoticeKind.AWARDED, 2));
    assertEquals(2, sent.size());
    assertEquals(
        List.of("SENT", "SENT"),
        new ListNotices(store, store)
            .of(issuer, assertion).orElseThrow().notices().stream()
                .map(notice -> notice.outcome().name())
                .toList());
  }

  @Test
  void aRequestThatIsRepeatedAsksForOne() {
    RepeatableRequest request = new RepeatableRequest(new RequestKey(issuer, "once"), "print");
    asked(ask(issuer, NoticeKind.AWARDED, request));
    assertInstanceOf(
        Answer.Repeated.class,
        ((Result.Success<Answer<NoticeView>, Refusal>) ask(issuer, NoticeKind.AWARDED, request))
            .value());
    assertEquals(1, store.notices(assertion).size());
  }

  @Test
  void anotherIssuersAssertionIsUnknown() {
    refused(new Refusal.UnknownAssertion(), ask(ids.next(), NoticeKind.AWARDED, null));
    assertEquals(Optional.empty(), new ListNotices(store, store).of(ids.next(), assertion));
  }

  @Test
  void aDeploymentWithoutMailsSaysSo() {
    refused(
        new Refusal.NotSetUp(),
        new SendAgain(store, store, store, store, commits, false, clock)
            .ask(issuer, assertion, NoticeKind.AWARDED, "key", null));
  }

  @Test
  void whatIsNotTrueIsNotSent() {
    refused(new Refusal.WrongKind(Status.ACTIVE), ask(issuer, NoticeKind.REVOKED, null));
    refused(new Refusal.WrongKind(Status.ACTIVE), ask(issuer, NoticeKind.EXPIRED, null));
    revoke();
    refused(new Refusal.WrongKind(Status.REVOKED), ask(issuer, NoticeKind.AWARDED, null));
    asked(ask(issuer, NoticeKind.REVOKED, null));
  }

  @Test
  void aReminderIsSentAgainWhileItIsTrue() {
    refused(new Refusal.NeverExpires(), ask(issuer, NoticeKind.EXPIRING, null));
    expiresIn(Duration.ofDays(2));
    asked(ask(issuer, NoticeKind.EXPIRING, null));
    later(Duration.ofDays(2));
    refused(new Refusal.WrongKind(Status.EXPIRED), ask(issuer, NoticeKind.EXPIRING, null));
    asked(ask(issuer, NoticeKind.EXPIRED, null));
  }

  @Test
  void ofWhatIsRenewedTheNextOneTells() {
    expiresIn(Duration.ofDays(2));
    commit(new Change.ReplaceAssertion(record().renew(ids.next(), clock.instant(), "key")));
    refused(new Refusal.Renewed(), ask(issuer, NoticeKind.AWARDED, null));
    refused(new Refusal.Renewed(), ask(issuer, NoticeKind.EXPIRING, null));
    later(Duration.ofDays(2));
    refused(new Refusal.Renewed(), ask(issuer, NoticeKind.EXPIRED, null));
  }

  @Test
  void aRefusedRenewalIsToldAgainWhileItIsRefused() {
    refused(new Refusal.NotRefused(), ask(issuer, NoticeKind.RENEWAL_REFUSED, null));
    RenewalRequest open = RenewalRequest.first(record(), null, null, clock.instant());
    commit(new Change.KeepRenewalRequest(open));
    refused(new Refusal.NotRefused(), ask(issuer, NoticeKind.RENEWAL_REFUSED, null));
    commit(new Change.KeepRenewalRequest(open.refused("Not now", clock.instant(), "key")));
    asked(ask(issuer, NoticeKind.RENEWAL_REFUSED, null));
  }

  private void expiresIn(Duration duration) {
    commit(
        new Change.ReplaceAssertion(
            AssertionRecordBuilder.builder(record())
                .expires(clock.instant().plus(duration))
                .version(record().version() + 1)
                .build()));
  }

  @Test
  void whoseContactIsNotKeptIsNotSentAny() {
    register(assertion, null);
    refused(new Refusal.NoContact(), ask(issuer, NoticeKind.AWARDED, null));
    commit(new Change.RemoveRegisterEntry(assertion));
    refused(new Refusal.NoContact(), ask(issuer, NoticeKind.AWARDED, null));
  }

  @Test
  void whatStopsMailsIsSaid() {
    stop(issuer, MailStop.Cause.UNSUBSCRIBED);
    refused(new Refusal.Stopped(), ask(issuer, NoticeKind.AWARDED, null));
  }

  /** What another issuer's mails have come to, is told in the same words. */
  @Test
  void whatStopsMailsOfAllIssuersIsSaidNoOtherWay() {
    stop(null, MailStop.Cause.COMPLAINED);
    refused(new Refusal.Stopped(), ask(issuer, NoticeKind.AWARDED, null));
  }

  /** There may be several, and each is told when something has become of it. */
  @ParameterizedTest
  @EnumSource(names = {"ENDORSED", "ENDORSEMENT_DECLINED", "ENDORSEMENT_REVOKED"})
  void whatTellsOfOneEndorsementIsNotSentAgain(NoticeKind kind) {
    refused(new Refusal.OfOneEndorsement(), ask(issuer, kind, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"url", "telephone"})
  void whoIsKnownByNoAddressIsSentNone(String type) {
    commit(
        new Change.ReplaceAssertion(
            AssertionRecordBuilder.builder(record())
                .document("{\"recipient\": {\"type\": \"" + type + "\"}}")
                .version(record().version() + 1)
                .build()));
    refused(new Refusal.NoAddress(), ask(issuer, NoticeKind.AWARDED, null));
  }

  @Test
  void nobodyIsFlooded() {
    for (int i = 0; i < SendAgain.A_DAY; i++) {
      asked(ask(issuer, NoticeKind.AWARDED, null));
      later(Duration.ofHours(1));
    }
    refused(new Refusal.TooOften(Duration.ofHours(21)), ask(issuer, NoticeKind.AWARDED, null));
    later(Duration.ofHours(21));
    asked(ask(issuer, NoticeKind.AWARDED, null));
    for (int i = SendAgain.A_DAY + 1; i < SendAgain.IN_ALL; i++) {
      later(Duration.ofDays(1));
      assertEquals(i + 1, asked(ask(issuer, NoticeKind.AWARDED, null)).attempt());
    }
    later(Duration.ofDays(9));
    refused(new Refusal.TooMany(), ask(issuer, NoticeKind.AWARDED, null));
  }

  private void stop(@Nullable String whose, MailStop.Cause cause) {
    commit(new Change.KeepMailStop(new MailStop(LEARNER, whose, cause, clock.instant())));
  }

  private Result<Answer<NoticeView>, Refusal> ask(
      String by, NoticeKind kind, @Nullable RepeatableRequest request) {
    return again.ask(by, assertion, kind, "key", request);
  }

  private static NoticeView asked(Result<Answer<NoticeView>, Refusal> result) {
    if (result instanceof Result.Success<Answer<NoticeView>, Refusal>(var answer)
        && answer instanceof Answer.First<NoticeView>(NoticeView asked)) {
      return asked;
    }
    throw new AssertionError(result);
  }

  private static void refused(Refusal expected, Result<Answer<NoticeView>, Refusal> result) {
    assertEquals(new Result.Refused<Answer<NoticeView>, Refusal>(expected), result);
  }
}
