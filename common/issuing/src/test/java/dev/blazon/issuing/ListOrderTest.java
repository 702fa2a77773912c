package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.json.Json;
import dev.blazon.lifecycle.AcceptancePolicy;
import dev.blazon.lifecycle.Appearance;
import dev.blazon.lifecycle.Artwork;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.ContactPolicy;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.ErasurePolicy;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.lifecycle.Scope;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.Assertion;
import dev.blazon.openbadges.Claim;
import dev.blazon.openbadges.ClaimBuilder;
import dev.blazon.openbadges.Criteria;
import dev.blazon.openbadges.Recipient;
import dev.blazon.openbadges.Sha256;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Page;
import dev.blazon.store.Result;
import dev.blazon.store.Results;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What is listed by time is listed in the order in which it was made, whatever clocks say. */
class ListOrderTest {
  private static final PublicUrls URLS = new PublicUrls(URI.create("https://badges.example.org"));
  private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

  private static final BadgeEdit NO_CHANGE = BadgeEdits.named(null);

  private final Ids ids = new Ids(new SecureRandom());

  /** What the clock of the instance says that is asked next; they are asked one after another. */
  @Provide
  static Arbitrary<List<Instant>> clocks() {
    return Arbitraries.oneOf(
            Arbitraries.just(0L),
            Arbitraries.longs().between(-3, 3),
            Arbitraries.longs().between(-86_400_000_000_000L, 86_400_000_000_000L))
        .map(NOW::plusNanos)
        .list()
        .ofMinSize(1)
        .ofMaxSize(60);
  }

  @Property(tries = 200)
  void badgesAreListedNewestFirstWhateverTheClock(@ForAll("clocks") List<Instant> clocks) {
    InMemoryStore store = new InMemoryStore();
    String issuer = issuer(store, clocks.getFirst());
    List<String> made = new ArrayList<>();
    for (Instant now : clocks) {
      made.add(
          made.size() % 3 == 2 ? version(store, made.getLast(), now) : badge(store, issuer, now));
    }
    assertEquals(made, walk(cursor -> store.badges(issuer, cursor, 7)));
    assertEquals(made.reversed(), walk(cursor -> store.newestBadges(issuer, cursor, 7)));
  }

  @Property(tries = 50)
  void apiKeysAreListedOldestFirstWhateverTheClock(@ForAll("clocks") List<Instant> clocks) {
    InMemoryStore store = new InMemoryStore();
    String issuer = issuer(store, clocks.getFirst());
    List<String> names = new ArrayList<>(List.of("first"));
    for (Instant now : clocks) {
      String name = "key " + names.size();
      Results.first(
          new MakeApiKey(store, new Commits(store, () -> now), ids, store, () -> now)
              .make(
                  issuer,
                  new MakeApiKey.NewKey(Set.of(Scope.READ), name, null),
                  Trail.OPERATOR,
                  null));
      names.add(name);
    }
    assertEquals(
        names,
        new ReadApiKeys(store, () -> NOW)
            .all(issuer, null).orElseThrow().elements().stream().map(ApiKeyView::name).toList());
  }

  @Property(tries = 50)
  void endorsementsAreListedOldestFirstWhateverTheClock(@ForAll("clocks") List<Instant> clocks) {
    InMemoryStore store = new InMemoryStore();
    String issuer = issuer(store, clocks.getFirst());
    List<String> made = new ArrayList<>();
    for (Instant now : clocks) {
      made.add(endorsement(store, issuer, now));
    }
    assertEquals(
        made,
        store.endorsements(issuer, null, 100).elements().stream()
            .map(EndorsementRecord::id)
            .toList());
  }

  /** Their {@code issuedOn} says the second alone. */
  @Example
  void assertionsOfOneSecondAreListedInTheOrderOfTheirAwards() {
    InMemoryStore store = new InMemoryStore();
    String badge = badge(store, issuer(store, NOW), NOW);
    BadgeRecord drawn =
        store
            .badge(badge)
            .orElseThrow()
            .withArtwork(
                new Artwork(Sha256.hex("artwork"), "image/png"), URLS.badgeImage(badge), "key");
    store.commit(List.of(new Change.ReplaceBadge(drawn)), null);
    List<String> awarded = new ArrayList<>(award(store, drawn, 200, NOW.plusMillis(1)));
    awarded.addAll(award(store, drawn, 3, NOW.plusMillis(2)));
    List<AssertionRecord> listed = store.assertions(badge, null, 1_000).elements();
    assertEquals(awarded, listed.stream().map(AssertionRecord::id).toList());
    assertEquals(
        Set.of("2026-11-27T10:00:00Z"),
        listed.stream()
            .map(record -> Json.readStored(record.json(), Assertion.class).issuedOn())
            .collect(Collectors.toSet()));
  }

