package dev.blazon.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.Presentation;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.lifecycle.Visibility;
import dev.blazon.mail.Mail;
import dev.blazon.mail.Mailer;
import dev.blazon.mail.Mailer.Sending;
import dev.blazon.openbadges.Recipient;
import dev.blazon.register.Contact;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.MailStop;
import dev.blazon.register.NoticeOutcome;
import dev.blazon.store.Change;
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

class SendEndorserMailTest extends EndorsersScene {
  @Test
  void whoIsAskedIsMailedALinkThatWorksOnceHoweverOftenThatIsTold() {
    EndorsementRequest asked = asked();
    for (int time = 0; time < 3; time++) {
      telling().send(of(asked));
    }
    assertEquals(1, sent.size());
    assertEquals("grace@Example.org", sent.getFirst().to());
    assertEquals(NoticeOutcome.SENT, mailOf(asked));
    String link = URLS.endorse(links.token(asked)) + "&lang=en";
    assertTrue(sent.getFirst().text().contains(link), () -> sent.getFirst().text());
    assertTrue(links.find(links.token(asked), store).isPresent());
    assertTrue(sent.getFirst().text().contains("> Would you?"));
    assertEquals(
        Map.of("subjectKind", "ASSERTION", "subject", assertion, "request", asked.id()),
        sent.getFirst().tags());
  }

  @Test
  void eachStateIsToldOnce() {
    EndorsementRequest asked = asked();
    telling().send(of(asked));
    confirmed(asked);
    telling().send(of(asked));
    kept(now(asked).accepted("e".repeat(26), clock.instant(), Trail.HOLDER));
    telling().send(of(asked));
    kept(now(asked).revoked("Too loud", clock.instant(), "key"));
    telling().send(of(asked));
    telling().send(of(asked));
    assertEquals(
        List.of(
            "Will you endorse “Welding”?",
            "Thank you for endorsing “Welding”",
            "Your endorsement of “Welding” is published",
            "Your endorsement of “Welding” is no longer published"),
        sent.stream().map(mail -> mail.subject()).toList());
  }

  @Test
  void whoTakesItBackIsNotTold() {
    EndorsementRequest confirmed = confirmed(asked());
    kept(confirmed.declined(null, clock.instant(), Trail.ENDORSER));
    telling().send(of(confirmed));
    assertEquals(List.of(), sent);
  }

  @Test
  void whoeverNobodyAskedByMailIsSentNone() {
    EndorsementRequest unmailed =
        kept(
            EndorsementRequest.asked(
                subject,
                ids.next(),
                issuer,
                "key",
                null,
                null,
                clock.instant(),
                clock.instant().plus(Duration.ofDays(30))));
    telling().send(of(unmailed));
    assertEquals(List.of(), sent);
  }

  /** Their language, whatever the issuer's is. */
  @Test
  void itIsInTheLanguageInWhichTheyAreAsked() {
    contact = new Contact(Recipient.Type.EMAIL, "grace@example.org", null, "de");
    telling().send(of(asked()));
    assertEquals("de", sent.getFirst().language());
  }

  @Test
  void theHolderIsNamedWhereTheAwardDoesAndIsNotHidden() {
    commit(
        new Change.ReplaceAssertion(
            AssertionRecordBuilder.builder(record())
                .document(
                    """
                    {"@context": "https://w3id.org/openbadges/v2", "type": "Assertion", "id": "https://a.example",
                     "recipient": {"type": "email", "hashed": true, "identity": "sha256$00"},
                     "badge": "https://b.example", "verification": {"type": "HostedBadge"},
                     "issuedOn": "2026-11-24T10:00:00Z",
                     "extensions:recipientProfile": {"@context": "https://w3id.org/openbadges/extensions/recipientProfile/context.json",
                       "type": ["Extension", "extensions:RecipientProfile"], "name": "Ada Example"}}
                    """)
                .version(record().version() + 1)
                .build()));
    telling().send(of(asked()));
    assertTrue(sent.getLast().text().contains("Ada Example asks you"), () -> sent.getLast().text());
    commit(new Change.KeepPresentation(Presentation.usual(record()).as(Visibility.UNLISTED, true)));
    telling().send(of(asked()));
    assertFalse(sent.getLast().text().contains("Ada"), () -> sent.getLast().text());
    assertEquals(2, sent.size());
  }

