package dev.blazon.notices;

import dev.blazon.endorsing.EndorsementLinks;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.EndorserMailAsked;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Subject;
import dev.blazon.mail.Mail;
import dev.blazon.mail.Mailer;
import dev.blazon.notices.mails.EndorserLetters;
import dev.blazon.notices.mails.EndorserTold;
import dev.blazon.openbadges.Assertion;
import dev.blazon.openbadges.RecipientProfile;
import dev.blazon.register.Contact;
import dev.blazon.register.ContactCipher;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.NoticeOutcome;
import dev.blazon.register.RecipientDigester;
import dev.blazon.service.DayLimit;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.CounterStore;
import dev.blazon.store.Decision;
import dev.blazon.store.EndorsementStore;
import dev.blazon.store.NoticeStore;
import dev.blazon.store.Records;
import dev.blazon.store.RegisterStore;
import dev.blazon.store.Result;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells whoever is asked to endorse something what has become of that, or that they are asked, at
 * most once for each state, as {@link SendNotice} does: it is marked as being sent, mailed, and
 * marked with what has become of it. Invitations to one address are few, whoever asks.
 */
public final class SendEndorserMail {
  /** How many invitations are sent to one address within a day in UTC, of all issuers together. */
  public static final int INVITATIONS_A_DAY = 3;

  private final Stores stores;
  private final Commits commits;
  private final ContactCipher contacts;
  private final RecipientDigester digester;
  private final EndorsementLinks links;
  private final UnsubscribeTokens tokens;
  private final Mailer mailer;
  private final EndorserLetters letters;
  private final PublicUrls urls;
  private final InstantSource time;

  /** What it reads. */
  public record Stores(
      Records records,
      RegisterStore register,
      EndorsementStore endorsements,
      NoticeStore notices,
      CounterStore counters) {}

  /**
   * How links and digests are made.
   *
   * @param digester makes the digests by which mails are stopped and counted
   * @param links makes the links by which people endorse
   * @param tokens makes the links by which mails are stopped
   */
  public record Keys(
      RecipientDigester digester, EndorsementLinks links, UnsubscribeTokens tokens) {}

  /** Sends mails by {@code mailer}, to the contacts that {@code contacts} decrypts. */
  public SendEndorserMail(
      Stores stores,
      Commits commits,
      ContactCipher contacts,
      Keys keys,
      Mailer mailer,
      PublicUrls urls,
      InstantSource time) {
    this.stores = stores;
    this.commits = commits;
    this.contacts = contacts;
    this.digester = keys.digester();
    this.links = keys.links();
    this.tokens = keys.tokens();
    this.mailer = mailer;
    this.letters = new EndorserLetters(urls);
    this.urls = urls;
    this.time = time;
  }

  /**
   * A mail that is begun.
   *
   * @param mail the mail
   * @param request what it tells of, marked as being sent
   */
  private record Begun(Mail mail, EndorsementRequest request) {}

  /**
   * Sends it, where it is waiting still.
   *
   * @throws MailNotTaken where it was not sent and may be another time
   * @throws dev.blazon.signing.KeyUnavailable where a key cannot be had
   */
  public void send(EndorserMailAsked asked) {
    Result<Optional<Begun>, Void> begun = commits.retrying(() -> begin(asked));
    switch (begun) {
      case Result.Success<Optional<Begun>, Void>(Optional<Begun> mail) ->
          mail.ifPresent(sent -> ended(sent.request(), mailer.send(sent.mail())));
      case Result.Refused<Optional<Begun>, Void> _ ->
          throw new IllegalStateException("nothing is refused");
    }
  }

  private Decision<Optional<Begun>, Void> begin(EndorserMailAsked asked) {
    return stores
        .endorsements()
        .endorsementRequest(asked.subject(), asked.request())
        .filter(request -> request.mail() == NoticeOutcome.WAITING)
        .filter(this::isKnown)
        .map(this::decide)
        .orElseGet(() -> new Decision.Unchanged<>(Optional.empty()));
  }

  /** Of whoever is erased nobody is told any more; the request is removed next. */
  private boolean isKnown(EndorsementRequest request) {
    return required(request).isEmpty()
        || stores.register().registered(request.subject().id()).isPresent();
  }

  private Decision<Optional<Begun>, Void> decide(EndorsementRequest request) {
    Instant now = time.instant();
    Optional<NoticeOutcome> untrue = untrue(request, now);
    if (untrue.isPresent()) {
      return unsent(request, untrue.get());
    }
    Contact contact =
        contacts.decrypt(
            EndorsementRequest.PURPOSE, request.id(), String.valueOf(request.contact()));
    String digest = digester.ofDeployment(contact.type(), contact.identity());
    if (isStopped(request, digest)) {
      return unsent(request, NoticeOutcome.STOPPED);
    }
    List<Change> counting = new ArrayList<>();
    if (isUncounted(request, now)) {
      DayLimit limit = new DayLimit("INVITATIONS#" + digest, INVITATIONS_A_DAY);
      if (limit.isUsedUp(stores.counters(), now)) {
        return unsent(request, NoticeOutcome.TOO_MANY);
      }
      counting.add(limit.oneMore(now));
      counting.add(counted(request).oneMore(now));
    }
    EndorsementRequest sending = request.mailed(NoticeOutcome.SENDING);
    List<Change> changes = new ArrayList<>(required(request));
    changes.add(new Change.KeepEndorsementRequest(sending));
    changes.addAll(counting);
    return new Decision.Commit<>(
        changes, Optional.of(new Begun(mail(request, contact, digest), sending)));
  }

