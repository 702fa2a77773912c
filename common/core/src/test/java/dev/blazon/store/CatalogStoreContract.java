package dev.blazon.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.lifecycle.ApiKey;
import dev.blazon.lifecycle.Artwork;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.Compromise;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.openbadges.Sha256;
import dev.blazon.store.CatalogStore.KeyEpochRef;
import dev.blazon.store.Transactions.Commit.Committed;
import dev.blazon.store.Transactions.Commit.Conflict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that every {@link CatalogStore} has to pass. */
public abstract class CatalogStoreContract extends StoreContract {
  private final String issuer = id();

  @Test
  void givesAnIssuerBackAsItWas() {
    for (IssuerRecord record : List.of(Samples.bareIssuer(id()), Samples.fullIssuer(id()))) {
      commit(new Change.AddIssuer(record));
      assertEquals(Optional.of(record), catalog.issuer(record.id()));
    }
  }

  @Test
  void givesAnApiKeyBackAsItWas() {
    for (ApiKey key : List.of(Samples.bareApiKey(issuer, id()), Samples.fullApiKey(issuer, id()))) {
      commit(new Change.AddApiKey(key));
      assertEquals(Optional.of(key), catalog.apiKey(issuer, key.id()));
    }
  }

  @Test
  void givesABadgeBackAsItWas() {
    for (BadgeRecord badge :
        List.of(
            Samples.bareBadge(issuer, id()),
            Samples.fullBadge(issuer, id()),
            Samples.bareBadge(issuer, id())
                .withArtwork(
                    new Artwork(Sha256.hex("uploaded"), "image/png"),
                    "https://example.org/i",
                    "key"),
            Samples.fullBadge(issuer, id()).continuedAs(Samples.fullBadge(issuer, id()), "key"))) {
      commit(new Change.AddBadge(badge));
      assertEquals(Optional.of(badge), catalog.badge(badge.id()));
    }
  }

  @Test
  void givesAReplacedBadgeBackAsItIsNow() {
    BadgeRecord badge = Samples.fullBadge(issuer, id());
    commit(new Change.AddBadge(badge));
    BadgeRecord bare = Samples.bareBadge(issuer, badge.id());
    BadgeRecord next = BadgeRecordBuilder.builder(bare).version(badge.version() + 1).build();
    commit(new Change.ReplaceBadge(next));
    assertEquals(Optional.of(next), catalog.badge(badge.id()));
    assertEquals(List.of(next), catalog.badges(issuer, null, 10).elements());
  }

  @Test
  void givesNothingForWhatIsNotThere() {
    commit(new Change.AddIssuer(Samples.bareIssuer(issuer)));
    assertEquals(Optional.empty(), catalog.issuer(id()));
    assertEquals(Optional.empty(), catalog.keyEpoch(issuer, KeyEpoch.FIRST));
    assertEquals(Optional.empty(), catalog.newestKeyEpoch(issuer));
    assertEquals(Optional.empty(), catalog.apiKey(issuer, id()));
    assertEquals(List.of(), catalog.apiKeys(issuer));
    assertEquals(Optional.empty(), catalog.badge(id()));
    assertEquals(new Page<BadgeRecord>(List.of(), null), catalog.badges(issuer, null, 1));
  }

  @Test
  void knowsTheNewestOfMoreThanNineKeyEpochs() {
    for (int number = KeyEpoch.FIRST; number <= 11; number++) {
      KeyEpoch epoch = Samples.keyEpoch(issuer, number);
      commit(new Change.AddKeyEpoch(epoch));
      assertEquals(Optional.of(epoch), catalog.newestKeyEpoch(issuer));
      assertEquals(Optional.of(epoch), catalog.keyEpoch(issuer, number));
    }
    commit(new Change.AddApiKey(Samples.bareApiKey(issuer, id())));
    assertEquals(Optional.of(Samples.keyEpoch(issuer, 11)), catalog.newestKeyEpoch(issuer));
  }

  @Test
  void listsTheKeyEpochsOfAnIssuerInTheirOrderAndNoOthers() {
    for (int number : List.of(10, 2, 1)) {
      commit(new Change.AddKeyEpoch(Samples.keyEpoch(issuer, number)));
    }
    commit(new Change.AddKeyEpoch(Samples.keyEpoch(id(), 3)));
    commit(new Change.AddApiKey(Samples.bareApiKey(issuer, id())));
    assertEquals(
        List.of(1, 2, 10), catalog.keyEpochs(issuer).stream().map(KeyEpoch::number).toList());
    assertEquals(List.of(), catalog.keyEpochs(id()));
  }

