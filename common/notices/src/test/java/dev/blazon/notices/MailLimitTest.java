package dev.blazon.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.blazon.lifecycle.NoticeAsked;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.mail.Mailer.Sending;
import dev.blazon.notices.SendAgain.Refusal;
import dev.blazon.register.NoticeOutcome;
import dev.blazon.register.RecipientDigests;
import dev.blazon.register.RegisterEntryBuilder;
import dev.blazon.service.NoticeView;
import dev.blazon.store.Answer;
import dev.blazon.store.Race;
import dev.blazon.store.Result;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** However many awards a list has, one recipient is sent so many mails of an issuer a day. */
class MailLimitTest extends NoticeScene {
  private static final int MANY = MailLimit.A_DAY + 5;

  private final SendAgain again = new SendAgain(store, store, store, store, commits, true, clock);

  @Test
  void whatIsTooManyIsNotSentAndSaysSo() {
    List<String> assertions = awards(MANY);
    assertions.forEach(this::send);
    assertEquals(MailLimit.A_DAY, sent.size());
    assertEquals(MailLimit.A_DAY, with(assertions, NoticeOutcome.SENT));
    assertEquals(MANY - MailLimit.A_DAY, with(assertions, NoticeOutcome.TOO_MANY));
    assertions.forEach(this::send);
    assertEquals(MailLimit.A_DAY, sent.size(), "by itself it is not sent later either");
  }

  @Test
  void theIssuerIsToldAndCanAskAgainTheNextDay() {
    List<String> assertions = awards(MANY);
    assertions.forEach(this::send);
    String last = assertions.getLast();
    Instant now = clock.instant();
    Duration rest =
        Duration.between(now, now.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1)));
    assertEquals(
        new Result.Refused<Answer<NoticeView>, Refusal>(new Refusal.EnoughToday(rest)), ask(last));
    later(rest);
    assertInstanceOf(Result.Success.class, ask(last));
    sending.send(new NoticeAsked(last, NoticeKind.AWARDED, 2));
    assertEquals(MailLimit.A_DAY + 1, sent.size());
  }

  /** Of each mail one is counted, however often what sends mails was busy. */
  @Test
  void aMailThatIsTriedAgainIsCountedOnce() {
    List<String> assertions = awards(MailLimit.A_DAY);
    for (int time = 0; time < 3; time++) {
      next.add(new Sending.TryAgain());
      assertThrows(MailNotTaken.class, () -> send(assertions.getFirst()));
    }
    assertions.forEach(this::send);
    assertEquals(MailLimit.A_DAY, sent.size());
  }

  /** A queue tells each thing more than once, and many functions read it. */
  @Test
  void ofManySendersAtOnceNoneSendsOneTooMany() throws Exception {
    List<String> assertions = awards(MANY);
    List<String> mailed = Collections.synchronizedList(new ArrayList<>());
    SendNotice counting =
        sending(
            mail -> {
              mailed.add(mail.to());
              return new Sending.Sent("id");
            });
    Race.run(
        2 * MANY,
        number -> {
          counting.send(awarded(assertions.get(number % MANY)));
          return number;
        });
    assertEquals(MailLimit.A_DAY, mailed.size());
    assertEquals(MailLimit.A_DAY, with(assertions, NoticeOutcome.SENT));
    assertEquals(MANY - MailLimit.A_DAY, with(assertions, NoticeOutcome.TOO_MANY));
  }

  @Test
  void anotherIssuerAndAnotherRecipientHaveCountsOfTheirOwn() {
    awards(MailLimit.A_DAY).forEach(this::send);
    for (String[] other : new String[][] {{ids.next(), LEARNER}, {issuer, "cd".repeat(32)}}) {
      var entry =
          RegisterEntryBuilder.builder()
              .assertion(assertion)
              .issuer(other[0])
              .badge(badge)
              .family(badge)
              .issuedOn(clock.instant())
              .recipient(new RecipientDigests("holder", other[1]))
              .contact(null)
              .contactOf(assertion)
              .build();
      commit(MailLimit.of(entry).oneMore(clock.instant()));
    }
  }

  private List<String> awards(int count) {
    List<String> assertions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String id = ids.next();
      award(id, null);
      asking.after(new AskForNotices.Happened(id, NoticeKind.AWARDED, clock.instant()));
      assertions.add(id);
    }
    return assertions;
  }

  private void send(String id) {
    sending.send(awarded(id));
  }

  private static NoticeAsked awarded(String id) {
    return new NoticeAsked(id, NoticeKind.AWARDED, 1);
  }

  private long with(List<String> assertions, NoticeOutcome outcome) {
    return assertions.stream()
        .map(id -> store.notice(id, NoticeKind.AWARDED, 1).orElseThrow().outcome())
        .filter(outcome::equals)
        .count();
  }

  private Result<Answer<NoticeView>, Refusal> ask(String id) {
    return again.ask(issuer, id, NoticeKind.AWARDED, "key", null);
  }
}
