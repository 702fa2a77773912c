package dev.blazon.notices;

import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.LinkAsked;
import dev.blazon.mail.Mail;
import dev.blazon.mail.Mailer;
import dev.blazon.notices.mails.Letters;
import dev.blazon.openbadges.Sha256;
import dev.blazon.register.Contact;
import dev.blazon.register.ContactCipher;
import dev.blazon.register.LinkRequest;
import dev.blazon.register.MailStop;
import dev.blazon.register.RecipientDigester;
import dev.blazon.register.SignIn;
import dev.blazon.store.Change;
import dev.blazon.store.CollectionStore;
import dev.blazon.store.NoticeStore;
import dev.blazon.store.RegisterStore;
import dev.blazon.store.SignInStore;
import dev.blazon.store.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers a {@link LinkRequest}: by a mail with a link, where whoever has asked holds a badge here,
 * and otherwise by nothing. The request is removed before the mail is sent, so that there is one
 * mail at most; where it was lost, whoever waits for it asks again.
 */
public final class SendLink {
  /** How long a link can be used. */
  public static final Duration LASTS = Duration.ofMinutes(20);

  /** How many links are mailed to one address within an hour. */
  public static final int AN_HOUR = 3;

  private final Stores stores;
  private final ContactCipher contacts;
  private final RecipientDigester digester;
  private final Mailer mailer;
  private final Letters letters;
  private final Ids ids;
  private final InstantSource time;

  /** What it reads, and where it writes. */
  public record Stores(
      SignInStore signIns,
      RegisterStore register,
      CollectionStore collections,
      NoticeStore notices,
      Transactions transactions) {}

  /** Sends mails by {@code mailer}, to the contacts that {@code contacts} decrypts. */
  public SendLink(
      Stores stores,
      ContactCipher contacts,
      RecipientDigester digester,
      Mailer mailer,
      Letters letters,
      Ids ids,
      InstantSource time) {
    this.stores = stores;
    this.contacts = contacts;
    this.digester = digester;
    this.mailer = mailer;
    this.letters = letters;
    this.ids = ids;
    this.time = time;
  }

  /** Answers it, where that was not done yet. */
  public void send(LinkAsked asked) {
    stores.signIns().linkRequest(asked.request()).ifPresent(this::answer);
  }

  private void answer(LinkRequest request) {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.RemoveLinkRequest(request.id()));
    Contact contact = contacts.decrypt(LinkRequest.PURPOSE, request.id(), request.contact());
    String learner = digester.ofDeployment(contact.type(), contact.identity());
    if (!isWanted(request, learner)) {
      stores.transactions().commit(changes, null);
      return;
    }
    String token = ids.next();
    Mail mail = letters.link(contact, token);
    changes.add(
        new Change.AddSignIn(
            new SignIn(
                Sha256.hex(token),
                request.id(),
                request.contact(),
                learner,
                time.instant().plus(LASTS))));
    switch (stores.transactions().commit(changes, null)) {
      // Whatever becomes of it: a second mail could be one too many.
      case Transactions.Commit.Committed() -> mailer.send(mail);
      case Transactions.Commit.Conflict _, Transactions.Commit.Replayed _ -> {
        // It was answered meanwhile.
      }
    }
  }

  private boolean isWanted(LinkRequest request, String learner) {
    Instant now = time.instant();
    return now.isBefore(request.askedAt().plus(LASTS))
        && hasSomething(learner)
        && stores.notices().mailStops(learner).stream()
            .noneMatch(stop -> isUnreachable(stop.cause()))
        && mayBeMailed(learner, now);
  }

  /** Who holds nothing any more may still want to delete a collection. */
  private boolean hasSomething(String learner) {
    return !stores.register().held(learner, null, 1).elements().isEmpty()
        || !stores.collections().collections(learner, null, 1).elements().isEmpty();
  }

  private boolean mayBeMailed(String learner, Instant now) {
    Instant hour = now.truncatedTo(ChronoUnit.HOURS);
    return stores
            .signIns()
            .count("LINKMAILS#" + learner + "#" + hour, hour.plus(1, ChronoUnit.HOURS))
        <= AN_HOUR;
  }

  /** Whoever wants no mails of an issuer has asked for this one. */
  private static boolean isUnreachable(MailStop.Cause cause) {
    return switch (cause) {
      case BOUNCED -> true;
      case UNSUBSCRIBED, COMPLAINED -> false;
    };
  }
}
