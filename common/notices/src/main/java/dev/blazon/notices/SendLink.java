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
import dev.blazon.store.NoticeStore;
import dev.blazon.store.RegisterStore;
import dev.blazon.store.SignInStore;
import dev.blazon.store.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers a {@link LinkRequest}: by a mail with a link, where whoever has asked holds a badge here,
 * and otherwise by nothing. The request is removed before the mail is sent, so that there is one
 * mail at most; where it was lost, whoever waits for it asks again. A mail that is known not to
 * have been sent puts the request back and takes the link away, and is tried again with its
 * message.
 */
public final class SendLink {
  /** How long a link can be used. */
  public static final Duration LASTS = Duration.ofMinutes(20);

  /**
   * How many links are mailed to one address while one lasts. The spans follow each other without a
   * gap, so that whoever asks in somebody's name leaves them a link that works, and never none.
   */
  public static final int WHILE_ONE_LASTS = 2;

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

  /**
   * Answers it, where that was not done yet.
   *
   * @throws MailNotTaken where the mail was not sent and may be another time
   */
  public void send(LinkAsked asked) {
    stores.signIns().linkRequest(asked.request()).ifPresent(this::answer);
  }

  private void answer(LinkRequest request) {
    Contact contact = contacts.decrypt(LinkRequest.PURPOSE, request.id(), request.contact());
    String learner = digester.ofDeployment(contact.type(), contact.identity());
    if (!isWanted(request, learner)) {
      remove(request);
      return;
    }
    Instant now = time.instant();
    String token = ids.next();
    Mail mail = letters.link(contact, token);
    SignIn link =
        new SignIn(Sha256.hex(token), request.id(), request.contact(), learner, now.plus(LASTS));
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.RemoveLinkRequest(request.id()));
    changes.add(new Change.AddSignIn(link));
    if (!request.tried()) {
      changes.add(oneMore(learner, now));
    }
    switch (stores.transactions().commit(changes, null)) {
      case Transactions.Commit.Committed() -> ended(request, link, mailer.send(mail));
      case Transactions.Commit.Conflict(Change.CountOne _) -> remove(request);
      case Transactions.Commit.Conflict _, Transactions.Commit.Replayed _ -> {
        // It was answered meanwhile.
      }
    }
  }

  private void ended(LinkRequest request, SignIn link, Mailer.Sending how) {
    switch (how) {
      case Mailer.Sending.Sent _, Mailer.Sending.Refused _ -> {
        // Nobody is told that a mail was refused: that would tell who is known here.
      }
      case Mailer.Sending.Unknown() -> {
        // It may have been sent, and a second one would be one too many.
      }
      case Mailer.Sending.TryAgain() -> {
        stores
            .transactions()
            .commit(
                List.of(
                    new Change.UseSignIn(link.tokenHash()),
                    new Change.AddLinkRequest(request.tryAgain())),
                null);
        throw new MailNotTaken();
      }
    }
  }

  private void remove(LinkRequest request) {
    stores.transactions().commit(List.of(new Change.RemoveLinkRequest(request.id())), null);
  }

  private boolean isWanted(LinkRequest request, String learner) {
    return time.instant().isBefore(request.askedAt().plus(LASTS))
        && !stores.register().held(learner, null, 1).elements().isEmpty()
        && stores.notices().mailStops(learner).stream()
            .noneMatch(stop -> isUnreachable(stop.cause()));
  }

  private static Change.CountOne oneMore(String learner, Instant now) {
    long span = now.getEpochSecond() / LASTS.toSeconds();
    Instant end = Instant.ofEpochSecond((span + 1) * LASTS.toSeconds());
    return new Change.CountOne("LINKMAILS#" + learner + "#" + end, WHILE_ONE_LASTS, end);
  }

  /** Whoever wants no mails of an issuer has asked for this one. */
  private static boolean isUnreachable(MailStop.Cause cause) {
    return switch (cause) {
      case BOUNCED -> true;
      case UNSUBSCRIBED, COMPLAINED -> false;
    };
  }
}
