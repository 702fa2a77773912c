package dev.blazon.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.mail.Mailer.Sending;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.MailStop;
import dev.blazon.register.NoticeOutcome;
import dev.blazon.store.Change;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndorserMailReturnedTest extends EndorsersScene {
  private final EndorserMailReturned returned =
      new EndorserMailReturned(store, store, commits, new ReadableContacts(), digester, clock);

  @Test
  void whatCameBackForGoodStopsAllMailsToThatAddress() {
    EndorsementRequest asked = asked();
    telling().send(of(asked));
    for (int time = 0; time < 2; time++) {
      returned.bounced(of(asked));
      assertEquals(NoticeOutcome.BOUNCED, mailOf(asked));
    }
    assertEquals(
        List.of(new MailStop(grace, null, MailStop.Cause.BOUNCED, clock.instant())),
        store.mailStops(grace));
    EndorsementRequest next = asked();
    telling().send(of(next));
    assertEquals(NoticeOutcome.STOPPED, mailOf(next));
  }

  @Test
  void whatWasCalledSpamDoesSoToo() {
    EndorsementRequest asked = asked();
    telling().send(of(asked));
    returned.complained(of(asked));
    assertEquals(NoticeOutcome.COMPLAINED, mailOf(asked));
    assertEquals(MailStop.Cause.COMPLAINED, store.mailStops(grace).getFirst().cause());
  }

  /** SES may be faster than we are at writing that it was sent. */
  @Test
  void itMayComeBackBeforeItIsSaidToBeSent() {
    EndorsementRequest asked = asked();
    telling(
            mail -> {
              returned.bounced(of(asked));
              return new Sending.Sent("id");
            },
            store)
        .send(of(asked));
    assertEquals(NoticeOutcome.BOUNCED, mailOf(asked));
  }

  /** What tells its next state was not sent yet, and will not be. */
  @Test
  void whatHasMovedOnMeanwhileIsStoppedAndNotSaidToHaveComeBack() {
    EndorsementRequest asked = asked();
    telling().send(of(asked));
    confirmed(asked);
    returned.bounced(of(asked));
    assertEquals(NoticeOutcome.WAITING, mailOf(asked));
    telling().send(of(asked));
    assertEquals(NoticeOutcome.STOPPED, mailOf(asked));
  }

  @Test
  void whatWasForgottenMeanwhileLeavesNothing() {
    EndorsementRequest asked = asked();
    telling().send(of(asked));
    commit(new Change.RemoveEndorsementRequest(subject, asked.id()));
    returned.bounced(of(asked));
    assertEquals(List.of(), store.mailStops(grace));
  }
}
