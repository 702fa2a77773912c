package dev.blazon.service;

import dev.blazon.json.Json;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.signing.NewSigningKeys;
import dev.blazon.signing.SigningKeys;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Change;
import dev.blazon.store.Once;
import dev.blazon.store.RepeatableRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Starts a key epoch: a new key signs from now on. Nothing else moves: badges that were signed
 * before stay as they are, and each badge follows when it is next awarded.
 *
 * <p>The key is made before its epoch is committed, so that a crash between the two leaves a key
 * that nobody uses, and never an epoch without a key.
 */
public final class StartKeyEpoch {
  /** A key costs money every month and cannot be taken back: at most so many in a while. */
  private static final int MOST = 10;

  private static final Duration WHILE = Duration.ofDays(30);

  private final CatalogStore catalog;
  private final Once once;
  private final Ids ids;
  private final PublicUrls urls;
  private final SigningKeys signingKeys;
  private final NewSigningKeys newKeys;
  private final InstantSource time;

  /** Given what it works on. */
  public StartKeyEpoch(
      CatalogStore catalog,
      Once once,
      Ids ids,
      PublicUrls urls,
      SigningKeys signingKeys,
      NewSigningKeys newKeys,
      InstantSource time) {
    this.catalog = catalog;
    this.once = once;
    this.ids = ids;
    this.urls = urls;
    this.signingKeys = signingKeys;
    this.newKeys = newKeys;
    this.time = time;
  }

  /** How it ended. */
  public sealed interface Outcome {
    /** The epoch has begun. */
    record Started(SigningKeyView key) implements Outcome {}

    /** There is no such issuer. */
    record UnknownIssuer() implements Outcome {}

    /** The issuer has started {@code most} epochs within {@code days} days. */
    record TooMany(int most, long days) implements Outcome {}
  }

  /** Starts it. */
  public Once.Result<Outcome> start(String issuer, @Nullable RepeatableRequest request) {
    NewKey key = new NewKey("badges-" + issuer + "-" + ids.next());
    return once.run(request, () -> decide(issuer, key));
  }

  private Once.Decision<Outcome> decide(String issuer, NewKey key) {
    List<KeyEpoch> epochs = Ids.isId(issuer) ? catalog.keyEpochs(issuer) : List.of();
    if (epochs.isEmpty()) {
      return new Once.Decision.Stop<>(new Outcome.UnknownIssuer());
    }
    Instant now = time.instant();
    Instant lately = now.minus(WHILE);
    long started =
        epochs.stream()
            .filter(epoch -> epoch.number() != KeyEpoch.FIRST)
            .filter(epoch -> epoch.startedAt().isAfter(lately))
            .count();
    if (started >= MOST) {
      return new Once.Decision.Stop<>(new Outcome.TooMany(MOST, WHILE.toDays()));
    }
    int number = epochs.getLast().number() + 1;
    KeyEpoch epoch = key.epoch(issuer, number, now);
    SigningKeyView view = SigningKeyView.of(epoch, number, urls);
    return new Once.Decision.Commit<>(
        List.of(new Change.AddKeyEpoch(epoch)), Json.write(view), new Outcome.Started(view));
  }

  /** A key that is made when it is first needed, and once however often it is decided. */
  private final class NewKey {
    private final String name;
    private @Nullable String made;

    NewKey(String name) {
      this.name = name;
    }

    KeyEpoch epoch(String issuer, int number, Instant now) {
      String key = made == null ? newKeys.create(name) : made;
      made = key;
      return new KeyEpoch(issuer, number, key, signingKeys.publicKeyPem(key), now);
    }
  }
}
