package dev.blazon.notices;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.NoticeAsked;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.mail.Mail;
import dev.blazon.mail.Mailer;
import dev.blazon.notices.mails.Letters;
import dev.blazon.notices.mails.Told;
import dev.blazon.notices.mails.ToldBuilder;
import dev.blazon.openbadges.Recipient;
import dev.blazon.register.Contact;
import dev.blazon.register.ContactCipher;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.Notice;
import dev.blazon.register.NoticeOutcome;
import dev.blazon.register.RegisterEntry;
import dev.blazon.register.RenewalRequest;
import dev.blazon.store.Change;
import dev.blazon.store.EndorsementStore;
import dev.blazon.store.NoticeStore;
import dev.blazon.store.Records;
import dev.blazon.store.RegisterStore;
import dev.blazon.store.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sends a waiting mail to a recipient, where it is still true and allowed, at most once: it is
 * marked as being sent, mailed, and marked with what has become of it. Whoever ends in between
 * leaves it so, and nobody sends it again by itself, because nobody can tell whether it was sent.
 * Where it is known not to have been, it waits on, and is tried again with its change. What is one
 * too many of its day ({@link MailLimit}) is not sent, and says so.
 */
public final class SendNotice {
  private final Stores stores;
  private final ContactCipher contacts;
  private final UnsubscribeTokens tokens;
  private final Mailer mailer;
  private final Letters letters;
  private final PublicUrls urls;
  private final InstantSource time;

  /** What it reads, and where it writes. */
  public record Stores(
      Records records,
      RegisterStore register,
      EndorsementStore endorsements,
      NoticeStore notices,
      Transactions transactions) {}

  /** Sends mails by {@code mailer}, to the contacts that {@code contacts} decrypts. */
  public SendNotice(
      Stores stores,
      ContactCipher contacts,
      UnsubscribeTokens tokens,
      Mailer mailer,
      PublicUrls urls,
      InstantSource time) {
    this.stores = stores;
    this.contacts = contacts;
    this.tokens = tokens;
    this.mailer = mailer;
    this.letters = new Letters(urls);
    this.urls = urls;
    this.time = time;
  }

  /**
   * Sends it, where it is waiting still.
   *
   * @throws MailNotTaken where it was not sent and may be another time
   */
  public void send(NoticeAsked asked) {
    stores
        .notices()
        .notice(asked.assertion(), asked.kind(), asked.attempt())
        .filter(notice -> isWaiting(notice.outcome()))
        .ifPresent(this::sendWaiting);
  }

  private static boolean isWaiting(NoticeOutcome outcome) {
    return switch (outcome) {
      case WAITING -> true;
      case SENDING,
          SENT,
          REFUSED,
          STOPPED,
          NO_ADDRESS,
          TOO_LATE,
          TOO_MANY,
          OVERTAKEN,
          BOUNCED,
          COMPLAINED ->
          false;
    };
  }

  private void sendWaiting(Notice notice) {
    Optional<RegisterEntry> entry = stores.register().registered(notice.assertion());
    Optional<AssertionRecord> assertion = stores.records().assertion(notice.assertion());
    if (entry.isEmpty() || assertion.isEmpty()) {
      // Erased meanwhile, and the notice with it or soon.
      return;
    }
    if (entry.get().contact() == null) {
      // Moved meanwhile to somebody of whom no contact is kept.
      become(notice, NoticeOutcome.OVERTAKEN, null);
      return;
    }
    Optional<RenewalRequest> request =
        RenewalsAsked.of(notice.kind(), notice.assertion(), stores.register());
    Optional<EndorsementRequest> endorsement = EndorsementsTold.of(notice, stores.endorsements());
    boolean isTrue =
        notice.kind().isTrueOf(assertion.get(), time.instant())
            && RenewalsAsked.allow(notice.kind(), request)
            && EndorsementsTold.allow(notice, endorsement);
    Optional<NoticeOutcome> stopped =
        isTrue
            ? stopped(notice, entry.get(), assertion.get())
            : Optional.of(NoticeOutcome.OVERTAKEN);
    if (stopped.isPresent()) {
      become(notice, stopped.get(), null);
      return;
    }
    Contact contact =
        contacts.decrypt(
            entry.get().issuer(), entry.get().contactOf(), String.valueOf(entry.get().contact()));
    if (contact.type() != Recipient.Type.EMAIL) {
      become(notice, NoticeOutcome.NO_ADDRESS, null);
      return;
    }
    Instant now = time.instant();
    Told told = told(entry.get(), assertion.get(), contact, request, endorsement);
    Mail mail = mail(notice, entry.get(), told);
    Notice sending = notice.become(NoticeOutcome.SENDING, now);
    List<Change> changes = new ArrayList<>(changes(sending));
    if (!notice.wasTried()) {
      changes.add(MailLimit.of(entry.get()).oneMore(now));
    }
    switch (stores.transactions().commit(changes, null)) {
      case Transactions.Commit.Committed() -> ended(sending, mailer.send(mail));
      case Transactions.Commit.Conflict(Change.CountOne _) ->
          become(notice, NoticeOutcome.TOO_MANY, null);
      case Transactions.Commit.Conflict _ -> {
        // Erased meanwhile, or sent by another.
      }
      case Transactions.Commit.Replayed _ ->
          throw new IllegalStateException("nothing was remembered");
    }
  }

