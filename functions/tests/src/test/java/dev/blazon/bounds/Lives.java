package dev.blazon.bounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.issuing.AdditionalEdit;
import dev.blazon.issuing.AssertionMaker;
import dev.blazon.issuing.AwardBadge;
import dev.blazon.issuing.AwardBuilder;
import dev.blazon.issuing.BadgeEdit;
import dev.blazon.issuing.BadgeEditBuilder;
import dev.blazon.issuing.DefineBadge;
import dev.blazon.issuing.Duplicates;
import dev.blazon.issuing.EraseRecipient;
import dev.blazon.issuing.MoveAssertion;
import dev.blazon.issuing.MovedRegister;
import dev.blazon.issuing.Registrar;
import dev.blazon.issuing.RenewAssertion;
import dev.blazon.issuing.RenewedRegister;
import dev.blazon.issuing.Spans;
import dev.blazon.issuing.VersionBadge;
import dev.blazon.json.Patch;
import dev.blazon.lifecycle.Artwork;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.ContactPolicy;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.lifecycle.Hold;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.IssuerRecordBuilder;
import dev.blazon.lifecycle.LossPolicy;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.RenewalMode;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.lifecycle.RenewedVersion;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.StuckAssertion;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.Recipient;
import dev.blazon.page.reading.OwnDocuments;
import dev.blazon.register.Contact;
import dev.blazon.register.ContactCipher;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.Notice;
import dev.blazon.register.RecipientDigester;
import dev.blazon.service.DueSteps;
import dev.blazon.service.LookUp;
import dev.blazon.service.RevokeAssertion;
import dev.blazon.service.SweepDue;
import dev.blazon.service.Swept;
import dev.blazon.store.Answer;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.InMemoryImages;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Records;
import dev.blazon.store.Result;
import dev.blazon.store.Samples;
import dev.blazon.store.TestClock;
import dev.blazon.store.Transactions;
import dev.blazon.verification.Verdict;
import dev.blazon.verification.VerificationInput;
import dev.blazon.verification.Verifier;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/**
 * Badges of one issuer in memory, to which everything can be done that can happen to a badge, by
 * several at once, and what must hold whatever was done.
 */
final class Lives {
  private static final String BY = "key";
  private static final Period YEAR = Period.ofYears(1);
  private static final List<Period> REMINDERS = List.of(Period.ofDays(90), Period.ofDays(7));
  private static final ContactCipher CIPHER =
      new ContactCipher() {
        @Override
        public String encrypt(String issuer, String assertion, Contact contact) {
          return assertion;
        }

        @Override
        public Contact decrypt(String issuer, String assertion, String encrypted) {
          assertEquals(assertion, encrypted, "what was encrypted for another");
          return new Contact(Recipient.Type.EMAIL, "ada@example.org", null, null);
        }
      };

  private final TestClock clock = new TestClock();
  private final InMemoryStore store = new InMemoryStore();
  private final PublicUrls urls = new PublicUrls(URI.create("https://badges.example.org"));
  private final Ids ids = new Ids(new SecureRandom());
  private final String issuer = ids.next();
  private final String badge;

  /** It, and its other versions. */
  private final List<String> badges = new ArrayList<>();

  private final AwardBadge award;
  private final RenewAssertion renew;
  private final RevokeAssertion revoke;
  private final MoveAssertion move;
  private final EraseRecipient erase;
  private final Faulty faulty = new Faulty(store);
  private final SweepDue sweep;
  private final SweepDue faultySweep;
  private final VersionBadge versions;
  private final Endorsers endorsers;
  private final Completed completed;

  Lives(RenewalMode mode) {
    this(mode, LossPolicy.KEEP);
  }

  Lives(RenewalMode mode, LossPolicy onLoss) {
    this(
        new RenewalPolicy(mode, Period.ofDays(30), REMINDERS, null, null, RenewedVersion.NEWEST),
        onLoss);
  }