  @Test
  void givesACompromisedKeyEpochBackAndHasItDueUntilItIsSettled() {
    KeyEpoch epoch = Samples.keyEpoch(issuer, 2);
    commit(new Change.AddKeyEpoch(Samples.keyEpoch(issuer, 1)), new Change.AddKeyEpoch(epoch));
    Compromise compromise =
        new Compromise(Samples.NOW.minusSeconds(9), "It leaked", Samples.NOW, false);
    Instant due = compromise.due().orElseThrow();
    assertFalse(due(due));

    commit(new Change.ReplaceKeyEpoch(epoch.compromised(compromise, "key"), epoch));
    assertEquals(Optional.of(epoch.compromised(compromise, "key")), catalog.newestKeyEpoch(issuer));
    assertFalse(due(due.minusNanos(1)));
    assertTrue(due(due));

    KeyEpoch bare = epoch.compromised(new Compromise(Samples.NOW, null, Samples.NOW, false), "key");
    commit(new Change.ReplaceKeyEpoch(bare, epoch.compromised(compromise, "key")));
    assertEquals(Optional.of(bare), catalog.keyEpoch(issuer, 2));
    KeyEpoch settled = epoch.settled(compromise);
    commit(new Change.ReplaceKeyEpoch(settled, bare));
    assertEquals(Optional.of(settled), catalog.keyEpoch(issuer, 2));
    assertFalse(due(due));
  }

  private boolean due(Instant now) {
    return catalog.dueKeyEpochs(now, 1_000).contains(new KeyEpochRef(issuer, 2));
  }

