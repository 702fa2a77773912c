package dev.blazon.service;

import dev.blazon.json.Json;
import dev.blazon.lifecycle.ApiKey;
import dev.blazon.lifecycle.Ids;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Change;
import dev.blazon.store.CreationTimes;
import dev.blazon.store.Once;
import dev.blazon.store.RepeatableRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes an API key in place of another: of the same name, scopes and end. The old one is good for a
 * while still, so that whoever holds it can be given the new one, and then ends by itself. A key is
 * replaced once; the key in its place can be replaced in turn.
 */
public final class RotateApiKey {
  private final CatalogStore catalog;
  private final NewApiKeyRules rules;
  private final Once once;
  private final KeyMaker maker;
  private final InstantSource time;

  /** Given what it works on. */
  public RotateApiKey(
      CatalogStore catalog, Once once, Ids ids, CreationTimes creationTimes, InstantSource time) {
    this.catalog = catalog;
    this.rules = new NewApiKeyRules(catalog);
    this.once = once;
    this.maker = new KeyMaker(ids, creationTimes);
    this.time = time;
  }

  /**
   * The answer.
   *
   * @param key the new key
   * @param replaced the old one
   */
  public record Rotated(ApiKeyView key, ApiKeyView replaced) {}

  /** Each way in which this service can end; callers answer every one of them. */
  public sealed interface Outcome {
    /** There is a new one. */
    record Done(Rotated rotated) implements Outcome {}

    /** There is no such key of this issuer. */
    record UnknownKey() implements Outcome {}

    /** The old one is not good any more: what it could do is not to be had from it. */
    record Ended() implements Outcome {}

    /** It was replaced by the key with the id {@code successor}. */
    record AlreadyReplaced(String successor) implements Outcome {}

    /** A new one may not be made. */
    record Refused(ApiKeyRefusal reason) implements Outcome {}
  }

  /**
   * Makes it.
   *
   * @param key the id of the old one
   * @param overlap how long the old one is good still, not negative
   * @param by who does it, as {@link dev.blazon.lifecycle.Trail} has it
   */
  public Once.Result<Outcome> rotate(
      String issuer, String key, Duration overlap, String by, @Nullable RepeatableRequest request) {
    return once.run(request, () -> decide(issuer, key, overlap, by));
  }

  private Once.Decision<Outcome> decide(String issuer, String id, Duration overlap, String by) {
    Instant now = time.instant();
    if (!Ids.isId(issuer) || !Ids.isId(id)) {
      return new Once.Decision.Stop<>(new Outcome.UnknownKey());
    }
    // Read before the key: nobody else replaces it while this stays what it is.
    Optional<Instant> used = rules.limit(issuer);
    Optional<ApiKey> found = catalog.apiKey(issuer, id);
    if (found.isEmpty()) {
      return new Once.Decision.Stop<>(new Outcome.UnknownKey());
    }
    ApiKey old = found.get();
    if (!old.isGoodAt(now)) {
      return new Once.Decision.Stop<>(new Outcome.Ended());
    }
    String other = old.replacedBy();
    if (other != null) {
      return new Once.Decision.Stop<>(new Outcome.AlreadyReplaced(other));
    }
    Instant end = end(old, overlap, now);
    NewApiKeyRules.Wish wish =
        new NewApiKeyRules.Wish(issuer, old.scopes(), old.expires(), old, by);
    return switch (rules.judge(wish, used, now)) {
      case NewApiKeyRules.Verdict.Refused(ApiKeyRefusal reason) ->
          new Once.Decision.Stop<>(new Outcome.Refused(reason));
      case NewApiKeyRules.Verdict.Granted(Instant expires, List<Change> changes) -> {
        KeyMaker.Made made = maker.makeNext(issuer, old.scopes(), old.name(), now, expires, by);
        String successor = made.key().id();
        ApiKeyView replaced = ApiKeyView.of(old.replaced(successor, end, by), now);
        List<Change> all = new ArrayList<>(changes);
        all.add(new Change.AddApiKey(made.key()));
        all.add(new Change.EndApiKey(issuer, id, successor, end, by));
        yield new Once.Decision.Commit<>(
            all,
            Json.write(new Rotated(ApiKeyView.of(made.key(), now), replaced)),
            new Outcome.Done(new Rotated(ApiKeyView.of(made.key(), made.token(), now), replaced)));
      }
    };
  }

  private static Instant end(ApiKey old, Duration overlap, Instant now) {
    Instant end = now.plus(overlap);
    Instant before = old.expires();
    return before != null && before.isBefore(end) ? before : end;
  }
}
