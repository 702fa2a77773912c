package dev.blazon.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.lifecycle.NoticeAsked;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.mail.Mailer.Sending;
import dev.blazon.register.MailStop;
import dev.blazon.register.NoticeOutcome;
import dev.blazon.store.Change;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailReturnedTest extends NoticeScene {
  private final MailReturned returned = new MailReturned(store, store, commits, clock);
  private final NoticeAsked mail = new NoticeAsked(assertion, NoticeKind.AWARDED, 1);

  @Test
  void whatCameBackForGoodStopsAllMailsToThatAddress() {
    tell(NoticeKind.AWARDED);
    for (int time = 0; time < 2; time++) {
      returned.bounced(mail);
      assertEquals(NoticeOutcome.BOUNCED, outcome(NoticeKind.AWARDED));
    }
    assertEquals(
        List.of(new MailStop(LEARNER, null, MailStop.Cause.BOUNCED, clock.instant())),
        store.mailStops(LEARNER));
    revoke();
    tell(NoticeKind.REVOKED);
    assertEquals(NoticeOutcome.STOPPED, outcome(NoticeKind.REVOKED));
    assertEquals(1, sent.size());
  }

  @Test
  void whatWasCalledSpamDoesSoToo() {
    tell(NoticeKind.AWARDED);
    returned.complained(mail);
    assertEquals(NoticeOutcome.COMPLAINED, outcome(NoticeKind.AWARDED));
    assertEquals(MailStop.Cause.COMPLAINED, store.mailStops(LEARNER).getFirst().cause());
  }

  /** SES may be faster than we are at writing that it was sent. */
  @Test
  void itMayComeBackBeforeItIsSaidToBeSent() {
    asking.after(happened());
    sending(
            sent -> {
              returned.bounced(mail);
              return new Sending.Sent("id");
            })
        .send(mail);
    assertEquals(NoticeOutcome.BOUNCED, outcome(NoticeKind.AWARDED));
  }

  @Test
  void whoWasErasedMeanwhileLeavesNothing() {
    tell(NoticeKind.AWARDED);
    commit(
        new Change.RemoveRegisterEntry(assertion),
        new Change.RemoveNotice(assertion, NoticeKind.AWARDED, 1));
    returned.bounced(mail);
    assertEquals(List.of(), store.notices(assertion));
    assertEquals(List.of(), store.mailStops(LEARNER));
  }
}
