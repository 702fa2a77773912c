package dev.blazon.issuing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.blazon.endorsing.DecideEndorsement;
import dev.blazon.endorsing.HolderNotices;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.EndorsementList;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.EndorsementRecordBuilder;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.ClaimBuilder;
import dev.blazon.openbadges.Endorsement;
import dev.blazon.openbadges.ImageFile;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.openbadges.Recipient;
import dev.blazon.openbadges.Verification;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.register.Contact;
import dev.blazon.register.ContactCipher;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.EndorsementWords;
import dev.blazon.register.Notice;
import dev.blazon.register.NoticeOutcome;
import dev.blazon.register.RecipientDigester;
import dev.blazon.register.RegisterEntry;
import dev.blazon.register.RegisterEntryBuilder;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.ImageKeys;
import dev.blazon.store.InMemoryImages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sets up tests about recipients: two people with Assertions of a hosted badge, both in the
 * register.
 */
abstract class PeopleScene extends VerbScene {
  static final String ADA = "ada@example.org";
  static final String GRACE = "grace@example.org";

  static final RecipientDigester DIGESTER =
      new RecipientDigester(purpose -> new SecretKeySpec(purpose.getBytes(UTF_8), "HmacSHA256"));

  /** Illegible, and good for its own Assertion alone. */
  static final ContactCipher CIPHER =
      new ContactCipher() {
        @Override
        public String encrypt(String issuer, String assertion, Contact contact) {
          return assertion
              + " "
              + HexFormat.of()
                  .formatHex(
                      (contact.identity() + "\n" + contact.name() + "\n" + contact.language())
                          .getBytes(UTF_8));
        }

        @Override
        public Contact decrypt(String issuer, String assertion, String encrypted) {
          String[] parts =
              new String(
                      HexFormat.of().parseHex(encrypted.substring(assertion.length() + 1)), UTF_8)
                  .split("\n", -1);
          return new Contact(Recipient.Type.EMAIL, parts[0], parts[1], parts[2]);
        }
      };

  final InMemoryImages images = new InMemoryImages();
  final EraseRecipient eraseRecipient =
      new EraseRecipient(store, store, store, store, images, commits, URLS, clock);

  /** An Assertion to a person, with register entry, contact, only award and baked image. */
  AssertionRecord awarded(BadgeRecord badge, String email) {
    String name = email.substring(0, email.indexOf('@'));
    AssertionRecord plain = assertion(badge, null);
    AssertionRecord assertion =
        AssertionRecordBuilder.builder(plain)
            .document(
                "{\"id\":\""
                    + plain.iri()
                    + "\",\"badge\":\""
                    + URLS.badge(badge.id())
                    + "\",\"narrative\":\"What "
                    + name
                    + " did\"}")
            .version(2)
            .build();
    keep(new Change.ReplaceAssertion(assertion));
    RegisterEntry entry = entry(assertion, email);
    keep(new Change.AddRegisterEntry(entry), new Change.AddHolding(entry.holding()));
    images.put(ImageKeys.baked(assertion.id()), new ImageFile(name.getBytes(UTF_8), "image/png"));
    clock.advance(Duration.ofSeconds(1));
    return assertion;
  }

  /** A mail about an Assertion, which was sent. */
  Notice mailed(AssertionRecord assertion, NoticeKind kind, int attempt) {
    Notice waiting = Notice.waiting(assertion.id(), kind, attempt, now(), null);
    Notice sent = waiting.become(NoticeOutcome.SENT, now());
    keep(new Change.AddNotice(waiting));
    keep(new Change.ReplaceNotice(sent));
    return sent;
  }

  RegisterEntry entry(AssertionRecord assertion, String email) {
    return RegisterEntryBuilder.builder()
        .assertion(assertion.id())
        .issuer(assertion.issuer())
        .badge(assertion.badge())
        .family(assertion.badge())
        .issuedOn(assertion.issuedOn())
        .recipient(DIGESTER.of(assertion.issuer(), Recipient.Type.EMAIL, email))
        .contact(
            CIPHER.encrypt(
                assertion.issuer(),
                assertion.id(),
                new Contact(Recipient.Type.EMAIL, email, "Name", "de")))
        .contactOf(assertion.id())
        .build();
  }

