package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Fault;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.AcceptancePolicy;
import dev.blazon.lifecycle.Appearance;
import dev.blazon.lifecycle.Artwork;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.ContactPolicy;
import dev.blazon.lifecycle.ErasurePolicy;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.IssuerRecordBuilder;
import dev.blazon.lifecycle.MailSetting;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.lifecycle.Span;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.BadgeClass;
import dev.blazon.openbadges.BadgeClassBuilder;
import dev.blazon.openbadges.Criteria;
import dev.blazon.openbadges.Extension;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.Profile;
import dev.blazon.openbadges.ProfileBuilder;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.store.Answer;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Recorded;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.RequestKey;
import dev.blazon.store.Result;
import dev.blazon.store.Results;
import dev.blazon.store.TestClock;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/**
 * Base of the tests of issuing: two issuers in memory, and everything that an operation commits.
 */
abstract class VerbScene {
  static final PublicUrls URLS = new PublicUrls(URI.create("https://badges.example.org"));

  /** The id of the API key that asks. */
  static final String BY = "b".repeat(26);

  static final RepeatableRequest REQUEST =
      new RepeatableRequest(new RequestKey("caller", "key"), "fingerprint");

  static final AdditionalProperties GOOD = additional("{\"url\":\"https://example.org/apply\"}");

  /** With a keyword of JSON-LD, deep within. */
  static final AdditionalProperties BAD =
      additional("{\"url\":\"https://example.org/apply\",\"deep\":[{\"@id\":\"x\"}]}");

  static final List<Fault> FAULTS =
      List.of(
          new Fault(
              "/extensions/extensions:ApplyLink/deep/0/@id",
              "is a keyword of JSON-LD, which has no place here"));

  /** More than can be kept of anything. */
  static final String ENDLESS = "x".repeat(300_000);

  final TestClock clock = new TestClock();
  final InMemoryStore store = new InMemoryStore();

  /** What was committed since the test began, by whatever was given {@link #commits}. */
  final Recorded recorded = new Recorded(store);

  final Commits commits = new Commits(recorded, clock);
  final Ids ids = new Ids(new SecureRandom());
  final String issuer = ids.next();
  final String other = ids.next();

  @BeforeEach
  void haveIssuers() {
    keep(new Change.AddIssuer(issuerOf(issuer)), new Change.AddIssuer(issuerOf(other)));
    clock.advance(Duration.ofMinutes(5));
  }

  IssuerRecord issuerOf(String id) {
    Profile profile =
        ProfileBuilder.builder()
            .id(URLS.issuer(id))
            .name("Example School")
            .url("https://example.org")
            .email("badges@example.org")
            .telephone("+4930123456")
            .description("Teaches by example")
            .image(Image.at("https://example.org/logo.png"))
            .publicKey(URLS.key(id, Span.FIRST))
            .revocationList(URLS.revocations(id, Span.FIRST))
            .version("2026")
            .additional(GOOD)
            .build();
    return IssuerRecordBuilder.builder()
        .id(id)
        .profile(profile)
        .appearance(new Appearance("#1d3557", "data:image/png;base64,YQ==", "1337"))
        .contact(ContactPolicy.FORGET)
        .erasure(ErasurePolicy.ASK)
        .acceptance(AcceptancePolicy.HOLDER)
        .mail(MailSetting.PLAIN)
        .createdAt(now())
        .version(1)
        .trail(Trail.of(Trail.OPERATOR))
        .build();
  }

  Instant now() {
    return clock.instant();
  }

  void keep(Change... changes) {
    store.commit(List.of(changes), null);
  }

  /** A badge of {@link #issuer} that is kept; with artwork, and never changed. */
  BadgeRecord badge(VerificationType verification, boolean awarded) {
    String id = ids.next();
    BadgeClass document =
        BadgeClassBuilder.builder()
            .id(URLS.badge(id))
            .name("Welding")
            .description("Can weld")
            .image(new Image(URLS.badgeImage(id), "A torch", null))
            .criteria(new Criteria(null, "Weld something"))
            .issuer(URLS.issuer(issuer))
            .tags(List.of("metal"))
            .version("1")
            .additional(GOOD)
            .build();
    BadgeRecord badge =
        BadgeRecordBuilder.builder()
            .id(id)
            .issuer(issuer)
            .badgeClass(document)
            .verification(verification)
            .expiryPolicy(ExpiryPolicy.REVOKE)
            .artwork(new Artwork("hash", "image/png"))
            .awarded(awarded)
            .createdAt(now())
            .version(1)
            .trail(Trail.of("first-key"))
            .renewal(RenewalPolicy.NONE)
            .build();
    keep(new Change.AddBadge(badge));
    return badge;
  }

  /** A hosted Assertion of {@code badge} that is kept. */
  AssertionRecord assertion(BadgeRecord badge, @Nullable Instant expires) {
    String id = ids.next();
    AssertionRecord assertion =
        AssertionRecordBuilder.builder()
            .id(id)
            .iri(URLS.assertion(id))
            .badge(badge.id())
            .issuer(badge.issuer())
            .verification(VerificationType.HOSTED)
            .document("{\"id\":\"" + URLS.assertion(id) + "\"}")
            .expiryPolicy(ExpiryPolicy.REVOKE)
            .issuedOn(now())
            .expires(expires)
            .status(Status.ACTIVE)
            .changedAt(now())
            .version(1)
            .trail(Trail.of(BY))
            .renews(null)
            .completes(null)
            .plan(List.of())
            .hold(null)
            .build();
    keep(new Change.AddAssertion(assertion));
    return assertion;
  }

  void assertWritten(Change... changes) {
    assertEquals(List.of(changes), recorded.changes());
  }

  void assertNothingWritten() {
    assertEquals(List.of(), recorded.changes());
    assertTrue(store.request(REQUEST.key()).isEmpty(), "the request is remembered");
  }

  void assertRefused(Object refusal, Result<?, ?> result) {
    assertEquals(refusal, Results.refusal(result));
    assertNothingWritten();
  }

  /** Sent again, it is answered as at first, but for an API key, and does nothing. */
  <T, R> void assertDoneOnce(Supplier<Result<Answer<T>, R>> send) {
    String first = Results.success(send.get()).json();
    List<Change> done = recorded.changes();
    assertFalse(done.isEmpty());
    clock.advance(Duration.ofHours(23));
    Answer<T> again = Results.success(send.get());
    assertInstanceOf(Answer.Repeated.class, again);
    assertEquals(first.replaceFirst(",\"apiKey\":\"[^\"]*\"", ""), again.json());
    assertEquals(done, recorded.changes());
    assertFalse(store.request(REQUEST.key()).orElseThrow().toString().contains("blazon_"));
  }

  private static AdditionalProperties additional(String properties) {
    Map<String, JsonNode> members =
        Json.readStored(properties, JsonNode.class).properties().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new AdditionalProperties(
        "fr-CA",
        List.of(),
        Map.of(
            "extensions:ApplyLink",
            new Extension(
                "https://w3id.org/openbadges/extensions/applyLinkExtension/context.json",
                List.of("Extension", "extensions:ApplyLink"),
                members)));
  }
}
