package dev.blazon.issuing;

import dev.blazon.lifecycle.AcceptancePolicy;
import dev.blazon.lifecycle.Appearance;
import dev.blazon.lifecycle.Artwork;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.ContactPolicy;
import dev.blazon.lifecycle.ErasurePolicy;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.IssuerRecordBuilder;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.MailSetting;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.lifecycle.Span;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.BadgeClass;
import dev.blazon.openbadges.BadgeClassBuilder;
import dev.blazon.openbadges.Criteria;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.Profile;
import dev.blazon.openbadges.ProfileBuilder;
import dev.blazon.openbadges.Recipient;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.service.LookUp;
import dev.blazon.service.RevokeAssertion;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Records;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.Result;
import dev.blazon.store.Results;
import dev.blazon.store.TestClock;
import dev.blazon.store.Transactions;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** Sets up tests of spans: an issuer in memory whose spans hold fifty awards. */
abstract class SpansScene {
  static final PublicUrls URLS = new PublicUrls(URI.create("https://badges.example.org"));
  static final int AWARDS = 50;

  final TestClock clock = new TestClock();
  final InMemoryStore store = new InMemoryStore();
  final Ids ids = new Ids(new SecureRandom());
  final String issuer = ids.next();
  final LookUp lookUp = new LookUp(Records.of(store, store, store), URLS);

  /** The keys that signed something, one for each signature. */
  final List<String> signedWith = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void haveAnIssuer() {
    Profile profile =
        ProfileBuilder.builder()
            .id(URLS.issuer(issuer))
            .name("Example School")
            .url("https://example.org")
            .email("badges@example.org")
            .publicKey(URLS.key(issuer, Span.FIRST))
            .revocationList(URLS.revocations(issuer, Span.FIRST))
            .additional(AdditionalProperties.NONE)
            .build();
    store.commit(
        List.of(
            new Change.AddIssuer(
                IssuerRecordBuilder.builder()
                    .id(issuer)
                    .profile(profile)
                    .appearance(Appearance.PLAIN)
                    .contact(ContactPolicy.FORGET)
                    .erasure(ErasurePolicy.ASK)
                    .acceptance(AcceptancePolicy.HOLDER)
                    .mail(MailSetting.PLAIN)
                    .createdAt(clock.instant())
                    .version(1)
                    .trail(Trail.UNKNOWN)
                    .build()),
            new Change.AddKeyEpoch(
                new KeyEpoch(
                    issuer, KeyEpoch.FIRST, "first", "pem", clock.instant(), Trail.UNKNOWN))),
        null);
  }

  KeyEpoch epoch() {
    return store.keyEpoch(issuer, 1).orElseThrow();
  }

  AssertionRecord assertion(String badge) {
    return assertions(badge).getFirst();
  }

  List<AssertionRecord> assertions(String badge) {
    return store.assertions(badge, null, 10_000).elements();
  }

  /** The name tells badges apart that are not continuations of one another. */
  static String first(BadgeRecord badge) {
    return badge.badgeClass().name();
  }

  void revoke(AssertionRecord assertion) {
    new RevokeAssertion(store, new Commits(store, clock), clock)
        .revoke(issuer, assertion.id(), "why", "key", null);
  }

  String badge(VerificationType verification) {
    String id = ids.next();
    BadgeClass document =
        BadgeClassBuilder.builder()
            .id(URLS.badge(id))
            .name("Welding " + id)
            .description("Can weld")
            .image(Image.at(URLS.badgeImage(id)))
            .criteria(new Criteria(null, "Weld something"))
            .issuer(URLS.issuer(issuer))
            .version("1")
            .additional(AdditionalProperties.NONE)
            .build();
    store.commit(
        List.of(
            new Change.AddBadge(
                BadgeRecordBuilder.builder()
                    .id(id)
                    .issuer(issuer)
                    .badgeClass(document)
                    .verification(verification)
                    .expiryPolicy(ExpiryPolicy.REVOKE)
                    .artwork(new Artwork("hash", "image/png"))
                    .awarded(false)
                    .createdAt(clock.instant())
                    .version(1)
                    .trail(Trail.UNKNOWN)
                    .renewal(RenewalPolicy.NONE)
                    .build())),
        null);
    return id;
  }

  Spans spans() {
    return new Spans(store, store, AWARDS);
  }

  /** The badges that were awarded. */
  List<String> award(String badge, int count) {
    return Results.success(tryAward(badge, count, null, store, spans())).items().stream()
        .map(item -> Objects.requireNonNull(item.awarded()).badge())
        .toList();
  }

  Result<AwardBadge.Tried, AwardBadge.Refusal> tryAward(
      String badge,
      int count,
      @Nullable RepeatableRequest request,
      Transactions transactions,
      Spans spans) {
    Award award =
        AwardBuilder.builder()
            .recipient(new Recipient(Recipient.Type.EMAIL, "learner@example.org", true, null, null))
            .evidence(List.of())
            .related(List.of())
            .additional(AdditionalProperties.NONE)
            .build();
    AssertionMaker maker =
        new AssertionMaker(
            ids,
            URLS,
            (key, digest) -> {
              signedWith.add(key);
              return new byte[256];
            });
    return new AwardBadge(
            store,
            new Commits(transactions, clock),
            spans,
            ids,
            maker,
            Registrars.of(store),
            URLS,
            store,
            clock)
        .award(issuer, badge, Collections.nCopies(count, award), Duplicates.ALLOW, "key", request);
  }
}