  /**
   * Badges that are renewed so.
   *
   * @param onLoss what becomes of the badge for completing a pathway whose step they are
   */
  Lives(RenewalPolicy policy, LossPolicy onLoss) {
    Commits commits = new Commits(store, clock);
    Spans spans = new Spans(store, store);
    AssertionMaker maker =
        new AssertionMaker(
            ids,
            urls,
            (key, digest) -> {
              throw new IllegalStateException("what is hosted is not signed");
            });
    RecipientDigester digester =
        new RecipientDigester(
            purpose -> new SecretKeySpec(purpose.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    Registrar registrar = new Registrar(store, store, store, digester, CIPHER);
    award = new AwardBadge(store, commits, spans, ids, maker, registrar, urls, store, clock);
    renew = renewing(commits, spans, maker);
    versions = new VersionBadge(store, commits, ids, urls, store, clock);
    revoke = new RevokeAssertion(store, commits, clock);
    move =
        new MoveAssertion(
            store,
            store,
            store,
            new MovedRegister(store, registrar),
            commits,
            spans,
            maker,
            ids,
            urls,
            store,
            clock);
    erase =
        new EraseRecipient(store, store, store, store, new InMemoryImages(), commits, urls, clock);
    sweep = sweepBy(store, renew);
    faultySweep = sweepBy(faulty, renewing(new Commits(faulty, clock), spans, maker));
    BadgeRecord defined = define(policy);
    badge = defined.id();
    badges.add(badge);
    endorsers = new Endorsers(store, clock, ids, urls, issuer, CIPHER);
    completed =
        new Completed(store, clock, ids, urls, digester, maker, defined, completion(), onLoss);
  }

  private RenewAssertion renewing(Commits commits, Spans spans, AssertionMaker maker) {
    return new RenewAssertion(
        store, store, new RenewedRegister(store), commits, spans, maker, ids, urls, store, clock);
  }

  private SweepDue sweepBy(Transactions transactions, RenewAssertion renewing) {
    return new SweepDue(
        store,
        store,
        transactions,
        new DueSteps(
            new DueSteps.Stores(store, store, store, store, transactions),
            id -> renewing.renewByItself(id, Trail.SWEEP) instanceof Result.Success,
            true),
        clock);
  }

  /** Sweeps by what fails now and then. */
  Swept sweepWithFaults() {
    return faultySweep.sweep(() -> true, line -> {});
  }

  /** What fails now and then. */
  Faulty faulty() {
    return faulty;
  }

  /** What was told that it is stuck. */
  List<StuckAssertion> stuck() {
    return store.stuck();
  }

  private BadgeRecord define(RenewalPolicy policy) {
    BadgeRecord defined =
        BadgeRecordBuilder.builder(drawn())
            .validity(YEAR)
            .expiryPolicy(ExpiryPolicy.KEEP)
            .renewal(policy)
            .build();
    store.commit(
        List.of(
            new Change.AddIssuer(
                IssuerRecordBuilder.builder(Samples.bareIssuer(issuer))
                    .contact(ContactPolicy.KEEP)
                    .build()),
            new Change.AddKeyEpoch(Samples.keyEpoch(issuer, 1)),
            new Change.AddBadge(defined)),
        null);
    return defined;
  }

  /** What is awarded for completing a pathway; nothing but that happens to it. */
  private BadgeRecord completion() {
    BadgeRecord made = drawn();
    store.commit(List.of(new Change.AddBadge(made)), null);
    return made;
  }

  private BadgeRecord drawn() {
    BadgeRecord plain = Samples.badge(issuer, ids.next(), clock.instant());
    return BadgeRecordBuilder.builder(plain)
        .badgeClass(plain.badgeClass().withImage(urls.badgeImage(plain.id())))
        .artwork(new Artwork("a".repeat(64), "image/png", null))
        .build();
  }

  /**
   * Makes the next version of the badge, which is renewed so, and awards it to somebody: before, it
   * is a draft.
   */
  void next(RenewalPolicy policy) {
    BadgeEdit edit =
        BadgeEditBuilder.builder()
            .image(new Patch.Keep<>())
            .related(new Patch.Keep<>())
            .additional(new AdditionalEdit(new Patch.Keep<>(), new Patch.Keep<>()))
            .validity(new Patch.Keep<>())
            .renewal(policy)
            .build();
    var made = versions.version(issuer, badge, edit, BY, null);
    if (made
        instanceof
        Result.Success<Answer<DefineBadge.Defined>, ?>(
            Answer.First<DefineBadge.Defined>(DefineBadge.Defined next))) {
      badges.add(next.id());
      award(next.id(), 1);
    } else {
      throw new AssertionError("not made: " + made);
    }
  }

  /** Renews an Assertion as its issuer; the id of the next, empty where it is refused. */
  Optional<String> renew(String id) {
    return switch (renew.renew(issuer, id, RenewAssertion.Renewal.PLAIN, BY, null)) {
      case Result.Success<Answer<RenewAssertion.Renewed>, ?>(
              Answer.First<RenewAssertion.Renewed>(RenewAssertion.Renewed renewed)) ->
          Optional.of(renewed.id());
      case Result.Success<Answer<RenewAssertion.Renewed>, ?> _ ->
          throw new IllegalStateException("nothing was remembered");
      case Result.Refused<Answer<RenewAssertion.Renewed>, ?> _ -> Optional.empty();
    };
  }

  void revoke(String id) {
    revoke.revoke(issuer, id, "Cheated", BY, null);
  }

  void hold(String id) {
    hold(read(id));
  }

  /** The documents at the public URLs. */
  OwnDocuments documents() {
    return new OwnDocuments(new LookUp(Records.of(store, store, store), urls), urls, clock);
  }

  /** The public URL of an Assertion. */
  URI url(String id) {
    return URI.create(urls.assertion(id));
  }

  /** What our verifier finds at the URL of an Assertion. */
  Verdict verdict(String id) {
    return new Verifier(documents(), clock)
        .verify(new VerificationInput.Url(url(id)), null)
        .verdict();
  }

  /** What our verifier finds of an Endorsement at its URL. */
  Verdict endorsementVerdict(String url) {
    return new Verifier(documents(), clock)
        .verify(new VerificationInput.Url(URI.create(url)), null)
        .endorsements()
        .getFirst()
        .verdict();
  }

  /** Those who are asked to endorse these badges. */
  Endorsers endorsers() {
    return endorsers;
  }

  /** The badges for completing the pathway whose step these badges are. */
  Completed completed() {
    return completed;
  }

  /** Something that happens, to one of the badges that there are. */
  enum Event {
    AWARD,
    RENEW,
    REVOKE,
    HOLD,
    RELEASE,
    MOVE,
    ERASE,
    SWEEP,
    ASK_TO_ENDORSE,
    ENDORSE,
    ACCEPT,
    DECLINE,
    REVOKE_ENDORSEMENT,
    TAKE_BACK_ENDORSEMENT,
    FOLLOW_PATHWAY
  }

  /** Moves the clock of these badges on; no sweep runs meanwhile. */
  void pass(Duration time) {
    clock.advance(time);
  }

  Instant now() {
    return clock.instant();
  }

  /** Lets something happen; what is refused is no fault. */
  void happen(Event event, int number) {
    Optional<AssertionRecord> one = one(number);
    switch (event) {
      case AWARD -> award(number);
      case RENEW ->
          one.ifPresent(it -> renew.renew(issuer, it.id(), RenewAssertion.Renewal.PLAIN, BY, null));
      case REVOKE -> one.ifPresent(it -> revoke.revoke(issuer, it.id(), "Cheated", BY, null));
      case HOLD -> one.ifPresent(this::hold);
      case RELEASE -> one.ifPresent(this::release);
      case MOVE -> one.ifPresent(it -> move.move(issuer, it.id(), recipient(number + 1), BY, null));
      case ERASE -> one.ifPresent(it -> erase.erase(issuer, it.id(), BY));
      case SWEEP -> sweep();
      case ASK_TO_ENDORSE -> one.ifPresent(it -> endorsers.ask(it.id(), number % 2 == 0));
      case ENDORSE -> request(number).ifPresent(it -> endorsers.say(it, "Grace Hopper"));
      case ACCEPT -> request(number).ifPresent(endorsers::accept);
      case DECLINE -> request(number).ifPresent(it -> endorsers.decline(it, number % 2 == 0));
      case REVOKE_ENDORSEMENT ->
          request(number).ifPresent(it -> endorsers.revoke(it, number % 2 == 0));
      case TAKE_BACK_ENDORSEMENT -> request(number).ifPresent(endorsers::takeBack);
      case FOLLOW_PATHWAY -> one.ifPresent(it -> completed.follow(it.id()));
    }
  }

  Swept sweep() {
    return sweep.sweep(() -> true, line -> {});
  }

  /** The id of a new Assertion. */
  String award(int number) {
    return award(badge, number);
  }

  private String award(String of, int number) {
    var awarded =
        award.award(
            issuer,
            of,
            List.of(
                AwardBuilder.builder()
                    .recipient(recipient(number))
                    .evidence(List.of())
                    .related(List.of())
                    .additional(AdditionalProperties.NONE)
                    .build()),
            Duplicates.ALLOW,
            BY,
            null);
    if (awarded instanceof Result.Success<AwardBadge.Tried, ?>(AwardBadge.Tried tried)) {
      return Objects.requireNonNull(tried.items().getFirst().awarded()).id();
    }
    throw new AssertionError("not awarded: " + awarded);
  }

  private static Recipient recipient(int number) {
    return new Recipient(
        Recipient.Type.EMAIL, "ada" + number % 3 + "@example.org", true, null, null);
  }

  private void hold(AssertionRecord one) {
    if (one.status() == Status.ACTIVE) {
      store.commit(
          List.of(new Change.ReplaceAssertion(one.heldBack(new Hold("Why", now(), BY)))), null);
    }
  }

  private void release(AssertionRecord one) {
    if (one.hold() != null) {
      store.commit(List.of(new Change.ReplaceAssertion(one.released(one.plan()))), null);
    }
  }

  private Optional<AssertionRecord> one(int number) {
    List<AssertionRecord> all = all();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(number % all.size()));
  }

  private Optional<EndorsementRequest> request(int number) {
    List<EndorsementRequest> all =
        all().stream().flatMap(one -> endorsers.requests(one.id()).stream()).toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(number % all.size()));
  }

