package dev.blazon.issuing.pathways;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.issuing.AssertionMaker;
import dev.blazon.issuing.AwardBadge;
import dev.blazon.issuing.AwardBuilder;
import dev.blazon.issuing.AwardCompletion;
import dev.blazon.issuing.Duplicates;
import dev.blazon.issuing.ImageCheck;
import dev.blazon.issuing.Registrar;
import dev.blazon.issuing.Spans;
import dev.blazon.issuing.pathways.PathwayDetails.NewStage;
import dev.blazon.issuing.pathways.PathwayDetails.NewStep;
import dev.blazon.lifecycle.Artwork;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.ContactPolicy;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.IssuerRecordBuilder;
import dev.blazon.lifecycle.LossPolicy;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.StageOrder;
import dev.blazon.lifecycle.StepPolicy;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.Recipient;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.register.Contact;
import dev.blazon.register.ContactCipher;
import dev.blazon.register.Holding;
import dev.blazon.register.RecipientDigester;
import dev.blazon.service.RevokeAssertion;
import dev.blazon.store.Change;
import dev.blazon.store.CollectionStore;
import dev.blazon.store.Commits;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Page;
import dev.blazon.store.RegisterStore;
import dev.blazon.store.Results;
import dev.blazon.store.Samples;
import dev.blazon.store.TestClock;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Issuers, badges and pathways in memory, with everything that can be done to them. */
final class PathwayWorld {
  static final PublicUrls URLS = new PublicUrls(URI.create("https://badges.example.org"));
  static final String BY = "key";

  /** Tells in clear for which Assertion it was encrypted, and for whom. */
  private static final ContactCipher CIPHER =
      new ContactCipher() {
        @Override
        public String encrypt(String issuer, String assertion, Contact contact) {
          return assertion + " " + contact.identity();
        }

        @Override
        public Contact decrypt(String issuer, String assertion, String encrypted) {
          throw new UnsupportedOperationException(encrypted);
        }
      };