  @Test
  void listsAllApiKeysOfAnIssuerAndNoOthers() {
    ApiKey bare = Samples.bareApiKey(issuer, id());
    ApiKey full = Samples.fullApiKey(issuer, id());
    ApiKey other = Samples.fullApiKey(id(), id());
    commit(
        new Change.AddIssuer(Samples.bareIssuer(issuer)),
        new Change.AddKeyEpoch(Samples.keyEpoch(issuer, 1)),
        new Change.AddApiKey(bare),
        new Change.AddApiKey(full),
        new Change.AddApiKey(other));
    assertEquals(Set.of(bare, full), Set.copyOf(catalog.apiKeys(issuer)));
    assertEquals(Optional.empty(), catalog.apiKey(issuer, other.id()));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 7})
  void listsEachApiKeyOnceInPagesOfThreeOldestFirst(int count) {
    List<ApiKey> keys = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      keys.add(Samples.apiKey(issuer, id(), Samples.NOW.minusNanos(i / 2)));
      commit(new Change.AddApiKey(keys.getLast()));
    }
    commit(new Change.AddIssuer(Samples.bareIssuer(issuer)));
    commit(new Change.AddKeyEpoch(Samples.keyEpoch(issuer, 1)));
    keys.sort(Comparator.comparing(ApiKey::createdAt).thenComparing(ApiKey::id));
    assertEquals(keys, Paging.walk((cursor, limit) -> catalog.apiKeys(issuer, cursor, limit), 3));
    assertEquals(keys, Paging.walk((cursor, limit) -> catalog.apiKeys(issuer, cursor, limit), 1));
  }

  @Test
  void refusesACursorOfAnotherListOfApiKeys() {
    String other = id();
    for (String owner : List.of(issuer, other)) {
      addBadges(4);
      commit(
          new Change.AddApiKey(Samples.bareApiKey(owner, id())),
          new Change.AddApiKey(Samples.bareApiKey(owner, id())));
    }
    Paging.refusesForeign(
        (cursor, limit) -> catalog.apiKeys(issuer, cursor, limit),
        Objects.requireNonNull(catalog.apiKeys(issuer, null, 1).cursor()),
        List.of(
            Objects.requireNonNull(catalog.apiKeys(other, null, 1).cursor()),
            Objects.requireNonNull(catalog.badges(issuer, null, 1).cursor())));
  }

  @Test
  void keepsAWithdrawnApiKeyButNotItsSecret() {
    ApiKey key = Samples.bareApiKey(issuer, id());
    commit(new Change.AddApiKey(key));
    commit(new Change.WithdrawApiKey(issuer, key.id(), Samples.NOW, "other"));
    assertEquals(
        Optional.of(key.withdrawn(Samples.NOW, "other")), catalog.apiKey(issuer, key.id()));
    for (Change change :
        List.of(
            new Change.WithdrawApiKey(issuer, key.id(), Samples.NOW, "other"),
            new Change.EndApiKey(issuer, key.id(), "next", Samples.NOW, "other"),
            new Change.RequireApiKey(issuer, key.id()),
            new Change.RequireApiKey(issuer, id()))) {
      assertEquals(new Conflict(change), transactions.commit(List.of(change), null));
    }
  }

  @Test
  void endsAnApiKeyThatIsReplaced() {
    ApiKey key = Samples.bareApiKey(issuer, id());
    commit(new Change.AddApiKey(key));
    Instant end = Samples.NOW.plusSeconds(1);
    commit(new Change.EndApiKey(issuer, key.id(), "next", end, "other"));
    assertEquals(Optional.of(key.replaced("next", end, "other")), catalog.apiKey(issuer, key.id()));
  }

  /** What else is written to a key does not take it away. */
  @Test
  void keepsTheLatestDayOnWhichAnApiKeyWasUsed() {
    ApiKey key = Samples.bareApiKey(issuer, id());
    uses.used(issuer, key.id(), LocalDate.parse("2026-11-24"));
    assertEquals(Optional.empty(), catalog.apiKey(issuer, key.id()));
    commit(new Change.AddApiKey(key));
    for (String day : List.of("2026-11-23", "2026-11-24", "2026-11-22")) {
      uses.used(issuer, key.id(), LocalDate.parse(day));
    }
    commit(new Change.WithdrawApiKey(issuer, key.id(), Samples.NOW, "other"));
    ApiKey stored = catalog.apiKey(issuer, key.id()).orElseThrow();
    assertEquals(LocalDate.parse("2026-11-24"), stored.lastUsedOn());
    assertEquals(Samples.NOW, stored.withdrawnAt());
  }

  @Test
  void movesALimitFromWhatItWasOnly() {
    assertEquals(Optional.empty(), catalog.limit(issuer, "keys"));
    Instant first = Samples.NOW;
    Instant second = Samples.NOW.plusSeconds(1);
    Change from = new Change.MoveLimit(issuer, "keys", null, first);
    commit(from);
    assertEquals(Optional.of(first), catalog.limit(issuer, "keys"));
    assertEquals(Optional.empty(), catalog.limit(issuer, "other"));
    assertEquals(Optional.empty(), catalog.limit(id(), "keys"));
    assertEquals(new Conflict(from), transactions.commit(List.of(from), null));
    commit(new Change.MoveLimit(issuer, "keys", first, second));
    Change late = new Change.MoveLimit(issuer, "keys", first, first);
    assertEquals(new Conflict(late), transactions.commit(List.of(late), null));
    assertEquals(Optional.of(second), catalog.limit(issuer, "keys"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 9, 10, 12})
  void listsEachBadgeOfAnIssuerOnceInPagesOfThree(int count) {
    List<BadgeRecord> badges = addBadges(count);
    assertEquals(badges, Paging.walk((cursor, limit) -> catalog.badges(issuer, cursor, limit), 3));
    assertEquals(badges, Paging.walk((cursor, limit) -> catalog.badges(issuer, cursor, limit), 1));
    assertEquals(
        badges.reversed(),
        Paging.walk((cursor, limit) -> catalog.newestBadges(issuer, cursor, limit), 3));
  }

  @Test
  void listsBadgesByTimeHoweverTheirTimesAreWritten() {
    List<BadgeRecord> badges =
        List.of(
                "2026-11-24T10:00:00Z",
                "2026-11-24T10:00:00.000000001Z",
                "2026-11-24T10:00:00.050Z",
                "2026-11-24T10:00:00.1Z",
                "2026-11-24T10:00:00.123456Z",
                "2026-11-24T10:00:01Z")
            .reversed()
            .stream()
            .map(time -> Samples.badge(issuer, id(), Instant.parse(time)))
            .toList();
    badges.forEach(badge -> commit(new Change.AddBadge(badge)));
    assertEquals(badges.reversed(), catalog.badges(issuer, null, 10).elements());
  }

  @Test
  void refusesACursorOfAnotherListOfBadges() {
    addBadges(4);
    String own = Objects.requireNonNull(catalog.badges(issuer, null, 3).cursor());
    String other = id();
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      changes.add(new Change.AddBadge(Samples.bareBadge(other, id())));
      changes.add(new Change.AddAssertion(Samples.bareAssertion(issuer, id())));
    }
    commit(changes.toArray(Change[]::new));
    List<String> foreign =
        List.of(
            Objects.requireNonNull(catalog.badges(other, null, 1).cursor()),
            Objects.requireNonNull(assertions.assertions(issuer, null, 1).cursor()));
    Paging.refusesForeign((cursor, limit) -> catalog.badges(issuer, cursor, limit), own, foreign);
    Paging.refusesForeign(
        (cursor, limit) -> catalog.newestBadges(issuer, cursor, limit), own, foreign);
  }

  private List<BadgeRecord> addBadges(int count) {
    List<BadgeRecord> badges = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      // Every second one has the time of the one before it.
      badges.add(Samples.badge(issuer, id(), Samples.NOW.plusMillis(i / 2)));
    }
    commit(badges.stream().map(Change.AddBadge::new).toArray(Change[]::new));
    badges.sort(Comparator.comparing(BadgeRecord::createdAt).thenComparing(BadgeRecord::id));
    return badges;
  }

  private void commit(Change... changes) {
    if (changes.length > 0) {
      assertInstanceOf(Committed.class, transactions.commit(Arrays.asList(changes), null));
    }
  }
}