  List<AssertionRecord> all() {
    return badges.stream()
        .flatMap(one -> store.assertions(one, null, 100_000).elements().stream())
        .toList();
  }

  AssertionRecord read(String id) {
    return store.assertion(id).orElseThrow();
  }

  /** The mails of reminders about an Assertion. */
  List<Notice> reminders(String id) {
    return store.notices(id).stream()
        .filter(notice -> notice.kind().equals(NoticeKind.EXPIRING))
        .toList();
  }

  /** How many reminders there are about each Assertion that has any. */
  Map<String, Integer> remindersOfAll() {
    Map<String, Integer> reminders = new HashMap<>();
    store.everyNotice().stream()
        .filter(notice -> notice.kind().equals(NoticeKind.EXPIRING))
        .forEach(notice -> reminders.merge(notice.assertion(), 1, Integer::sum));
    return reminders;
  }

  /** What must hold of all badges, whatever was done to them. */
  void checkAll() {
    Map<String, Integer> reminders = remindersOfAll();
    Map<String, AssertionRecord> all = new HashMap<>();
    all().forEach(record -> all.put(record.id(), record));
    Map<String, String> followers = new HashMap<>();
    for (AssertionRecord record : all.values()) {
      checkOne(record, all, reminders.getOrDefault(record.id(), 0));
      if (record.renews() != null && record.status() != Status.SUPERSEDED) {
        String other = followers.put(record.renews(), record.id());
        assertEquals(null, other, "one was renewed twice");
      }
    }
    endorsers.check(List.copyOf(all.values()));
    completed.check();
  }

