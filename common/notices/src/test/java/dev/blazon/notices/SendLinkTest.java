package dev.blazon.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.lifecycle.BadgeCollectionBuilder;
import dev.blazon.mail.Mail;
import dev.blazon.mail.Mailer;
import dev.blazon.openbadges.Recipient;
import dev.blazon.register.MailStop;
import dev.blazon.register.RecipientDigester;
import dev.blazon.service.AskForLink;
import dev.blazon.store.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which links to people's badges are mailed, and how often. */
class SendLinkTest extends SignInScene {
  /** The mail is in the language that was asked for, and can be neither answered nor stopped. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "es", "mi", "ar"})
  void theMailIsInTheLanguageOfThePage(String language) {
    asks.ask(ADA, language, "192.0.2.1");
    sendAll();
    Mail mail = sent.getFirst();
    assertEquals(language, mail.language());
    assertEquals(ADA, mail.to());
    assertNull(mail.unsubscribe());
    assertNull(mail.replyTo());
    assertEquals(Map.of(), mail.tags());
    for (String form : List.of(mail.text(), mail.html().replace("&amp;", "&"))) {
      Matcher link = LINK.matcher(form);
      assertTrue(link.find(), form);
      assertEquals(language, link.group(2));
      assertFalse(form.contains("{0}"), form);
    }
  }

  @Test
  void whoHoldsNothingIsMailedNothingAndNobodyCanTell() {
    assertInstanceOf(
        AskForLink.Outcome.Asked.class, asks.ask("nobody@example.org", "en", "192.0.2.1"));
    assertInstanceOf(AskForLink.Outcome.Asked.class, asks.ask(ADA, "en", "192.0.2.1"));
    List<Change> written = recorded.changes();
    assertEquals(2, written.size());
    written.forEach(change -> assertInstanceOf(Change.AddLinkRequest.class, change));
    sendAll();
    assertEquals(List.of(ADA), sent.stream().map(Mail::to).toList());
    requests().forEach(id -> assertEquals(Optional.empty(), store.linkRequest(id)));
  }

  /** A collection outlives the badges that were erased: somebody has to be able to delete it. */
  @Test
  void whoHasACollectionIsMailedALinkAlthoughNothingIsHeldAnyMore() {
    String address = "erased@example.org";
    store.commit(
        List.of(
            new Change.KeepCollection(
                BadgeCollectionBuilder.builder()
                    .id(ids.next())
                    .learner(
                        new RecipientDigester(keys("secret"))
                            .ofDeployment(Recipient.Type.EMAIL, address))
                    .title("Bridges")
                    .entries(List.of())
                    .createdAt(clock.instant())
                    .changedAt(clock.instant())
                    .version(1)
                    .build())),
        null);
    asks.ask(address, "en", "192.0.2.1");
    sendAll();
    assertEquals(List.of(address), sent.stream().map(Mail::to).toList());
  }

  /** However often the stream repeats it. */
  @Test
  void oneRequestIsOneMail() {
    asks.ask(ADA, "en", "192.0.2.1");
    sendAll();
    sendAll();
    assertEquals(1, sent.size());
  }

  /** What sends mails is busy, or down: it has not taken the mail, and says so. */
  @Test
  void whatIsNotTakenIsTriedAgainAndSentOnce() {
    asks.ask(ADA, "en", "192.0.2.1");
    String request = requests().getFirst();
    for (int time = 0; time < 3; time++) {
      next.add(new Mailer.Sending.TryAgain());
      MailNotTaken thrown = assertThrows(MailNotTaken.class, this::sendAll);
      assertFalse(String.valueOf(thrown.getMessage()).contains("ada"));
      assertTrue(store.linkRequest(request).orElseThrow().tried());
      assertEquals(Optional.empty(), links.open(untaken.getLast()), "a link that nobody has");
      later(Duration.ofMinutes(6));
    }
    assertEquals(List.of(), sent);
    sendAll();
    sendAll();
    assertEquals(1, sent.size());
    assertTrue(links.open(token(sent.getFirst())).isPresent());
    assertEquals(Optional.empty(), store.linkRequest(request));
  }

  @Test
  void whatIsNotTakenInTimeIsNotMailedAtAll() {
    asks.ask(ADA, "en", "192.0.2.1");
    next.add(new Mailer.Sending.TryAgain());
    assertThrows(MailNotTaken.class, this::sendAll);
    later(Duration.ofMinutes(20));
    sendAll();
    assertEquals(List.of(), sent);
    requests().forEach(id -> assertEquals(Optional.empty(), store.linkRequest(id)));
  }

  /** What may have been sent is not sent again, and its link is good. */
  @Test
  void whatNobodyAnsweredForIsNotSentAgain() {
    asks.ask(ADA, "en", "192.0.2.1");
    next.add(new Mailer.Sending.Unknown());
    sendAll();
    sendAll();
    assertEquals(1, sent.size());
    assertTrue(links.open(token(sent.getFirst())).isPresent());
  }

  /** So that what tells the addresses of a deployment from others cannot be read from a queue. */
  @Test
  void whatIsRefusedIsLeft() {
    asks.ask(ADA, "en", "192.0.2.1");
    next.add(new Mailer.Sending.Refused("MessageRejected"));
    sendAll();
    sendAll();
    assertEquals(List.of(), sent);
  }

  @Test
  void whatWasNotAnsweredInTimeIsNotMailedAtAll() {
    asks.ask(ADA, "en", "192.0.2.1");
    later(Duration.ofMinutes(20));
    sendAll();
    assertEquals(List.of(), sent);
    requests().forEach(id -> assertEquals(Optional.empty(), store.linkRequest(id)));
  }

  @Test
  void oneAddressIsMailedTwiceWhileALinkLasts() {
    for (int time = 0; time < 10; time++) {
      asks.ask(ADA, "en", "192.0.2." + time);
    }
    sendAll();
    assertEquals(SendLink.WHILE_ONE_LASTS, sent.size());
  }

  /** Somebody asks in her name all the time: she is not flooded, and always has a link. */
  @Test
  void whoAsksInSomebodysNameLocksNobodyOut() {
    Duration twoHours = Duration.ofHours(2);
    Instant last = clock.instant();
    for (int minute = 0; minute < twoHours.toMinutes(); minute++) {
      int before = sent.size();
      asks.ask(ADA, "en", "192.0.2." + minute);
      sendAll();
      last = sent.size() > before ? clock.instant() : last;
      assertTrue(clock.instant().isBefore(last.plus(SendLink.LASTS)), "a link is good still");
      later(Duration.ofMinutes(1));
    }
    long spans = 1 + twoHours.dividedBy(SendLink.LASTS);
    assertTrue(sent.size() <= spans * SendLink.WHILE_ONE_LASTS, () -> sent.size() + " mails");
  }

  @Test
  void anAddressThatNoMailReachesIsMailedNothing() {
    String learner = learner(ADA);
    MailStop ofOne = new MailStop(learner, issuer, MailStop.Cause.UNSUBSCRIBED, clock.instant());
    commit(new Change.KeepMailStop(ofOne));
    mailed(ADA);
    commit(
        new Change.KeepMailStop(
            new MailStop(learner, null, MailStop.Cause.BOUNCED, clock.instant())));
    asks.ask(ADA, "en", "192.0.2.1");
    sendAll();
    assertEquals(1, sent.size());
  }
}