  private List<String> award(InMemoryStore store, BadgeRecord badge, int count, Instant now) {
    Award award =
        AwardBuilder.builder()
            .recipient(new Recipient(Recipient.Type.EMAIL, "learner@example.org", true, null, null))
            .evidence(List.of())
            .related(List.of())
            .additional(AdditionalProperties.NONE)
            .build();
    AssertionMaker maker = new AssertionMaker(ids, URLS, (key, digest) -> new byte[256]);
    Result<AwardBadge.Tried, AwardBadge.Refusal> outcome =
        new AwardBadge(
                store,
                new Commits(store, () -> now),
                new Spans(store, store),
                ids,
                maker,
                Registrars.of(store),
                URLS,
                store,
                () -> now)
            .award(
                badge.issuer(),
                badge.id(),
                Collections.nCopies(count, award),
                Duplicates.ALLOW,
                "key",
                null);
    return Results.success(outcome).items().stream()
        .map(item -> Objects.requireNonNull(item.awarded()).id())
        .toList();
  }

  private String issuer(InMemoryStore store, Instant now) {
    CreateIssuer.NewIssuer input =
        NewIssuerBuilder.builder()
            .name("Academy")
            .url("https://academy.example.org")
            .email("badges@academy.example.org")
            .related(List.of())
            .additional(AdditionalProperties.NONE)
            .appearance(Appearance.PLAIN)
            .contact(ContactPolicy.FORGET)
            .erasure(ErasurePolicy.ASK)
            .acceptance(AcceptancePolicy.HOLDER)
            .build();
    return Results.first(
            new CreateIssuer(
                    new Commits(store, () -> now),
                    ids,
                    URLS,
                    key -> "pem",
                    "key",
                    store,
                    () -> now,
                    (image, place) -> new ImageCheck.Checked.Good(image))
                .create(input, null))
        .id();
  }

  private String badge(InMemoryStore store, String issuer, Instant now) {
    BadgeDetails details =
        BadgeDetailsBuilder.builder()
            .name("First steps")
            .description("Takes them.")
            .criteria(new Criteria(null, "Take a step."))
            .tags(List.of())
            .alignment(List.of())
            .related(List.of())
            .additional(AdditionalProperties.NONE)
            .verification(VerificationType.HOSTED)
            .expiryPolicy(ExpiryPolicy.REVOKE)
            .renewal(RenewalPolicy.NONE)
            .build();
    return Results.first(
            new DefineBadge(store, new Commits(store, () -> now), ids, URLS, store, () -> now)
                .define(issuer, details, "key", null))
        .id();
  }

  /** The next version of a badge, which it has awarded first. */
  private String version(InMemoryStore store, String badge, Instant now) {
    BadgeRecord awarded = store.badge(badge).orElseThrow().whenAwarded("key");
    store.commit(List.of(new Change.ReplaceBadge(awarded)), null);
    return Results.first(
            new VersionBadge(store, new Commits(store, () -> now), ids, URLS, store, () -> now)
                .version(awarded.issuer(), badge, NO_CHANGE, "key", null))
        .id();
  }

  private String endorsement(InMemoryStore store, String issuer, Instant now) {
    Claim claim =
        ClaimBuilder.builder().id("https://example.org/badge").endorsementComment("Good").build();
    return Results.first(
            new Endorse(store, store, new Commits(store, () -> now), ids, URLS, store, () -> now)
                .endorse(
                    issuer,
                    new Endorse.NewEndorsement(claim, AdditionalProperties.NONE),
                    "key",
                    null))
        .id();
  }

  private interface PagedList {
    Page<BadgeRecord> page(@Nullable String cursor);
  }

  private static List<String> walk(PagedList list) {
    List<String> ids = new ArrayList<>();
    String cursor = null;
    do {
      Page<BadgeRecord> page = list.page(cursor);
      page.elements().forEach(badge -> ids.add(badge.id()));
      cursor = page.cursor();
    } while (cursor != null);
    return ids;
  }
}