  String holder(String email) {
    return DIGESTER.of(issuer, Recipient.Type.EMAIL, email).ofIssuer();
  }

  /** An accepted Endorsement of an Assertion, which names its recipient. */
  EndorsementRecord endorsed(AssertionRecord assertion, String by, String words) {
    String id = ids.next();
    Instant now = now();
    Subject subject = new Subject(Subject.Kind.ASSERTION, assertion.id());
    Endorsement document =
        new Endorsement(
            URLS.endorsement(id),
            ClaimBuilder.builder().id(assertion.iri()).endorsementComment(words).build(),
            URLS.issuer(by),
            Verification.hosted(),
            OpenBadges.dateTime(now),
            AdditionalProperties.NONE);
    EndorsementRecord record =
        EndorsementRecordBuilder.builder()
            .id(id)
            .issuer(by)
            .request(null)
            .endorser(null)
            .subject(subject)
            .document(document)
            .listed(true)
            .reason(null)
            .createdAt(now)
            .changedAt(now)
            .version(1)
            .trail(Trail.of(BY))
            .build();
    EndorsementList list = store.accepted(subject);
    List<String> all = new ArrayList<>(list.endorsements());
    all.add(document.id());
    keep(new Change.AddEndorsement(record), new Change.KeepEndorsementList(list.with(all, BY)));
    return record;
  }

  /** Somebody who was asked to endorse an Assertion of {@code issuer}, and who has. */
  EndorsementRequest saidFor(AssertionRecord assertion) {
    EndorsementRequest asked =
        EndorsementRequest.asked(
            new Subject(Subject.Kind.ASSERTION, assertion.id()),
            ids.next(),
            issuer,
            BY,
            "You know ada",
            "encrypted",
            now(),
            now().plus(Duration.ofDays(30)));
    EndorsementWords words =
        new EndorsementWords("What ada can", "Grace Hopper", null, null, false);
    keep(new Change.KeepEndorsementRequest(asked));
    EndorsementRequest drafted = asked.drafted(words);
    keep(new Change.KeepEndorsementRequest(drafted));
    EndorsementRequest confirmed = drafted.confirmed(null, now());
    keep(new Change.KeepEndorsementRequest(confirmed));
    return confirmed;
  }

  /** The Endorsement of {@link #saidFor}, once {@code issuer} has accepted it. */
  EndorsementRecord accepted(EndorsementRequest request) {
    new DecideEndorsement(
            new DecideEndorsement.Stores(store, store, store, store),
            new HolderNotices(store, store, false),
            new Commits(store, clock),
            ids,
            URLS,
            false,
            clock)
        .decide(
            new DecideEndorsement.Decider.Issuer(issuer, BY),
            request.subject(),
            request.id(),
            new DecideEndorsement.Verdict.Accept(),
            null);
    return store
        .endorsementRequest(request.subject(), request.id())
        .map(EndorsementRequest::endorsement)
        .flatMap(store::endorsement)
        .orElseThrow();
  }

  BadgeRecord badge() {
    return badge(VerificationType.HOSTED, true);
  }

  Status status(AssertionRecord assertion) {
    return store.assertion(assertion.id()).orElseThrow().status();
  }

  /** Nothing of the person is left of this Assertion, wherever one looks. */
  void assertErased(AssertionRecord assertion, String email) {
    AssertionRecord left = store.assertion(assertion.id()).orElseThrow();
    // As a word: the letters of a short name stand in some random id.
    Pattern name = Pattern.compile("\\b" + email.substring(0, email.indexOf('@')) + "\\b");
    assertFalse(name.matcher(left.toString()).find(), left::toString);
    assertFalse(store.registered(assertion.id()).isPresent());
    assertEquals(List.of(), store.notices(assertion.id()));
    assertEquals(
        List.of(), store.endorsementRequests(new Subject(Subject.Kind.ASSERTION, assertion.id())));
    assertFalse(images.keys().contains(ImageKeys.baked(assertion.id())));
    assertFalse(
        store.holdings(holder(email), null, 1_000).elements().stream()
            .anyMatch(holding -> holding.assertion().equals(assertion.id())));
    assertFalse(
        store.onlyAwards(holder(email)).stream()
            .anyMatch(only -> only.assertion().equals(assertion.id())));
  }
}
