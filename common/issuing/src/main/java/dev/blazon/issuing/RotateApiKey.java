package dev.blazon.issuing;

import dev.blazon.lifecycle.ApiKey;
import dev.blazon.lifecycle.Ids;
import dev.blazon.store.Answer;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.CreationTimes;
import dev.blazon.store.Decision;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.Result;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Replaces an API key by a new one of the same name, scopes and end. The old one is good for a
 * while still, so that whoever holds it can be given the new one, and then ends by itself. A key is
 * replaced once; the key in its place can be replaced in turn.
 */
public final class RotateApiKey {
  private final CatalogStore catalog;
  private final NewApiKeyRules rules;
  private final Commits commits;
  private final ApiKeyFactory maker;
  private final InstantSource time;

  /** Makes API keys in place of those of this catalog. */
  public RotateApiKey(
      CatalogStore catalog,
      Commits commits,
      Ids ids,
      CreationTimes creationTimes,
      InstantSource time) {
    this.catalog = catalog;
    this.rules = new NewApiKeyRules(catalog);
    this.commits = commits;
    this.maker = new ApiKeyFactory(ids, creationTimes);
    this.time = time;
  }

  /**
   * The new key, with its secret, and the one that it replaces.
   *
   * @param key the new key
   * @param replaced the old one
   */
  public record Rotated(ApiKeyView key, ApiKeyView replaced) {}

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** There is no such key of this issuer. */
    record UnknownKey() implements Refusal {}

    /** The old one is not good any more: what it could do is not to be had from it. */
    record Ended() implements Refusal {}

    /** It was replaced by the key with the id {@code successor}. */
    record AlreadyReplaced(String successor) implements Refusal {}

    /** A new one may not be made. */
    record NotAllowed(ApiKeyRefusal reason) implements Refusal {}
  }

  /**
   * Makes a key of the same scopes, and lets the old one end when the overlap has passed.
   *
   * @param key the id of the old one
   * @param overlap how long the old one is good still, not negative
   * @param by who does it, as {@link dev.blazon.lifecycle.Trail} has it
   */
  public Result<Answer<Rotated>, Refusal> rotate(
      String issuer, String key, Duration overlap, String by, @Nullable RepeatableRequest request) {
    return commits.once(request, () -> decide(issuer, key, overlap, by));
  }

  private Decision<Rotated, Refusal> decide(String issuer, String id, Duration overlap, String by) {
    Instant now = time.instant();
    if (!Ids.isId(issuer) || !Ids.isId(id)) {
      return new Decision.Refuse<>(new Refusal.UnknownKey());
    }
    // Read before the key: nobody else replaces it while this stays what it is.
    Optional<Instant> used = rules.limit(issuer);
    Optional<ApiKey> found = catalog.apiKey(issuer, id);
    if (found.isEmpty()) {
      return new Decision.Refuse<>(new Refusal.UnknownKey());
    }
    ApiKey old = found.get();
    if (!old.isGoodAt(now)) {
      return new Decision.Refuse<>(new Refusal.Ended());
    }
    String other = old.replacedBy();
    if (other != null) {
      return new Decision.Refuse<>(new Refusal.AlreadyReplaced(other));
    }
    Instant end = end(old, overlap, now);
    NewApiKeyRules.Wish wish =
        new NewApiKeyRules.Wish(issuer, old.scopes(), old.expires(), old, by);
    return switch (rules.judge(wish, used, now)) {
      case NewApiKeyRules.Verdict.Refused(ApiKeyRefusal reason) ->
          new Decision.Refuse<>(new Refusal.NotAllowed(reason));
      case NewApiKeyRules.Verdict.Granted(Instant expires, List<Change> changes) -> {
        ApiKeyFactory.Made made =
            maker.makeNext(issuer, old.scopes(), old.name(), now, expires, by);
        String successor = made.key().id();
        ApiKeyView replaced = ApiKeyView.of(old.replaced(successor, end, by), now);
        List<Change> all = new ArrayList<>(changes);
        all.add(new Change.AddApiKey(made.key()));
        all.add(new Change.EndApiKey(issuer, id, successor, end, by));
        yield new Decision.Commit<>(
            all, new Rotated(ApiKeyView.of(made.key(), made.token(), now), replaced));
      }
    };
  }

  private static Instant end(ApiKey old, Duration overlap, Instant now) {
    Instant end = now.plus(overlap);
    Instant before = old.expires();
    return before != null && before.isBefore(end) ? before : end;
  }
}