  @Test
  void whoIsAskedAboutABadgeOrAnIssuerIsToldSo() {
    telling().send(of(asked(new Subject(Subject.Kind.BADGE_CLASS, badge), "key")));
    telling().send(of(asked(new Subject(Subject.Kind.PROFILE, issuer), "key")));
    assertTrue(sent.getFirst().text().contains("its badge “Welding”"));
    assertTrue(sent.getLast().text().contains("asks you to endorse it."));
  }

  @ParameterizedTest
  @EnumSource
  void whoIsSentNoMailsIsSentNone(MailStop.Cause cause) {
    commit(new Change.KeepMailStop(new MailStop(grace, issuer, cause, clock.instant())));
    EndorsementRequest asked = asked();
    telling().send(of(asked));
    assertUntold(asked, NoticeOutcome.STOPPED);
  }

  @Test
  void whoWantsNoMailsOfAnotherIssuerIsTold() {
    commit(
        new Change.KeepMailStop(
            new MailStop(grace, ids.next(), MailStop.Cause.UNSUBSCRIBED, clock.instant())));
    telling().send(of(asked()));
    assertEquals(1, sent.size());
  }

  @Test
  void theirLinkStopsTheMailsOfTheIssuer() {
    telling().send(of(asked()));
    assertEquals(URLS.unsubscribe(tokens.of(issuer, grace)), sent.getFirst().unsubscribe());
  }

  /** Whoever asks: an address is anybody's to type. */
  @Test
  void invitationsToOneAddressAreFew() {
    for (int time = 0; time < SendEndorserMail.INVITATIONS_A_DAY; time++) {
      telling().send(of(asked()));
    }
    EndorsementRequest last = asked();
    telling().send(of(last));
    assertEquals(SendEndorserMail.INVITATIONS_A_DAY, sent.size());
    assertEquals(NoticeOutcome.TOO_MANY, mailOf(last));
    // What follows from one that was sent is told all the same.
    confirmed(last);
    telling().send(of(last));
    assertEquals(SendEndorserMail.INVITATIONS_A_DAY + 1, sent.size());
    later(Duration.ofDays(1));
    telling().send(of(asked()));
    assertEquals(SendEndorserMail.INVITATIONS_A_DAY + 2, sent.size());
  }

  @Test
  void whatIsThrottledIsTriedAgainAndCountedOnce() {
    for (int time = 0; time < 5; time++) {
      next.add(new Sending.TryAgain());
    }
    EndorsementRequest asked = asked();
    for (int time = 0; time < 5; time++) {
      MailNotTaken thrown = assertThrows(MailNotTaken.class, () -> telling().send(of(asked)));
      assertFalse(String.valueOf(thrown.getMessage()).contains("grace"));
      assertEquals(NoticeOutcome.WAITING, mailOf(asked));
    }
    telling().send(of(asked));
    telling().send(of(asked));
    assertEquals(1, sent.size());
    assertEquals(NoticeOutcome.SENT, mailOf(asked));
  }

  @Test
  void aRefusalIsKept() {
    next.add(new Sending.Refused("BadRequestException"));
    EndorsementRequest asked = asked();
    telling().send(of(asked));
    assertUntold(asked, NoticeOutcome.REFUSED);
  }

  @Test
  void whatNobodyAnsweredForIsNotSentAgain() {
    next.add(new Sending.Unknown());
    EndorsementRequest asked = asked();
    telling().send(of(asked));
    telling().send(of(asked));
    assertEquals(1, sent.size());
    assertEquals(NoticeOutcome.SENDING, mailOf(asked));
  }

  /** A process that ends between saying that it sends and sending; and one right behind it. */
  @Test
  void whoeverEndsInBetweenLeavesOneMailAtMost() {
    EndorsementRequest asked = asked();
    SendEndorserMail crashing =
        telling(
            mail -> {
              throw new IllegalStateException("the process ended");
            },
            store);
    assertThrows(IllegalStateException.class, () -> crashing.send(of(asked)));
    telling().send(of(asked));
    assertUntold(asked, NoticeOutcome.SENDING);
  }