  /** An invitation names the holder of a badge, who must not be erased meanwhile. */
  private static List<Change> required(EndorsementRequest request) {
    return switch (request.state()) {
      case OPEN ->
          switch (request.subject().kind()) {
            case ASSERTION -> List.of(new Change.RequireRegisterEntry(request.subject().id()));
            case BADGE_CLASS, PROFILE -> List.of();
          };
      case CONFIRMED, ACCEPTED, DECLINED, REVOKED -> List.of();
    };
  }

  private static Decision<Optional<Begun>, Void> unsent(
      EndorsementRequest request, NoticeOutcome outcome) {
    return new Decision.Commit<>(
        List.of(new Change.KeepEndorsementRequest(request.mailed(outcome))), Optional.empty());
  }

  /** Why what the mail would tell is not to be told any more; empty where it is. */
  private Optional<NoticeOutcome> untrue(EndorsementRequest request, Instant now) {
    boolean overtaken =
        switch (request.state()) {
          case OPEN -> !request.isOpen(now) || isGone(request.subject());
          case CONFIRMED -> isGone(request.subject());
          case ACCEPTED, DECLINED, REVOKED -> false;
        };
    if (overtaken) {
      return Optional.of(NoticeOutcome.OVERTAKEN);
    }
    Instant since = since(request);
    return since != null && since.isBefore(now.minus(AskForNotices.TOO_LATE))
        ? Optional.of(NoticeOutcome.TOO_LATE)
        : Optional.empty();
  }

  private boolean isGone(Subject subject) {
    return switch (subject.kind()) {
      case ASSERTION ->
          stores
              .records()
              .assertion(subject.id())
              .filter(found -> found.tombstone().isEmpty())
              .isEmpty();
      case BADGE_CLASS, PROFILE -> false;
    };
  }

  /** When it got into its state; null where the mail was asked for later, by naming an address. */
  private static @Nullable Instant since(EndorsementRequest request) {
    return switch (request.state()) {
      case OPEN -> request.link() > 1 ? null : request.askedAt();
      case CONFIRMED -> request.confirmedAt();
      case ACCEPTED, DECLINED, REVOKED -> request.answeredAt();
    };
  }

  private boolean isStopped(EndorsementRequest request, String digest) {
    return stores.notices().mailStops(digest).stream()
        .anyMatch(stop -> stop.concerns(request.issuer()));
  }

  /** Whether it is an invitation that counts, and is no repetition of one that was not taken. */
  private boolean isUncounted(EndorsementRequest request, Instant now) {
    return switch (request.state()) {
      case OPEN -> !counted(request).isUsedUp(stores.counters(), now);
      case CONFIRMED, ACCEPTED, DECLINED, REVOKED -> false;
    };
  }

  private static DayLimit counted(EndorsementRequest request) {
    return new DayLimit(String.join("#", "INVITED", request.id(), "" + request.link()), 1);
  }

  private Mail mail(EndorsementRequest request, Contact contact, String digest) {
    return letters.write(
        told(request, contact),
        links.token(request),
        urls.unsubscribe(tokens.of(request.issuer(), digest)),
        Map.of(
            "subjectKind", request.subject().kind().name(),
            "subject", request.subject().id(),
            "request", request.id()));
  }

  private EndorserTold told(EndorsementRequest request, Contact contact) {
    String id = request.subject().id();
    Optional<AssertionRecord> assertion =
        switch (request.subject().kind()) {
          case ASSERTION -> stores.records().assertion(id);
          case BADGE_CLASS, PROFILE -> Optional.empty();
        };
    Optional<BadgeRecord> badge =
        switch (request.subject().kind()) {
          case ASSERTION -> assertion.map(AssertionRecord::badge).flatMap(stores.records()::badge);
          case BADGE_CLASS -> stores.records().badge(id);
          case PROFILE -> Optional.empty();
        };
    return new EndorserTold(
        request,
        contact,
        stores.records().issuer(request.issuer()).orElseThrow(),
        badge.orElse(null),
        assertion.flatMap(this::holder).orElse(null));
  }

  /** What the holder is called, where the award says that and the holder has not hidden it. */
  private Optional<String> holder(AssertionRecord assertion) {
    return stores.records().presentationOf(assertion).nameHidden()
        ? Optional.empty()
        : RecipientProfile.name(
            Json.readStored(assertion.json(), Assertion.class).additional().extensions());
  }

  private void ended(EndorsementRequest sending, Mailer.Sending how) {
    switch (how) {
      case Mailer.Sending.Sent _ -> become(sending, NoticeOutcome.SENT);
      case Mailer.Sending.Refused _ -> become(sending, NoticeOutcome.REFUSED);
      case Mailer.Sending.TryAgain() -> {
        become(sending, NoticeOutcome.WAITING);
        throw new MailNotTaken();
      }
      case Mailer.Sending.Unknown() -> {
        // It stays as it is: it may have been sent, and two would be one too many.
      }
    }
  }

  /** A draft may be kept meanwhile. Of what has moved on, or come back, nothing is written. */
  private void become(EndorsementRequest sending, NoticeOutcome outcome) {
    commits.<Boolean, Void>retrying(
        () ->
            stores
                .endorsements()
                .endorsementRequest(sending.subject(), sending.id())
                .filter(now -> now.mail() == NoticeOutcome.SENDING)
                .filter(now -> now.state() == sending.state() && now.link() == sending.link())
                .<Decision<Boolean, Void>>map(
                    now ->
                        new Decision.Commit<>(
                            List.of(new Change.KeepEndorsementRequest(now.mailed(outcome))), true))
                .orElseGet(() -> new Decision.Unchanged<>(false)));
  }
}
