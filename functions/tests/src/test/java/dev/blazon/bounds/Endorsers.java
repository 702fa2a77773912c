package dev.blazon.bounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.endorsing.AskForEndorsement;
import dev.blazon.endorsing.AskToEndorse;
import dev.blazon.endorsing.ConfirmEndorsement;
import dev.blazon.endorsing.DecideEndorsement;
import dev.blazon.endorsing.DecideEndorsement.Decider;
import dev.blazon.endorsing.DecideEndorsement.Verdict;
import dev.blazon.endorsing.DraftEndorsement;
import dev.blazon.endorsing.EndorsementLinks;
import dev.blazon.endorsing.EndorsementTyped;
import dev.blazon.endorsing.HolderNotices;
import dev.blazon.endorsing.TakeBackEndorsement;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Subject;
import dev.blazon.register.ContactCipher;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.Notice;
import dev.blazon.service.Session;
import dev.blazon.service.Subjects;
import dev.blazon.store.Commits;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Records;
import dev.blazon.store.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * People who are asked to endorse badges in memory, by their holders and by their issuer, and
 * everything that can become of that; and what must hold whatever has.
 */
final class Endorsers {
  private static final String GRACE = "grace@acme.example";
  private static final String BY = "key";

  private final InMemoryStore store;
  private final TestClock clock;
  private final PublicUrls urls;
  private final String issuer;
  private final EndorsementLinks links =
      new EndorsementLinks(
          purpose ->
              new SecretKeySpec(purpose.repeat(8).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
  private final AskForEndorsement holders;
  private final AskToEndorse issuers;
  private final DraftEndorsement draft;
  private final ConfirmEndorsement confirm;
  private final DecideEndorsement decide;
  private final TakeBackEndorsement takeBack;

  /** Asks for badges of one issuer. */
  Endorsers(
      InMemoryStore store,
      TestClock clock,
      Ids ids,
      PublicUrls urls,
      String issuer,
      ContactCipher cipher) {
    this.store = store;
    this.clock = clock;
    this.urls = urls;
    this.issuer = issuer;
    Commits commits = new Commits(store, clock);
    Subjects subjects = new Subjects(store, store);
    HolderNotices notices = new HolderNotices(store, store, true);
    holders =
        new AskForEndorsement(
            new AskForEndorsement.Stores(Records.of(store, store, store), store, store, store),
            commits,
            cipher,
            ids,
            clock);
    issuers =
        new AskToEndorse(
            new AskToEndorse.Stores(store, store, store, store),
            subjects,
            commits,
            cipher,
            links,
            ids,
            urls,
            true,
            clock);
    draft = new DraftEndorsement(store, store, commits, links, cipher, true, clock);
    confirm = new ConfirmEndorsement(store, subjects, commits, links, cipher, notices, true, clock);
    decide =
        new DecideEndorsement(
            new DecideEndorsement.Stores(store, store, store, store),
            notices,
            commits,
            ids,
            urls,
            true,
            clock);
    takeBack = new TakeBackEndorsement(store, commits, links, urls, notices, clock);
  }

  private static Subject subject(String assertion) {
    return new Subject(Subject.Kind.ASSERTION, assertion);
  }

  /** The holder of a badge, or its issuer, has somebody asked to endorse it. */
  void ask(String assertion, boolean byHolder) {
    if (byHolder) {
      learner(assertion)
          .ifPresent(
              learner ->
                  holders.ask(
                      new Session(
                          "ada@example.org",
                          learner,
                          clock.instant().plus(Duration.ofHours(1)),
                          "session"),
                      assertion,
                      GRACE,
                      "Would you?",
                      "en"));
    } else {
      issuers.ask(
          issuer,
          subject(assertion),
          new AskToEndorse.NewRequests(List.of(GRACE), "Would you?", "en", null),
          BY,
          null);
    }
  }

  /** Whoever was asked endorses, in this name. */
  void say(EndorsementRequest request, String name) {
    String token = links.token(request);
    draft.save(
        token,
        EndorsementTyped.of("She can do it.", name, "Head of Training", "Acme", true, ""),
        "en");
    store
        .endorsementRequest(request.subject(), request.id())
        .map(EndorsementRequest::words)
        .ifPresent(words -> confirm.confirm(token, words.digest()));
  }

  /** The holder publishes what was said. */
  void accept(EndorsementRequest request) {
    decide(request, true, new Verdict.Accept());
  }

  /** The holder does not want it, or the issuer. */
  void decline(EndorsementRequest request, boolean byHolder) {
    decide(request, byHolder, new Verdict.Decline("Not now"));
  }

  /** The holder takes back what was published, or the issuer. */
  void revoke(EndorsementRequest request, boolean byHolder) {
    decide(request, byHolder, new Verdict.Revoke("Not any more"));
  }

  /** Whoever was asked does not endorse, or takes it back. */
  void takeBack(EndorsementRequest request) {
    takeBack.takeBack(links.token(request));
  }

  private void decide(EndorsementRequest request, boolean byHolder, Verdict verdict) {
    Subject subject = request.subject();
    Optional<Decider> decider =
        byHolder
            ? learner(subject.id()).map(Decider.Holder::new)
            : Optional.of(new Decider.Issuer(issuer, BY));
    decider.ifPresent(it -> decide.decide(it, subject, request.id(), verdict, null));
  }

  private Optional<String> learner(String assertion) {
    return store.registered(assertion).map(entry -> entry.recipient().ofDeployment());
  }

  /** All that is kept of who was asked about a badge, the first one first. */
  List<EndorsementRequest> requests(String assertion) {
    return store.endorsementRequests(subject(assertion)).stream()
        .sorted(
            Comparator.comparing(EndorsementRequest::askedAt).thenComparing(EndorsementRequest::id))
        .toList();
  }

  /** The URLs of what stands beside a badge. */
  List<String> listed(String assertion) {
    return store.accepted(subject(assertion)).endorsements();
  }

  /** What must hold of what was said for these badges, whatever was done. */
  void check(List<AssertionRecord> all) {
    Set<String> published = new HashSet<>();
    for (AssertionRecord record : all) {
      check(record);
      published.addAll(listed(record.id()));
    }
    assertEquals(
        published,
        store.everyEndorsement().stream()
            .filter(one -> !one.revoked())
            .map(one -> one.document().id())
            .collect(Collectors.toSet()),
        "what is in force is what is listed");
    // The request says of which Assertion it is.
    store.everyNotice().stream()
        .filter(notice -> notice.kind() == NoticeKind.ENDORSED)
        .collect(Collectors.groupingBy(Notice::request))
        .values()
        .forEach(told -> assertEquals(1, told.size(), "its holder is told once of each"));
  }

  private void check(AssertionRecord record) {
    List<EndorsementRequest> requests = requests(record.id());
    List<String> said =
        requests.stream().flatMap(request -> published(record, request)).sorted().toList();
    assertEquals(
        listed(record.id()).stream().sorted().toList(),
        said,
        "each that is listed is of one request, by which it can be taken back");
    switch (record.status()) {
      case ERASED -> assertEquals(List.of(), requests, "erased, and somebody is asked still");
      case SUPERSEDED ->
          assertTrue(
              requests.stream().noneMatch(EndorsementRequest::isWaiting),
              "another stands in its place, and somebody is asked still");
      case ACTIVE, RENEWED, REVOKED, EXPIRED -> {
        // Whoever was asked can say so, or is told that it is too late.
      }
    }
  }

  /** The URL of what has come of a request, while it is in force. */
  private Stream<String> published(AssertionRecord record, EndorsementRequest request) {
    @Nullable String id = request.endorsement();
    List<EndorsementRecord> made =
        store.everyEndorsement().stream()
            .filter(one -> request.id().equals(one.request()))
            .toList();
    assertEquals(id == null ? 0 : 1, made.size(), "published once, where it is accepted");
    return switch (request.state()) {
      case OPEN, CONFIRMED, DECLINED -> {
        assertNull(id, "published without being accepted");
        yield Stream.empty();
      }
      case ACCEPTED -> {
        EndorsementRecord one = made.getFirst();
        assertEquals(id, one.id());
        assertNull(request.words());
        assertTrue(one.listed() && !one.revoked(), "accepted, and not in force");
        assertEquals(record.iri(), one.document().claim().id());
        assertEquals(urls.endorser(one.id()), one.document().issuer());
        yield Stream.of(one.document().id());
      }
      case REVOKED -> {
        EndorsementRecord one = made.getFirst();
        assertTrue(one.revoked() && !one.listed(), "taken back, and in force");
        assertNull(one.endorser(), "taken back, and it is known who has said it");
        assertNull(one.document().claim().endorsementComment());
        yield Stream.empty();
      }
    };
  }
}
