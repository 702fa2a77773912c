package dev.blazon.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.lifecycle.LinkAsked;
import dev.blazon.mail.Mail;
import dev.blazon.mail.Mailer;
import dev.blazon.notices.mails.Letters;
import dev.blazon.openbadges.Recipient;
import dev.blazon.register.Contact;
import dev.blazon.register.ContactCipher;
import dev.blazon.register.LinkRequest;
import dev.blazon.register.MailStop;
import dev.blazon.register.RecipientDigester;
import dev.blazon.register.RecipientDigests;
import dev.blazon.register.RegisterEntryBuilder;
import dev.blazon.service.AskForLink;
import dev.blazon.service.Session;
import dev.blazon.service.Sessions;
import dev.blazon.service.UseLink;
import dev.blazon.signing.KeyUnavailable;
import dev.blazon.store.Change;
import dev.blazon.store.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From asking for a link to a session, with the mail between. */
class SignInByMailTest extends NoticeScene {
  private static final String ADA = "ada@example.org";
  private static final Pattern LINK =
      Pattern.compile("/my/open\\?token=([a-z2-7]{26})&lang=(\\w+)");

  private final Kept cipher = new Kept();

  /** The tokens in mails that were not taken. */
  private final List<String> untaken = new ArrayList<>();

  private final Recorded recorded = new Recorded(store);
  private final AskForLink asks =
      new AskForLink(store, recorded, keys("secret"), cipher, ids, clock);
  private final UseLink links = new UseLink(store, store, cipher, ids, clock);
  private final Sessions sessions = new Sessions(keys("secret"), clock);
  private final SendLink sender =
      new SendLink(
          new SendLink.Stores(store, store, store, store),
          cipher,
          new RecipientDigester(keys("secret")),
          this::mailed,
          new Letters(URLS),
          ids,
          clock);

  SignInByMailTest() {
    holds(ADA);
  }

  @Test
  void theLinkOfTheMailOpensASessionOnce() {
    String token = mailed(ADA);
    Session session = links.open(token).orElseThrow();
    assertEquals(ADA, session.address());
    assertEquals(Optional.of(session.id()), read(session).map(Session::id));
    assertEquals(Optional.empty(), links.open(token), "used twice");
  }

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

  /** However often the stream repeats it. */
  @Test
  void oneRequestIsOneMail() {
    asks.ask(ADA, "en", "192.0.2.1");
    sendAll();
    sendAll();
    assertEquals(1, sent.size());
  }

