package dev.blazon.issuing;

import dev.blazon.lifecycle.ApiKey;
import dev.blazon.lifecycle.Ids;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Decision;
import dev.blazon.store.Result;
import dev.blazon.store.Transactions;
import dev.blazon.store.Transactions.Commit;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Withdraws an API key and, if asked, every key made with it, directly or indirectly. The
 * authorizer may accept it for up to a minute more. Whoever had a leaked key may have made keys
 * with it.
 *
 * <p>The key goes first. From then on it makes no more: each new key needs, in its own transaction,
 * that its maker is not withdrawn. So what is found then is all there is.
 */
public final class WithdrawApiKey {
  /** How many children one call withdraws at most. */
  static final int MOST = 2_000;

  /** How often children are looked for while others make and withdraw some. */
  private static final int ROUNDS = 10;

  /** How many children an answer shows. */
  private static final int SHOWN = 100;

  private final CatalogStore catalog;
  private final Commits commits;
  private final Transactions transactions;
  private final InstantSource time;

  /** Withdraws API keys of this catalog. */
  public WithdrawApiKey(
      CatalogStore catalog, Commits commits, Transactions transactions, InstantSource time) {
    this.catalog = catalog;
    this.commits = commits;
    this.transactions = transactions;
    this.time = time;
  }

  /**
   * The key that was withdrawn, and the keys that were made with it.
   *
   * @param key the key
   * @param childrenWithdrawn how many of its children this call withdrew
   * @param childrenLeft how many of its children are good still
   * @param children the first hundred of these, oldest first
   */
  public record Withdrawn(
      ApiKeyView key, int childrenWithdrawn, int childrenLeft, List<ApiKeyView> children) {}

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** There is no such key of this issuer. */
    record UnknownKey() implements Refusal {}
  }

  /**
   * Withdraws an API key: whoever has it can do nothing with it any more. Of one that is withdrawn
   * already nothing changes, but its children can be.
   *
   * @param children whether its children too
   * @param by who does it, as {@link dev.blazon.lifecycle.Trail} has it
   */
  public Result<Withdrawn, Refusal> withdraw(
      String issuer, String key, boolean children, String by) {
    if (!Ids.isId(issuer) || !Ids.isId(key)) {
      return new Result.Refused<>(new Refusal.UnknownKey());
    }
    return commits
        .retrying(() -> decide(issuer, key, by))
        .map(withdrawn -> withChildren(withdrawn, children, by));
  }

  private Decision<ApiKey, Refusal> decide(String issuer, String id, String by) {
    Optional<ApiKey> found = catalog.apiKey(issuer, id);
    if (found.isEmpty()) {
      return new Decision.Refuse<>(new Refusal.UnknownKey());
    }
    if (found.get().withdrawnAt() != null) {
      return new Decision.Unchanged<>(found.get());
    }
    Instant now = time.instant();
    return new Decision.Commit<>(
        List.of(new Change.WithdrawApiKey(issuer, id, now, by)), found.get().withdrawn(now, by));
  }

  private Withdrawn withChildren(ApiKey key, boolean all, String by) {
    int withdrawn = 0;
    List<ApiKey> left = children(key);
    // A child may have made another until it went itself: what is left is looked for again.
    for (int round = 0; all && !left.isEmpty() && withdrawn < MOST && round < ROUNDS; round++) {
      List<ApiKey> some = left.subList(0, Math.min(left.size(), MOST - withdrawn));
      for (int i = 0; i < some.size(); i += Transactions.MAXIMUM_CHANGES) {
        withdrawn +=
            withdraw(some.subList(i, Math.min(some.size(), i + Transactions.MAXIMUM_CHANGES)), by);
      }
      left = children(key);
    }
    Instant now = time.instant();
    return new Withdrawn(
        ApiKeyView.of(key, now),
        withdrawn,
        left.size(),
        left.stream().limit(SHOWN).map(child -> ApiKeyView.of(child, now)).toList());
  }

  /** Withdraws some in one transaction; none where somebody else is withdrawing one of them. */
  private int withdraw(List<ApiKey> keys, String by) {
    Instant now = time.instant();
    List<Change> changes =
        keys.stream()
            .<Change>map(key -> new Change.WithdrawApiKey(key.issuer(), key.id(), now, by))
            .toList();
    return switch (transactions.commit(changes, null)) {
      case Commit.Committed() -> keys.size();
      case Commit.Conflict ignored -> 0;
      case Commit.Replayed ignored -> throw new IllegalStateException("nothing was remembered");
    };
  }

  /**
   * The good keys that were made with {@code key}, and with those, and so on, oldest first. A key
   * that is good for nothing itself may have made good ones.
   */
  private List<ApiKey> children(ApiKey key) {
    Map<String, List<ApiKey>> byMaker =
        catalog.apiKeys(key.issuer()).stream()
            .filter(child -> child.trail().createdBy() != null)
            .collect(Collectors.groupingBy(child -> String.valueOf(child.trail().createdBy())));
    Instant now = time.instant();
    List<ApiKey> good = new ArrayList<>();
    Deque<String> makers = new ArrayDeque<>(List.of(key.id()));
    while (!makers.isEmpty()) {
      for (ApiKey child : byMaker.getOrDefault(makers.remove(), List.of())) {
        makers.add(child.id());
        if (child.isGoodAt(now)) {
          good.add(child);
        }
      }
    }
    good.sort(Comparator.comparing(ApiKey::createdAt));
    return good;
  }
}
