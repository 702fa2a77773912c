package dev.blazon.notices;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.NoticeAsked;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.Trail;
import dev.blazon.mail.Mail;
import dev.blazon.mail.Mailer;
import dev.blazon.openbadges.Recipient;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.register.Contact;
import dev.blazon.register.ContactCipher;
import dev.blazon.register.Notice;
import dev.blazon.register.NoticeOutcome;
import dev.blazon.register.RecipientDigests;
import dev.blazon.register.RegisterEntryBuilder;
import dev.blazon.signing.MacKeys;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Records;
import dev.blazon.store.Samples;
import dev.blazon.store.TestClock;
import dev.blazon.store.Transactions.Commit;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * An issuer that keeps contacts, a badge, and an Assertion whose recipient can be reached, all in
 * memory; and what sends mails, which keeps them.
 */
abstract class NoticeScene {
  static final PublicUrls URLS = new PublicUrls(URI.create("https://badges.example.org"));
  static final String LEARNER = "ab".repeat(32);
  static final Contact CONTACT =
      new Contact(Recipient.Type.EMAIL, "ada@example.org", "Ada Example", null);

  final Ids ids = new Ids(new SecureRandom());
  final TestClock clock = new TestClock();
  final InMemoryStore store = new InMemoryStore(clock);
  final Commits commits = new Commits(store, clock);
  final UnsubscribeTokens tokens = new UnsubscribeTokens(keys("secret"));
  final String issuer = ids.next();
  final String badge = ids.next();
  final String assertion = ids.next();

  /** How the recipient is reached. */
  Contact contact = CONTACT;

  /** The mails that were handed to what sends them, in their order. */
  final List<Mail> sent = new ArrayList<>();

  /** How the next mails end; those after them are sent. */
  final Deque<Mailer.Sending> next = new ArrayDeque<>();

  final AskForNotices asking = new AskForNotices(store, store, clock);
  final SendNotice sending = sending(this::taken);

  NoticeScene() {
    commit(new Change.AddIssuer(Samples.bareIssuer(issuer)));
    commit(
        new Change.AddBadge(
            BadgeRecordBuilder.builder(Samples.badge(issuer, badge, clock.instant()))
                .awarded(true)
                .build()));
    award(assertion, null);
  }

  SendNotice sending(Mailer mailer) {
    return new SendNotice(
        new SendNotice.Stores(Records.of(store, store, store), store, store, store, store),
        new ReadableContacts(),
        tokens,
        mailer,
        URLS,
        clock);
  }

  /** Awards the badge to the same person once more. */
  void award(String id, @Nullable Instant expires) {
    commit(
        new Change.AddAssertion(
            AssertionRecordBuilder.builder()
                .id(id)
                .iri(URLS.assertion(id))
                .badge(badge)
                .issuer(issuer)
                .verification(VerificationType.HOSTED)
                .document("{\"recipient\": {\"type\": \"email\"}}")
                .expiryPolicy(ExpiryPolicy.KEEP)
                .issuedOn(clock.instant())
                .expires(expires)
                .status(Status.ACTIVE)
                .changedAt(clock.instant())
                .version(1)
                .trail(Trail.UNKNOWN)
                .renews(null)
                .completes(null)
                .plan(List.of())
                .hold(null)
                .build()));
    register(id, "encrypted");
  }

  void register(String id, @Nullable String contact) {
    commit(new Change.RemoveRegisterEntry(id));
    commit(
        new Change.AddRegisterEntry(
            RegisterEntryBuilder.builder()
                .assertion(id)
                .issuer(issuer)
                .badge(badge)
                .family(badge)
                .issuedOn(clock.instant())
                .recipient(new RecipientDigests("holder", LEARNER))
                .contact(contact)
                .contactOf(id)
                .build()));
  }

  AssertionRecord record() {
    return store.assertion(assertion).orElseThrow();
  }

  void revoke() {
    commit(
        new Change.ReplaceAssertion(record().revoke("Awarded in error", clock.instant(), "key")));
  }

  /** What has happened to the Assertion, as it is now. */
  AskForNotices.Happened happened() {
    AssertionRecord record = record();
    return new AskForNotices.Happened(assertion, kind(record.status()), record.changedAt());
  }

  private static NoticeKind kind(Status status) {
    return switch (status) {
      case ACTIVE, RENEWED -> NoticeKind.AWARDED;
      case REVOKED -> NoticeKind.REVOKED;
      case EXPIRED -> NoticeKind.EXPIRED;
      case SUPERSEDED, ERASED -> throw new IllegalStateException("of which nothing is told");
    };
  }

  /** Asks for the mail that the award calls for, and sends it. */
  void tell(NoticeKind kind) {
    asking.after(happened());
    sending.send(new NoticeAsked(assertion, kind, 1));
  }

  NoticeOutcome outcome(NoticeKind kind) {
    return notice(kind).outcome();
  }

  Notice notice(NoticeKind kind) {
    return store.notice(assertion, kind, 1).orElseThrow();
  }

  void later(Duration by) {
    clock.advance(by);
  }

  void commit(Change... changes) {
    assertInstanceOf(Commit.Committed.class, store.commit(List.of(changes), null));
  }

  static MacKeys keys(String secret) {
    return purpose ->
        new SecretKeySpec((secret + purpose).getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  Mailer.Sending taken(Mail mail) {
    Mailer.Sending how =
        next.isEmpty() ? new Mailer.Sending.Sent("id") : Objects.requireNonNull(next.poll());
    if (how instanceof Mailer.Sending.Sent || how instanceof Mailer.Sending.Unknown) {
      sent.add(mail);
    }
    return how;
  }

  /** Takes anything for the contact of the scene, encrypted. */
  final class ReadableContacts implements ContactCipher {
    @Override
    public String encrypt(String issuer, String assertion, Contact contact) {
      return "encrypted";
    }

    @Override
    public Contact decrypt(String issuer, String assertion, String encrypted) {
      return contact;
    }
  }
}
