package dev.blazon.endorsing;

import dev.blazon.lifecycle.AcceptancePolicy;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.IssuerRecordBuilder;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Subject;
import dev.blazon.register.Contact;
import dev.blazon.register.ContactCipher;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.EndorsementRequestBuilder;
import dev.blazon.register.RecipientDigests;
import dev.blazon.register.RegisterEntryBuilder;
import dev.blazon.service.Session;
import dev.blazon.service.Subjects;
import dev.blazon.signing.MacKeys;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.EndorsementStore;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Records;
import dev.blazon.store.Samples;
import dev.blazon.store.TestClock;
import dev.blazon.store.Transactions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A badge that Ada holds and is reached about, and the verbs by which others endorse it. */
final class EndorsingScene {
  static final String ADA = "ada's digest";
  static final String KEY = "key";
  static final EndorsementTyped SAID =
      EndorsementTyped.of("She is *good*.", "Grace Hopper", "Head of Training", "Acme", true, "");
  static final String SEEN = SAID.words().digest();

  final Ids ids = new Ids(new SecureRandom());
  final TestClock clock = new TestClock();
  final InMemoryStore store = new InMemoryStore(clock);
  final PublicUrls urls = new PublicUrls(URI.create("https://badges.example.org"));
  final ReadableContacts cipher = new ReadableContacts();
  final EndorsementLinks links = new EndorsementLinks(keys());
  final IssuerRecord issuer = Samples.bareIssuer(ids.next());
  final BadgeRecord badge = Samples.badge(issuer.id(), ids.next(), clock.instant());
  final AssertionRecord assertion =
      AssertionRecordBuilder.builder(Samples.bareAssertion(badge.id(), ids.next()))
          .issuer(issuer.id())
          .document("{\"recipient\":{\"type\":\"email\"}}")
          .build();
  final Subject subject = new Subject(Subject.Kind.ASSERTION, assertion.id());
  final Session session =
      new Session("ada@example.org", ADA, clock.instant().plus(Duration.ofHours(2)), "session");
  private final Transactions transactions;
  private final boolean mailing;

  EndorsingScene() {
    this(true, null);
  }

  /**
   * Given what goes wrong in it.
   *
   * @param mailing whether mails are sent
   * @param through what the verbs commit by; null for the store itself
   */
  EndorsingScene(boolean mailing, @Nullable Transactions through) {
    this.mailing = mailing;
    this.transactions = through == null ? store : through;
    store.commit(
        List.of(
            new Change.AddIssuer(issuer),
            new Change.AddBadge(badge),
            new Change.AddAssertion(assertion),
            new Change.AddRegisterEntry(
                RegisterEntryBuilder.builder()
                    .assertion(assertion.id())
                    .issuer(issuer.id())
                    .badge(badge.id())
                    .family(badge.id())
                    .issuedOn(assertion.issuedOn())
                    .recipient(new RecipientDigests("holder", ADA))
                    .contact("encrypted")
                    .contactOf(assertion.id())
                    .build())),
        null);
  }