  /** Where KMS gives no key for the moment, the link is good for another try. */
  @Test
  void aLinkThatCouldNotBeReadIsNotUsedUp() {
    String token = mailed(ADA);
    ContactCipher none =
        new ContactCipher() {
          @Override
          public String encrypt(String issuer, String assertion, Contact contact) {
            throw new KeyUnavailable("none", null);
          }

          @Override
          public Contact decrypt(String issuer, String assertion, String encrypted) {
            throw new KeyUnavailable("none", null);
          }
        };
    UseLink failing = new UseLink(store, store, none, ids, clock);
    assertThrows(KeyUnavailable.class, () -> failing.open(token));
    assertTrue(links.open(token).isPresent());
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
  void aLinkLastsTwentyMinutes() {
    String first = mailed(ADA);
    String second = mailed(ADA);
    later(Duration.ofMinutes(20).minusSeconds(1));
    assertTrue(links.open(first).isPresent());
    later(Duration.ofSeconds(1));
    assertEquals(Optional.empty(), links.open(second));
  }

  @Test
  void whatWasNotAnsweredInTimeIsNotMailedAtAll() {
    asks.ask(ADA, "en", "192.0.2.1");
    later(Duration.ofMinutes(20));
    sendAll();
    assertEquals(List.of(), sent);
    requests().forEach(id -> assertEquals(Optional.empty(), store.linkRequest(id)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no token", "aaaaaaaaaaaaaaaaaaaaaaaaaa", "A", "../../x"})
  void whatIsNoTokenOfOursOpensNothing(String token) {
    mailed(ADA);
    assertEquals(Optional.empty(), links.open(token));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ada",
        "ada@",
        "@example.org",
        "ada@example.org\r\nBcc: b@example.org",
        // Of the one domain or the other, whose owners are two.
        "ada@stra\u00dfe.example",
        "ada@\u03c3\u03af\u03b3\u03bc\u03b1\u03c2.example"
      })
  void whatIsNoAddressIsSaidToBeNone(String typed) {
    assertInstanceOf(AskForLink.Outcome.NoAddress.class, asks.ask(typed, "en", "192.0.2.1"));
    assertEquals(List.of(), recorded.changes());
  }

  @Test
  void anAddressOf300CharactersIsNone() {
    String typed = "a".repeat(60) + "@" + "example.".repeat(29) + "example";
    assertEquals(300, typed.length());
    assertInstanceOf(AskForLink.Outcome.NoAddress.class, asks.ask(typed, "en", "192.0.2.1"));
  }

  /** However it is written: with the domain in its own letters, or in ASCII, or in capitals. */
  @Test
  void anInternationalisedDomainIsTheSameInBothForms() {
    holds("ada@b\u00fccher.example");
    assertTrue(links.open(mailed("Ada@xn--bcher-kva.EXAMPLE")).isPresent());
  }

  @Test
  void oneCallerAsksSoManyTimesAMinuteAndOthersStillCan() {
    for (int time = 0; time < AskForLink.A_MINUTE; time++) {
      assertInstanceOf(
          AskForLink.Outcome.Asked.class, asks.ask(time + "@example.org", "en", "192.0.2.1"));
    }
    for (String typed : List.of(ADA, "nobody@example.org", "none")) {
      AskForLink.Outcome refused = asks.ask(typed, "en", "192.0.2.1");
      Duration after = assertInstanceOf(AskForLink.Outcome.TooOften.class, refused).after();
      assertTrue(after.compareTo(Duration.ofMinutes(1)) <= 0, after::toString);
    }
    assertInstanceOf(AskForLink.Outcome.Asked.class, asks.ask(ADA, "en", "192.0.2.2"));
    later(Duration.ofMinutes(1));
    assertInstanceOf(AskForLink.Outcome.Asked.class, asks.ask(ADA, "en", "192.0.2.1"));
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

  @Test
  void aSessionIsOfTwoHoursOfThisStackAndUnaltered() {
    Session session = links.open(mailed(ADA)).orElseThrow();
    String text = sessions.write(session);
    assertEquals(Optional.empty(), new Sessions(keys("other"), clock).read(text));
    for (int at = 0; at < text.length(); at++) {
      char other = text.charAt(at) == 'a' ? 'b' : 'a';
      String altered = text.substring(0, at) + other + text.substring(at + 1);
      assertEquals(Optional.empty(), sessions.read(altered), altered);
      assertEquals(Optional.empty(), sessions.read(text.substring(0, at)));
    }
    for (String none : List.of("", ".", "..", "a.b", "x".repeat(5_000))) {
      assertEquals(Optional.empty(), sessions.read(none));
    }
    later(Duration.ofHours(2).minusSeconds(1));
    assertTrue(sessions.read(text).isPresent());
    later(Duration.ofSeconds(1));
    assertEquals(Optional.empty(), sessions.read(text));
  }

  @Test
  void aFormIsOfOneSession() {
    Session session = new Session(ADA, "ada", clock.instant().plusSeconds(9), ids.next());
    Session other = new Session(ADA, "ada", clock.instant().plusSeconds(9), ids.next());
    assertTrue(sessions.isFormOf(session, sessions.formToken(session)));
    assertFalse(sessions.isFormOf(session, sessions.formToken(other)));
    assertFalse(sessions.isFormOf(session, ""));
    assertFalse(session.toString().contains("ada"));
  }

  private Optional<Session> read(Session session) {
    return sessions.read(sessions.write(session));
  }

  private String mailed(String address) {
    asks.ask(address, "en", "192.0.2.1");
    sendAll();
    return token(sent.getLast());
  }

  private static String token(Mail mail) {
    Matcher link = LINK.matcher(mail.text());
    assertTrue(link.find());
    return link.group(1);
  }

  private Mailer.Sending mailed(Mail mail) {
    Mailer.Sending how =
        next.isEmpty() ? new Mailer.Sending.Sent("id") : Objects.requireNonNull(next.poll());
    switch (how) {
      case Mailer.Sending.Sent _, Mailer.Sending.Unknown _ -> sent.add(mail);
      case Mailer.Sending.Refused _, Mailer.Sending.TryAgain _ -> untaken.add(token(mail));
    }
    return how;
  }

  private void sendAll() {
    requests().forEach(id -> sender.send(new LinkAsked(id)));
  }

  private List<String> requests() {
    return recorded.changes().stream()
        .map(change -> ((Change.AddLinkRequest) change).request().id())
        .toList();
  }

  private static String learner(String address) {
    return new RecipientDigester(keys("secret")).ofDeployment(Recipient.Type.EMAIL, address);
  }

  private void holds(String address) {
    commit(
        new Change.AddRegisterEntry(
            RegisterEntryBuilder.builder()
                .assertion(ids.next())
                .issuer(issuer)
                .badge(badge)
                .family(badge)
                .issuedOn(clock.instant())
                .recipient(new RecipientDigests("holder", learner(address)))
                .contact(null)
                .build()));
  }

  /** Gives back what was encrypted for the same thing, and nothing else. */
  private static final class Kept implements ContactCipher {
    private final Map<String, Contact> contacts = new HashMap<>();

    @Override
    public String encrypt(String issuer, String assertion, Contact contact) {
      contacts.put(issuer + "#" + assertion, contact);
      return "encrypted#" + assertion;
    }

    @Override
    public Contact decrypt(String issuer, String assertion, String encrypted) {
      Contact contact = contacts.get(issuer + "#" + assertion);
      if (contact == null || !encrypted.equals("encrypted#" + assertion)) {
        throw new IllegalArgumentException("it was encrypted for another");
      }
      assertEquals(LinkRequest.PURPOSE, issuer);
      return contact;
    }
  }
}
