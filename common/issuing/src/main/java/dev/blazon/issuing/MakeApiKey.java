package dev.blazon.issuing;

import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.Scope;
import dev.blazon.store.Answer;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.CreationTimes;
import dev.blazon.store.Decision;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.Result;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes and stores an API key for an issuer, within the {@link NewApiKeyRules}. */
public final class MakeApiKey {
  private final CatalogStore catalog;
  private final NewApiKeyRules rules;
  private final Commits commits;
  private final ApiKeyFactory maker;
  private final InstantSource time;

  /** Makes API keys of issuers of this catalog. */
  public MakeApiKey(
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
   * What is said of a new key.
   *
   * @param scopes what it may do
   * @param name what its owner calls it, or null
   * @param expires from when it is no longer good; null for as long as the key that makes it
   */
  public record NewKey(Set<Scope> scopes, @Nullable String name, @Nullable Instant expires) {}

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** There is no such issuer. */
    record UnknownIssuer() implements Refusal {}

    /** It would never have been good. */
    record ExpiredAlready() implements Refusal {}

    /** It may not be made. */
    record NotAllowed(ApiKeyRefusal reason) implements Refusal {}
  }

  /**
   * Makes an API key for an issuer, with no more scopes than the key that asks for it.
   *
   * @param by who makes it, as {@link dev.blazon.lifecycle.Trail} has it
   */
  public Result<Answer<ApiKeyView>, Refusal> make(
      String issuer, NewKey input, String by, @Nullable RepeatableRequest request) {
    return commits.once(request, () -> decide(issuer, input, by));
  }

  private Decision<ApiKeyView, Refusal> decide(String issuer, NewKey input, String by) {
    Instant now = time.instant();
    if (input.expires() != null && !now.isBefore(input.expires())) {
      return new Decision.Refuse<>(new Refusal.ExpiredAlready());
    }
    if (!Ids.isId(issuer) || catalog.issuer(issuer).isEmpty()) {
      return new Decision.Refuse<>(new Refusal.UnknownIssuer());
    }
    Optional<Instant> used = rules.limit(issuer);
    NewApiKeyRules.Wish wish =
        new NewApiKeyRules.Wish(issuer, input.scopes(), input.expires(), null, by);
    return switch (rules.judge(wish, used, now)) {
      case NewApiKeyRules.Verdict.Refused(ApiKeyRefusal reason) ->
          new Decision.Refuse<>(new Refusal.NotAllowed(reason));
      case NewApiKeyRules.Verdict.Granted(Instant expires, List<Change> changes) -> {
        ApiKeyFactory.Made made =
            maker.makeNext(issuer, input.scopes(), input.name(), now, expires, by);
        List<Change> all = new ArrayList<>(changes);
        all.add(new Change.AddApiKey(made.key()));
        yield new Decision.Commit<>(all, ApiKeyView.of(made.key(), made.token(), now));
      }
    };
  }
}