  private Optional<NoticeOutcome> stopped(
      Notice notice, RegisterEntry entry, AssertionRecord assertion) {
    Instant end = assertion.expires();
    Instant oldest = time.instant().minus(AskForNotices.TOO_LATE);
    boolean longExpired =
        switch (notice.kind()) {
          case EXPIRED -> end != null && end.isBefore(oldest) && notice.askedBy() == null;
          case AWARDED,
              REVOKED,
              EXPIRING,
              RENEWAL_REFUSED,
              ENDORSED,
              ENDORSEMENT_DECLINED,
              ENDORSEMENT_REVOKED ->
              false;
        };
    if (longExpired || notice.askedAt().isBefore(oldest)) {
      return Optional.of(NoticeOutcome.TOO_LATE);
    }
    return MailStops.stop(entry, stores.notices())
        ? Optional.of(NoticeOutcome.STOPPED)
        : Optional.empty();
  }

  private Told told(
      RegisterEntry entry,
      AssertionRecord assertion,
      Contact contact,
      Optional<RenewalRequest> request,
      Optional<EndorsementRequest> endorsement) {
    IssuerRecord issuer = stores.records().issuer(entry.issuer()).orElseThrow();
    return ToldBuilder.builder()
        .assertion(assertion)
        .badge(stores.records().badge(entry.badge()).orElseThrow())
        .issuer(issuer)
        .contact(contact)
        .request(request.orElse(null))
        .endorsed(
            endorsement
                .map(
                    asked -> EndorsementsTold.told(asked, assertion, issuer, stores.endorsements()))
                .orElse(null))
        .now(time.instant())
        .build();
  }

  private Mail mail(Notice notice, RegisterEntry entry, Told told) {
    String token = tokens.of(entry.issuer(), entry.recipient().ofDeployment());
    return letters.write(
        notice.kind(),
        told,
        urls.unsubscribe(token),
        Map.of(
            "assertion", notice.assertion(),
            "kind", notice.kind().name(),
            "attempt", String.valueOf(notice.attempt())));
  }

  private void ended(Notice sending, Mailer.Sending how) {
    switch (how) {
      case Mailer.Sending.Sent ignored -> become(sending, NoticeOutcome.SENT, null);
      case Mailer.Sending.Refused(String reason) -> become(sending, NoticeOutcome.REFUSED, reason);
      case Mailer.Sending.TryAgain() -> {
        become(sending, NoticeOutcome.WAITING, null);
        throw new MailNotTaken();
      }
      case Mailer.Sending.Unknown() -> {
        // It stays as it is: it may have been sent, and two would be one too many.
      }
    }
  }

  /** Where that conflicts, it was erased meanwhile, or has come back already. */
  private void become(Notice notice, NoticeOutcome outcome, @Nullable String reason) {
    stores.transactions().commit(changes(notice.become(outcome, reason, time.instant())), null);
  }

  private static List<Change> changes(Notice notice) {
    return List.of(
        new Change.RequireRegisterEntry(notice.assertion()), new Change.ReplaceNotice(notice));
  }
}