  @Test
  void whatWaitedLongIsNotTold() {
    EndorsementRequest asked = asked();
    later(AskForNotices.TOO_LATE.plusSeconds(1));
    telling().send(of(asked));
    assertUntold(asked, NoticeOutcome.TOO_LATE);
    EndorsementRequest confirmed = confirmed(asked);
    later(AskForNotices.TOO_LATE.plusSeconds(1));
    telling().send(of(confirmed));
    assertUntold(confirmed, NoticeOutcome.TOO_LATE);
  }

  /** They are asked by a link, and name an address days later. */
  @Test
  void whoeverNamesAnAddressLateIsMailedTheLinkAllTheSame() {
    EndorsementRequest asked = asked();
    later(Duration.ofDays(10));
    EndorsementRequest addressed = kept(asked.addressed(WORDS, "encrypted"));
    telling().send(of(addressed));
    assertEquals(1, sent.size());
    assertTrue(sent.getFirst().text().contains(links.token(addressed)));
    assertTrue(links.find(links.token(asked), store).isEmpty());
    later(Duration.ofDays(20));
    EndorsementRequest late = kept(now(addressed).addressed(WORDS, "encrypted"));
    telling().send(of(late));
    assertEquals(NoticeOutcome.OVERTAKEN, mailOf(late));
  }

  @Test
  void nobodyIsAskedForWhatIsGone() {
    EndorsementRequest asked = asked();
    EndorsementRequest confirmed = confirmed(asked());
    revoke();
    telling().send(of(asked));
    telling().send(of(confirmed));
    assertUntold(asked, NoticeOutcome.OVERTAKEN);
    assertUntold(confirmed, NoticeOutcome.OVERTAKEN);
  }

  @Test
  void whatIsForgottenIsNotTold() {
    EndorsementRequest asked = asked();
    commit(new Change.RemoveEndorsementRequest(subject, asked.id()));
    telling().send(of(asked));
    assertEquals(List.of(), sent);
  }

  /** The erasure has taken the register entry already, and the requests are next. */
  @Test
  void whoIsErasedBetweenReadingAndSendingIsNamedToNobody() {
    EndorsementRequest asked = asked();
    telling(this::sentBy, meanwhile(() -> commit(new Change.RemoveRegisterEntry(assertion))))
        .send(of(asked));
    assertUntold(asked, NoticeOutcome.WAITING);
  }

  /** A draft is kept the moment that the mail is begun, and the moment that it is sent. */
  @Test
  void whatIsWrittenMeanwhileTakesNoMailAway() {
    EndorsementRequest asked = asked();
    telling(
            mail -> {
              kept(now(asked).drafted(WORDS));
              return sentBy(mail);
            },
            meanwhile(() -> kept(now(asked).drafted(WORDS))))
        .send(of(asked));
    assertEquals(1, sent.size());
    assertEquals(NoticeOutcome.SENT, mailOf(asked));
    assertEquals(WORDS, now(asked).words());
  }

  /**
   * Its next state has a mail of its own, and what is written of the first must not stand there.
   */
  @Test
  void whatMovesOnWhileTheMailIsSentIsTold() {
    EndorsementRequest asked = asked();
    telling(
            mail -> {
              confirmed(asked);
              return sentBy(mail);
            },
            store)
        .send(of(asked));
    assertEquals(NoticeOutcome.WAITING, mailOf(asked));
    telling().send(of(asked));
    assertEquals(2, sent.size());
  }

  @Test
  void ofTwoAtOnceOneSends() {
    EndorsementRequest asked = asked();
    telling(this::sentBy, meanwhile(() -> telling().send(of(asked)))).send(of(asked));
    assertEquals(1, sent.size());
  }

  private Mailer.Sending sentBy(Mail mail) {
    sent.add(mail);
    return new Sending.Sent("id");
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

  private void assertUntold(EndorsementRequest request, NoticeOutcome outcome) {
    assertEquals(List.of(), sent);
    assertEquals(outcome, mailOf(request));
  }
}
