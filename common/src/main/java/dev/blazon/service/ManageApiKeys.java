package dev.blazon.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.ApiKey;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.Scope;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Change;
import dev.blazon.store.CreationTimes;
import dev.blazon.store.Once;
import dev.blazon.store.RepeatableRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes, lists and withdraws the API keys of an issuer. */
public final class ManageApiKeys {
  private final CatalogStore catalog;
  private final Once once;
  private final Ids ids;
  private final CreationTimes creationTimes;
  private final InstantSource time;

  /** Given what it works on. */
  public ManageApiKeys(
      CatalogStore catalog, Once once, Ids ids, CreationTimes creationTimes, InstantSource time) {
    this.catalog = catalog;
    this.once = once;
    this.ids = ids;
    this.creationTimes = creationTimes;
    this.time = time;
  }

  /**
   * What is said of a new key.
   *
   * @param scopes what it may do
   * @param name what its owner calls it, or null
   * @param expires from when it is no longer good, or null
   */
  public record NewKey(Set<Scope> scopes, @Nullable String name, @Nullable Instant expires) {}

  /**
   * What can be told of a key.
   *
   * @param apiKey the key itself, where it was made just now; null ever after
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record KeyView(
      String id,
      @Nullable String name,
      List<String> scopes,
      String createdAt,
      @Nullable String expires,
      @Nullable String apiKey) {}

  /** How making a key ended. */
  public sealed interface Outcome {
    /** It was made. */
    record Made(KeyView key) implements Outcome {}

    /** There is no such issuer. */
    record UnknownIssuer() implements Outcome {}

    /** It would never have been good. */
    record ExpiredAlready() implements Outcome {}

    /** A key can hand on only the scopes that it has. */
    record BeyondOwnScopes(Set<Scope> missing) implements Outcome {}
  }

  /**
   * Makes a key.
   *
   * @param granting the scopes that the caller can hand on
   */
  public Once.Result<Outcome> make(
      String issuer, NewKey input, Set<Scope> granting, @Nullable RepeatableRequest request) {
    return once.run(request, () -> decide(issuer, input, granting));
  }

  /** Every key of an issuer, good or not, oldest first; empty where there is no such issuer. */
  public Optional<List<KeyView>> list(String issuer) {
    if (!Ids.isId(issuer) || catalog.issuer(issuer).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        catalog.apiKeys(issuer).stream()
            .sorted(Comparator.comparing(ApiKey::createdAt))
            .map(key -> view(key, null))
            .toList());
  }

  /** Withdraws a key; false where there is none. */
  public boolean withdraw(String issuer, String key) {
    return once.always(
        () ->
            Ids.isId(key) && catalog.apiKey(issuer, key).isPresent()
                ? new Once.Decision.Commit<>(
                    List.of(new Change.RemoveApiKey(issuer, key)), "", true)
                : new Once.Decision.Stop<>(false));
  }

  private Once.Decision<Outcome> decide(String issuer, NewKey input, Set<Scope> granting) {
    Set<Scope> missing = EnumSet.copyOf(input.scopes());
    missing.removeAll(granting);
    if (!missing.isEmpty()) {
      return new Once.Decision.Stop<>(new Outcome.BeyondOwnScopes(missing));
    }
    if (input.expires() != null && !time.instant().isBefore(input.expires())) {
      return new Once.Decision.Stop<>(new Outcome.ExpiredAlready());
    }
    if (!Ids.isId(issuer) || catalog.issuer(issuer).isEmpty()) {
      return new Once.Decision.Stop<>(new Outcome.UnknownIssuer());
    }
    Instant created = creationTimes.next(issuer, time.instant());
    KeyMaker.Made made =
        new KeyMaker(ids).make(issuer, input.scopes(), input.name(), created, input.expires());
    return new Once.Decision.Commit<>(
        List.of(new Change.AddApiKey(made.key())),
        Json.write(view(made.key(), null)),
        new Outcome.Made(view(made.key(), made.token().toString())));
  }

  private static KeyView view(ApiKey key, @Nullable String token) {
    Instant expires = key.expires();
    return new KeyView(
        key.id(),
        key.name(),
        key.scopes().stream().sorted().map(Scope::toString).toList(),
        OpenBadges.dateTime(key.createdAt()),
        expires == null ? null : OpenBadges.dateTime(expires),
        token);
  }
}