  private void checkOne(AssertionRecord record, Map<String, AssertionRecord> all, int reminders) {
    String successor = record.successor();
    int most = store.badge(record.badge()).orElseThrow().renewal().reminders().size();
    assertTrue(reminders <= most, "reminded too often");
    assertEquals(record.status() == Status.ERASED, store.registered(record.id()).isEmpty());
    AssertionRecord next = successor == null ? null : all.get(successor);
    if (next != null) {
      String led = next.renews();
      switch (record.status()) {
        case RENEWED, EXPIRED -> assertTrue(led == null || leads(record, led, all), "led astray");
        case SUPERSEDED, REVOKED -> {
          // Led to by what came before it, if anything.
        }
        case ACTIVE, ERASED -> throw new AssertionError("has no other after it: " + record);
      }
    }
    if (record.status() == Status.RENEWED) {
      assertTrue(successor != null, "renewed by nothing");
    }
    if (record.status() != Status.ACTIVE) {
      assertEquals(List.of(), record.plan());
      assertEquals(null, record.hold());
    }
    if (record.status() == Status.REVOKED && record.renews() != null) {
      AssertionRecord before = all.get(record.renews());
      assertTrue(
          before == null || before.statusAt(now()) != Status.RENEWED,
          "what was taken back is good in the form of before");
    }
  }

  /** Whether {@code id} is this Assertion, or one that it stands in the place of. */
  private static boolean leads(
      AssertionRecord record, String id, Map<String, AssertionRecord> all) {
    AssertionRecord at = all.get(id);
    return record.id().equals(id) || (at != null && record.id().equals(at.successor()));
  }

  /** What must hold once a sweep has done all that was due. */
  void checkSwept() {
    for (AssertionRecord record : all()) {
      assertEquals(record.status(), record.statusAt(now()), "a lapsed badge is shown as valid");
      assertTrue(
          record.due().filter(due -> !due.isAfter(now())).isEmpty(), "something due is left");
    }
  }
}