  final TestClock clock = new TestClock();
  final InMemoryStore store = new InMemoryStore();
  final Ids ids = new Ids(new SecureRandom());
  final MeanwhileTransactions transactions = new MeanwhileTransactions(store);
  final Commits commits = new Commits(transactions, clock);
  final RecipientDigester digester =
      new RecipientDigester(
          purpose -> new SecretKeySpec(purpose.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
  final PathwayVerbs verbs =
      new PathwayVerbs(
          store, store, commits, ids, URLS, store, clock, (image, _) -> checked(image));
  final RevokeAssertion revoke = new RevokeAssertion(store, commits, clock);

  /** Of which families of badges what follows has asked who holds them, and whose collections. */
  final List<String> asked = new CopyOnWriteArrayList<>();

  /** Whether the list of collections, which is eventually consistent, has none yet. */
  boolean listsNothing;

  final AwardCompletion completion;
  final FollowPathways follow;
  private final AwardBadge award;

  PathwayWorld() {
    Spans spans = new Spans(store, store);
    AssertionMaker maker = new AssertionMaker(ids, URLS, (key, digest) -> new byte[256]);
    award =
        new AwardBadge(
            store,
            commits,
            spans,
            ids,
            maker,
            new Registrar(store, store, store, digester, CIPHER),
            URLS,
            store,
            clock);
    completion =
        new AwardCompletion(
            new AwardCompletion.Stores(store, store, store),
            commits,
            digester,
            spans,
            maker,
            ids,
            URLS,
            store,
            clock);
    follow =
        new FollowPathways(
            new FollowPathways.Stores(
                store,
                store,
                store,
                noting(RegisterStore.class, "holdings"),
                noting(CollectionStore.class, "collections")),
            commits,
            digester,
            completion,
            clock);
  }

  /** The store, which notes whom or what a method is asked for. */
  private <T> T noting(Class<T> type, String method) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, called, arguments) -> {
              if (called.getName().equals(method)) {
                asked.add(String.valueOf(arguments[method.equals("holdings") ? 1 : 0]));
              }
              return listsNothing && called.getName().equals("collections")
                  ? new Page<>(List.of(), null)
                  : called.invoke(store, arguments);
            }));
  }

  private static ImageCheck.Checked checked(dev.blazon.openbadges.@Nullable Image image) {
    return new ImageCheck.Checked.Good(image);
  }

  String issuer() {
    String id = ids.next();
    keep(
        new Change.AddIssuer(
            IssuerRecordBuilder.builder(Samples.bareIssuer(id))
                .contact(ContactPolicy.KEEP)
                .build()),
        new Change.AddKeyEpoch(Samples.keyEpoch(id, 1)));
    return id;
  }

  /** A badge with artwork, which was never awarded. */
  BadgeRecord badge(String issuer, VerificationType verification) {
    BadgeRecord plain = Samples.badge(issuer, ids.next(), clock.instant());
    BadgeRecord badge =
        BadgeRecordBuilder.builder(plain)
            .badgeClass(plain.badgeClass().withImage(URLS.badgeImage(plain.id())))
            .verification(verification)
            .artwork(new Artwork("a".repeat(64), "image/png", null))
            .build();
    keep(new Change.AddBadge(badge));
    return badge;
  }

  BadgeRecord badge(String issuer) {
    return badge(issuer, VerificationType.HOSTED);
  }

  void keep(Change... changes) {
    store.commit(List.of(changes), null);
  }

  /** A pathway of one stage that needs all of these, and nothing else said of it. */
  PathwayDetailsBuilder details(@Nullable BadgeRecord completion, String... badges) {
    return PathwayDetailsBuilder.builder()
        .name("Master welder")
        .description("Weld everything")
        .image(null)
        .order(StageOrder.IN_ORDER)
        .stages(List.of(stage(0, badges.length, badges)))
        .completion(completion == null ? null : completion.id())
        .counting(StepPolicy.CURRENT)
        .onLoss(LossPolicy.KEEP);
  }

  static NewStage stage(int number, int required, String... badges) {
    List<String> all = Arrays.asList(badges);
    return new NewStage(
        "Stage " + number,
        null,
        all.stream()
            .map(
                badge ->
                    new NewStep(badge, null, "/stages/" + number + "/of/" + all.indexOf(badge)))
            .toList(),
        required);
  }

  String make(String issuer, PathwayDetailsBuilder details) {
    return Results.first(new MakePathway(verbs).make(issuer, details.build(), BY, null)).id();
  }

  /** The id of the Assertion of a badge that somebody is awarded. */
  String award(BadgeRecord badge, String email) {
    return award(badge, email, null);
  }

  String award(BadgeRecord badge, String email, @Nullable Instant expires) {
    return award(badge, new Recipient(Recipient.Type.EMAIL, email, true, null, null), expires);
  }

  String award(BadgeRecord badge, Recipient recipient, @Nullable Instant expires) {
    AwardBadge.Tried tried =
        Results.success(
            award.award(
                badge.issuer(),
                badge.id(),
                List.of(
                    AwardBuilder.builder()
                        .recipient(recipient)
                        .evidence(List.of())
                        .related(List.of())
                        .additional(AdditionalProperties.NONE)
                        .expires(expires)
                        .build()),
                Duplicates.ALLOW,
                BY,
                null));
    return Objects.requireNonNull(tried.items().getFirst().awarded()).id();
  }

  void revoke(String assertion) {
    Results.success(revoke.revoke(read(assertion).issuer(), assertion, "Taken back", BY, null));
  }

  AssertionRecord read(String assertion) {
    return store.assertion(assertion).orElseThrow();
  }

  String learner(String email) {
    return digester.ofDeployment(Recipient.Type.EMAIL, email);
  }

  /** What somebody was awarded of a badge, in any of its versions, the latest first. */
  List<AssertionRecord> held(BadgeRecord badge, String email) {
    String holder = digester.of(badge.issuer(), Recipient.Type.EMAIL, email).ofIssuer();
    return store.holdings(holder, badge.family()).stream()
        .map(Holding::assertion)
        .map(this::read)
        .toList();
  }

  AssertionRecord only(BadgeRecord badge, String email) {
    List<AssertionRecord> held = held(badge, email);
    assertEquals(1, held.size(), held::toString);
    return held.getFirst();
  }

  /** The keys by which a pathway is found, of those of these badges. */
  Set<String> found(String pathway, BadgeRecord... badges) {
    return Arrays.stream(badges)
        .map(BadgeRecord::family)
        .filter(family -> store.pathwaysWith(family).contains(pathway))
        .collect(java.util.stream.Collectors.toSet());
  }
}
