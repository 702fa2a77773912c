package dev.blazon.notices;

import dev.blazon.lifecycle.EndorserMailAsked;
import dev.blazon.register.Contact;
import dev.blazon.register.ContactCipher;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.MailStop;
import dev.blazon.register.NoticeOutcome;
import dev.blazon.register.RecipientDigester;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Decision;
import dev.blazon.store.EndorsementStore;
import dev.blazon.store.NoticeStore;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps what has become of a mail to whoever is asked to endorse something, once it is behind us:
 * it came back for good, or was called spam. Either way nobody sends mails to that address any
 * more, as {@link MailReturned} has it. Told again, nothing changes.
 */
public final class EndorserMailReturned {
  private final EndorsementStore endorsements;
  private final NoticeStore notices;
  private final Commits commits;
  private final ContactCipher contacts;
  private final RecipientDigester digester;
  private final InstantSource time;

  /** Keeps it in these stores, under the digests of the contacts that {@code contacts} decrypts. */
  public EndorserMailReturned(
      EndorsementStore endorsements,
      NoticeStore notices,
      Commits commits,
      ContactCipher contacts,
      RecipientDigester digester,
      InstantSource time) {
    this.endorsements = endorsements;
    this.notices = notices;
    this.commits = commits;
    this.contacts = contacts;
    this.digester = digester;
    this.time = time;
  }

  /**
   * It came back, and would again.
   *
   * @throws dev.blazon.signing.KeyUnavailable where a key cannot be had
   */
  public void bounced(EndorserMailAsked mail) {
    keep(mail, NoticeOutcome.BOUNCED, MailStop.Cause.BOUNCED);
  }

  /**
   * It was called spam.
   *
   * @throws dev.blazon.signing.KeyUnavailable where a key cannot be had
   */
  public void complained(EndorserMailAsked mail) {
    keep(mail, NoticeOutcome.COMPLAINED, MailStop.Cause.COMPLAINED);
  }

  private void keep(EndorserMailAsked mail, NoticeOutcome outcome, MailStop.Cause cause) {
    commits.<Boolean, Void>retrying(
        () ->
            endorsements
                .endorsementRequest(mail.subject(), mail.request())
                .filter(request -> request.contact() != null)
                .map(request -> decide(request, outcome, cause))
                // Forgotten meanwhile.
                .orElseGet(() -> new Decision.Unchanged<>(false)));
  }

  private Decision<Boolean, Void> decide(
      EndorsementRequest request, NoticeOutcome outcome, MailStop.Cause cause) {
    Contact contact =
        contacts.decrypt(
            EndorsementRequest.PURPOSE, request.id(), String.valueOf(request.contact()));
    String digest = digester.ofDeployment(contact.type(), contact.identity());
    List<Change> changes = new ArrayList<>();
    if (isOut(request)) {
      changes.add(new Change.KeepEndorsementRequest(request.mailed(outcome)));
    }
    boolean known =
        notices.mailStops(digest).stream()
            .anyMatch(stop -> stop.issuer() == null && stop.cause() == cause);
    if (!known) {
      changes.add(new Change.KeepMailStop(new MailStop(digest, null, cause, time.instant())));
    }
    return changes.isEmpty()
        ? new Decision.Unchanged<>(false)
        : new Decision.Commit<>(changes, true);
  }

  /** Whether the mail of its state is the one that is told of, or may be. */
  private static boolean isOut(EndorsementRequest request) {
    NoticeOutcome mail = request.mail();
    return mail == NoticeOutcome.SENDING || mail == NoticeOutcome.SENT;
  }
}