  private static MacKeys keys() {
    return purpose ->
        new SecretKeySpec(purpose.repeat(8).getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  void accepting(AcceptancePolicy policy) {
    IssuerRecord old = store.issuer(issuer.id()).orElseThrow();
    store.commit(
        List.of(
            new Change.ReplaceIssuer(
                IssuerRecordBuilder.builder(old)
                    .acceptance(policy)
                    .version(old.version() + 1)
                    .build())),
        null);
  }

  Commits commits() {
    return new Commits(transactions, clock);
  }

  HolderNotices notices() {
    return new HolderNotices(store, store, mailing);
  }

  AskToEndorse issuerAsks() {
    return issuerAsks(transactions);
  }

  /** The same, committing by {@code through}. */
  AskToEndorse issuerAsks(Transactions through) {
    return new AskToEndorse(
        new AskToEndorse.Stores(store, store, store, store),
        new Subjects(store, store),
        new Commits(through, clock),
        cipher,
        links,
        ids,
        urls,
        mailing,
        clock);
  }

  AskForEndorsement holderAsks() {
    return new AskForEndorsement(
        new AskForEndorsement.Stores(Records.of(store, store, store), store, store, store),
        commits(),
        cipher,
        ids,
        clock);
  }

  DraftEndorsement drafting() {
    return new DraftEndorsement(store, store, commits(), links, cipher, mailing, clock);
  }

  ConfirmEndorsement confirming() {
    return new ConfirmEndorsement(
        store, new Subjects(store, store), commits(), links, cipher, notices(), mailing, clock);
  }

  TakeBackEndorsement takingBack() {
    return new TakeBackEndorsement(store, commits(), links, urls, notices(), clock);
  }

  DecideEndorsement deciding() {
    return deciding(transactions, store);
  }

  /** The same, committing by {@code through} and reading Endorsements from others. */
  DecideEndorsement deciding(Transactions through, EndorsementStore endorsements) {
    return new DecideEndorsement(
        new DecideEndorsement.Stores(store, store, store, endorsements),
        notices(),
        new Commits(through, clock),
        ids,
        urls,
        mailing,
        clock);
  }

  ReadEndorsementRequests reading() {
    return new ReadEndorsementRequests(store, store, store, urls, mailing);
  }

  ForgetEndorsementRequests forgetting() {
    return new ForgetEndorsementRequests(store, commits());
  }

  /** Keeps a request as it is, whatever was kept of it. */
  void keep(EndorsementRequest request) {
    store.commit(
        List.of(new Change.RemoveEndorsementRequest(request.subject(), request.id())), null);
    store.commit(
        List.of(
            new Change.KeepEndorsementRequest(
                EndorsementRequestBuilder.builder(request).version(1).build())),
        null);
  }

  /** One that was asked about something without an address, which has endorsed it. */
  EndorsementRequest confirmed(Subject about) {
    EndorsementRequest asked =
        EndorsementRequest.asked(
            about,
            ids.next(),
            issuer.id(),
            KEY,
            "Would you?",
            null,
            clock.instant(),
            clock.instant().plus(Duration.ofDays(30)));
    EndorsementRequest confirmed =
        asked.drafted(SAID.words()).confirmed("acme.example", clock.instant());
    keep(confirmed);
    return store.endorsementRequest(about, confirmed.id()).orElseThrow();
  }

  /** The Assertion is revoked. */
  void revoke() {
    AssertionRecord now = store.assertion(assertion.id()).orElseThrow();
    store.commit(
        List.of(new Change.ReplaceAssertion(now.revoke("Oh", clock.instant(), KEY))), null);
  }

  /** The Assertion is erased, as it is by who erases it. */
  void erase() {
    AssertionRecord now = store.assertion(assertion.id()).orElseThrow();
    store.commit(
        List.of(
            new Change.ReplaceAssertion(now.erase(clock.instant(), KEY)),
            new Change.RemoveRegisterEntry(assertion.id()),
            new Change.KeepEndorsementList(store.accepted(subject).with(List.of(), KEY))),
        null);
  }

  /** The request of this id about the badge that Ada holds, as it is now. */
  EndorsementRequest request(String id) {
    return store.endorsementRequest(subject, id).orElseThrow();
  }

  /** Asked by Ada, mailed to Grace. */
  EndorsementRequest asked() {
    Instant now = clock.instant();
    EndorsementRequest asked =
        new RequestMaker(cipher, ids)
            .make(
                new RequestMaker.Asking(
                    subject,
                    issuer.id(),
                    "holder",
                    "Would you?",
                    "en",
                    now.plus(Duration.ofDays(30))),
                "grace@Acme.Example",
                now);
    store.commit(List.of(new Change.KeepEndorsementRequest(asked)), null);
    return asked;
  }

  /** The same, endorsed by Grace, who lets the domain be known. */
  EndorsementRequest confirmed() {
    String token = links.token(asked());
    drafting().save(token, SAID, "en");
    confirming().confirm(token, SEEN);
    return links.find(token, store).orElseThrow();
  }

  /** Keeps contacts in memory, and gives back what was encrypted for the same purpose and id. */
  static final class ReadableContacts implements ContactCipher {
    private final Map<String, Contact> kept = new HashMap<>();

    @Override
    public String encrypt(String issuer, String assertion, Contact contact) {
      String name = issuer + " " + assertion + " " + kept.size();
      kept.put(name, contact);
      return name;
    }

    @Override
    public Contact decrypt(String issuer, String assertion, String encrypted) {
      return Optional.ofNullable(kept.get(encrypted))
          .filter(known -> encrypted.startsWith(issuer + " " + assertion + " "))
          .orElseThrow(IllegalArgumentException::new);
    }
  }
}
