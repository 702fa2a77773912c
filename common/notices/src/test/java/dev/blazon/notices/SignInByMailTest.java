package dev.blazon.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.register.Contact;
import dev.blazon.register.ContactCipher;
import dev.blazon.service.AskForLink;
import dev.blazon.service.Session;
import dev.blazon.service.Sessions;
import dev.blazon.service.UseLink;
import dev.blazon.signing.KeyUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From asking for a link to a session, with the mail between. */
class SignInByMailTest extends SignInScene {
  @Test
  void theLinkOfTheMailOpensASessionOnce() {
    String token = mailed(ADA);
    Session session = links.open(token).orElseThrow();
    assertEquals(ADA, session.address());
    assertEquals(Optional.of(session.id()), read(session).map(Session::id));
    assertEquals(Optional.empty(), links.open(token), "used twice");
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

  @Test
  void aLinkLastsTwentyMinutes() {
    String first = mailed(ADA);
    String second = mailed(ADA);
    later(Duration.ofMinutes(20).minusSeconds(1));
    assertTrue(links.open(first).isPresent());
    later(Duration.ofSeconds(1));
    assertEquals(Optional.empty(), links.open(second));
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
}
