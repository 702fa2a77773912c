package dev.blazon.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.lifecycle.LinkAsked;
import dev.blazon.mail.Mail;
import dev.blazon.mail.Mailer;
import dev.blazon.notices.mails.Letters;
import dev.blazon.openbadges.Recipient;
import dev.blazon.register.Contact;
import dev.blazon.register.ContactCipher;
import dev.blazon.register.LinkRequest;
import dev.blazon.register.RecipientDigester;
import dev.blazon.register.RecipientDigests;
import dev.blazon.register.RegisterEntryBuilder;
import dev.blazon.service.AskForLink;
import dev.blazon.service.Session;
import dev.blazon.service.Sessions;
import dev.blazon.service.UseLink;
import dev.blazon.store.Change;
import dev.blazon.store.Recorded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who holds a badge and asks for the link to it, for tests. */
abstract class SignInScene extends NoticeScene {
  static final String ADA = "ada@example.org";
  static final Pattern LINK = Pattern.compile("/my/open\\?token=([a-z2-7]{26})&lang=(\\w+)");

  final Kept cipher = new Kept();

  /** The tokens in mails that were not taken. */
  final List<String> untaken = new ArrayList<>();

  final Recorded recorded = new Recorded(store);
  final AskForLink asks = new AskForLink(store, recorded, keys("secret"), cipher, ids, clock);
  final UseLink links = new UseLink(store, store, cipher, ids, clock);
  final Sessions sessions = new Sessions(keys("secret"), clock);
  final SendLink sender =
      new SendLink(
          new SendLink.Stores(store, store, store, store, store),
          cipher,
          new RecipientDigester(keys("secret")),
          this::mailed,
          new Letters(URLS),
          ids,
          clock);

  SignInScene() {
    holds(ADA);
  }

  Optional<Session> read(Session session) {
    return sessions.read(sessions.write(session));
  }

  String mailed(String address) {
    asks.ask(address, "en", "192.0.2.1");
    sendAll();
    return token(sent.getLast());
  }

  static String token(Mail mail) {
    Matcher link = LINK.matcher(mail.text());
    assertTrue(link.find());
    return link.group(1);
  }

  Mailer.Sending mailed(Mail mail) {
    Mailer.Sending how =
        next.isEmpty() ? new Mailer.Sending.Sent("id") : Objects.requireNonNull(next.poll());
    switch (how) {
      case Mailer.Sending.Sent _, Mailer.Sending.Unknown _ -> sent.add(mail);
      case Mailer.Sending.Refused _, Mailer.Sending.TryAgain _ -> untaken.add(token(mail));
    }
    return how;
  }

  void sendAll() {
    requests().forEach(id -> sender.send(new LinkAsked(id)));
  }

  List<String> requests() {
    return recorded.changes().stream()
        .map(change -> ((Change.AddLinkRequest) change).request().id())
        .toList();
  }

  static String learner(String address) {
    return new RecipientDigester(keys("secret")).ofDeployment(Recipient.Type.EMAIL, address);
  }

  void holds(String address) {
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
                .contactOf(ids.next())
                .build()));
  }

  /** Gives back what was encrypted for the same thing, and nothing else. */
  static final class Kept implements ContactCipher {
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
