package dev.blazon.store;

import dev.blazon.lifecycle.ApiKey;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Compromise;
import dev.blazon.lifecycle.EndorsementList;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.Subject;
import dev.blazon.openbadges.RevocationList;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All of the store but its images, in memory: every condition is checked and a transaction holds as
 * a whole, as in the store that it stands for. A request is remembered for good, because there is
 * no clock here.
 */
public final class InMemoryStore
    implements CatalogStore, AssertionStore, EndorsementStore, Transactions {
  private final Map<Key, Object> things = new HashMap<>();

  /** Names a thing, whatever its type is. */
  private record Key(Class<?> type, List<?> parts) {
    static Key of(Class<?> type, Object... parts) {
      return new Key(type, List.of(parts));
    }
  }

  /**
   * What a change comes down to.
   *
   * @param value null to remove the thing
   * @param condition on the thing that is there; empty where there is none
   */
  private record Write(
      Key key, @Nullable Object value, Predicate<Optional<Object>> condition, Change change) {}

  @Override
  public synchronized Commit commit(List<Change> changes, @Nullable RequestRecord request) {
    List<Write> writes = changes.stream().map(InMemoryStore::write).toList();
    checkForm(writes);
    if (writes.isEmpty() && request == null) {
      throw new IllegalArgumentException("there is nothing to commit");
    }
    if (request != null && get(RequestRecord.class, request.key()).isPresent()) {
      return new Commit.Replayed(get(RequestRecord.class, request.key()).orElseThrow());
    }
    for (Write write : writes) {
      if (!write.condition().test(Optional.ofNullable(things.get(write.key())))) {
        return new Commit.Conflict(write.change());
      }
    }
    for (Write write : writes) {
      if (write.value() == null) {
        things.remove(write.key());
      } else {
        things.put(write.key(), write.value());
      }
    }
    if (request != null) {
      things.put(Key.of(RequestRecord.class, request.key()), request);
    }
    return new Commit.Committed();
  }

  @Override
  public Optional<RequestRecord> request(RequestKey key) {
    return get(RequestRecord.class, key);
  }

  @Override
  public Optional<IssuerRecord> issuer(String issuer) {
    return get(IssuerRecord.class, issuer);
  }

  @Override
  public Optional<KeyEpoch> keyEpoch(String issuer, int number) {
    return get(KeyEpoch.class, issuer, number);
  }

  @Override
  public Optional<KeyEpoch> newestKeyEpoch(String issuer) {
    return all(KeyEpoch.class, epoch -> epoch.issuer().equals(issuer))
        .max(Comparator.comparingInt(KeyEpoch::number));
  }

  @Override
  public List<KeyEpoch> keyEpochs(String issuer) {
    return all(KeyEpoch.class, epoch -> epoch.issuer().equals(issuer))
        .sorted(Comparator.comparingInt(KeyEpoch::number))
        .toList();
  }

  @Override
  public List<KeyEpochRef> dueKeyEpochs(Instant now, int limit) {
    return all(KeyEpoch.class, epoch -> due(epoch).filter(due -> !due.isAfter(now)).isPresent())
        .sorted(Comparator.comparing(epoch -> due(epoch).orElseThrow()))
        .limit(limit)
        .map(epoch -> new KeyEpochRef(epoch.issuer(), epoch.number()))
        .toList();
  }

  @Override
  public Optional<ApiKey> apiKey(String issuer, String key) {
    return get(ApiKey.class, issuer, key);
  }

  @Override
  public List<ApiKey> apiKeys(String issuer) {
    return all(ApiKey.class, key -> key.issuer().equals(issuer)).toList();
  }

  @Override
  public Optional<BadgeRecord> badge(String badge) {
    return get(BadgeRecord.class, badge);
  }

  @Override
  public Page<BadgeRecord> badges(String issuer, @Nullable String cursor, int limit) {
    return page(
        all(BadgeRecord.class, badge -> badge.issuer().equals(issuer))
            .sorted(Comparator.comparing(BadgeRecord::createdAt).thenComparing(BadgeRecord::id))
            .toList(),
        BadgeRecord::id,
        cursor,
        limit);
  }

  @Override
  public Optional<AssertionRecord> assertion(String assertion) {
    return get(AssertionRecord.class, assertion);
  }

  @Override
  public Page<AssertionRecord> assertions(String badge, @Nullable String cursor, int limit) {
    return page(
        all(AssertionRecord.class, assertion -> assertion.badge().equals(badge))
            .sorted(
                Comparator.comparing(AssertionRecord::issuedOn).thenComparing(AssertionRecord::id))
            .toList(),
        AssertionRecord::id,
        cursor,
        limit);
  }

  @Override
  public Page<AssertionRecord> assertionsSince(
      String badge, Instant since, @Nullable String cursor, int limit) {
    List<AssertionRecord> all =
        assertions(badge, null, Integer.MAX_VALUE).elements().stream()
            .filter(assertion -> !assertion.issuedOn().isBefore(since))
            .toList();
    return page(all, AssertionRecord::id, cursor, limit);
  }

  @Override
  public synchronized List<RevocationList.Entry> revocations(String issuer) {
    return things.entrySet().stream()
        .filter(thing -> thing.getKey().type() == RevocationList.Entry.class)
        .filter(thing -> issuer.equals(thing.getKey().parts().getFirst()))
        .map(thing -> (RevocationList.Entry) thing.getValue())
        .toList();
  }

  @Override
  public List<String> due(int shard, Instant now, int limit) {
    return all(AssertionRecord.class, assertion -> shardOf(assertion.id()) == shard)
        .filter(assertion -> assertion.due().filter(due -> !due.isAfter(now)).isPresent())
        .sorted(Comparator.comparing(assertion -> assertion.due().orElseThrow()))
        .limit(limit)
        .map(AssertionRecord::id)
        .toList();
  }

  @Override
  public Optional<EndorsementRecord> endorsement(String endorsement) {
    return get(EndorsementRecord.class, endorsement);
  }

  @Override
  public Page<EndorsementRecord> endorsements(String issuer, @Nullable String cursor, int limit) {
    return page(
        all(EndorsementRecord.class, endorsement -> endorsement.issuer().equals(issuer))
            .sorted(
                Comparator.comparing(EndorsementRecord::createdAt)
                    .thenComparing(EndorsementRecord::id))
            .toList(),
        EndorsementRecord::id,
        cursor,
        limit);
  }

  @Override
  public EndorsementList accepted(Subject subject) {
    return get(EndorsementList.class, subject).orElseGet(() -> EndorsementList.none(subject));
  }

  private static Write write(Change change) {
    return switch (change) {
      case Change.AddIssuer(IssuerRecord issuer) ->
          add(change, issuer, IssuerRecord.class, issuer.id());
      case Change.ReplaceIssuer(IssuerRecord issuer) ->
          new Write(
              Key.of(IssuerRecord.class, issuer.id()),
              issuer,
              stored ->
                  stored
                      .filter(old -> ((IssuerRecord) old).version() + 1 == issuer.version())
                      .isPresent(),
              change);
      case Change.AddKeyEpoch(KeyEpoch epoch) ->
          add(change, epoch, KeyEpoch.class, epoch.issuer(), epoch.number());
      case Change.ReplaceKeyEpoch(KeyEpoch epoch, Instant before) ->
          new Write(
              Key.of(KeyEpoch.class, epoch.issuer(), epoch.number()),
              epoch,
              stored ->
                  stored
                      .filter(old -> Objects.equals(((KeyEpoch) old).compromisedSince(), before))
                      .isPresent(),
              change);
      case Change.AddApiKey(ApiKey key) -> add(change, key, ApiKey.class, key.issuer(), key.id());
      case Change.RemoveApiKey(String issuer, String key) ->
          new Write(Key.of(ApiKey.class, issuer, key), null, Optional::isPresent, change);
      case Change.AddBadge(BadgeRecord badge) -> add(change, badge, BadgeRecord.class, badge.id());
      case Change.ReplaceBadge(BadgeRecord badge) ->
          new Write(
              Key.of(BadgeRecord.class, badge.id()),
              badge,
              stored -> stored.filter(old -> precedes((BadgeRecord) old, badge)).isPresent(),
              change);
      case Change.AddAssertion(AssertionRecord assertion) ->
          add(change, assertion, AssertionRecord.class, assertion.id());
      case Change.ReplaceAssertion(AssertionRecord assertion) ->
          new Write(
              Key.of(AssertionRecord.class, assertion.id()),
              assertion,
              stored ->
                  stored.filter(old -> precedes((AssertionRecord) old, assertion)).isPresent(),
              change);
      case Change.ListRevocation(String issuer, String iri, String reason) ->
          new Write(
              Key.of(RevocationList.Entry.class, issuer, iri),
              new RevocationList.Entry(iri, reason),
              stored -> true,
              change);
      case Change.AddEndorsement(EndorsementRecord endorsement) ->
          add(change, endorsement, EndorsementRecord.class, endorsement.id());
      case Change.ReplaceEndorsement(EndorsementRecord endorsement) ->
          new Write(
              Key.of(EndorsementRecord.class, endorsement.id()),
              endorsement,
              stored ->
                  stored
                      .map(EndorsementRecord.class::cast)
                      .filter(old -> old.issuer().equals(endorsement.issuer()))
                      .filter(old -> old.version() + 1 == endorsement.version())
                      .isPresent(),
              change);
      case Change.KeepEndorsementList(EndorsementList list) ->
          new Write(
              Key.of(EndorsementList.class, list.subject()),
              list,
              stored ->
                  stored.map(old -> ((EndorsementList) old).version()).orElse(0L) + 1
                      == list.version(),
              change);
    };
  }

  private static Write add(Change change, Object value, Class<?> type, Object... parts) {
    return new Write(Key.of(type, parts), value, Optional::isEmpty, change);
  }

  private static boolean precedes(BadgeRecord stored, BadgeRecord next) {
    return stored.version() + 1 == next.version();
  }

  private static boolean precedes(AssertionRecord stored, AssertionRecord next) {
    return stored.version() + 1 == next.version();
  }

  private static void checkForm(List<Write> writes) {
    Set<Key> keys = new HashSet<>();
    if (writes.size() > MAXIMUM_CHANGES) {
      throw new IllegalArgumentException("a transaction cannot hold " + writes.size());
    }
    for (Write write : writes) {
      if (!keys.add(write.key())) {
        throw new IllegalArgumentException("two changes of " + write.key());
      }
    }
  }

  private synchronized <T> Optional<T> get(Class<T> type, Object... parts) {
    return Optional.ofNullable(things.get(Key.of(type, parts))).map(type::cast);
  }

  private synchronized <T> Stream<T> all(Class<T> type, Predicate<T> condition) {
    return things.values().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .filter(condition)
        .toList()
        .stream();
  }

  /** The cursor is the id of the last element given. */
  private static <T> Page<T> page(
      List<T> list, Function<T, String> id, @Nullable String cursor, int limit) {
    int from = cursor == null ? 0 : list.stream().map(id).toList().indexOf(cursor) + 1;
    if (cursor != null && from == 0) {
      throw new InvalidCursor();
    }
    int to = (int) Math.min((long) from + limit, list.size());
    return new Page<>(
        list.subList(from, to), to == list.size() ? null : id.apply(list.get(to - 1)));
  }

  private static Optional<Instant> due(KeyEpoch epoch) {
    return Optional.ofNullable(epoch.compromise()).flatMap(Compromise::due);
  }

  private static int shardOf(String id) {
    return Math.floorMod(id.hashCode(), DUE_SHARDS);
  }
}
