package dev.blazon.issuing;

import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.Limit;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Trail;
import dev.blazon.signing.NewSigningKeys;
import dev.blazon.signing.SigningKeys;
import dev.blazon.store.Answer;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Decision;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.Result;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rotates an issuer's signing key: makes a new key, which signs from now on. Nothing else moves:
 * badges that were signed before stay as they are, and each badge follows when it is next awarded.
 *
 * <p>The key is made before its epoch is committed, so that a crash between the two leaves a key
 * that nobody uses, and never an epoch without a key. An issuer starts one epoch at a time: of many
 * requests at once, one makes a key and the others are told to wait, so that they leave none
 * either.
 */
public final class StartKeyEpoch {
  /** A key costs money every month and cannot be taken back: at most so many in a while. */
  private static final int MOST = 10;

  private static final Duration WHILE = Duration.ofDays(30);

  /** One at a time: given back when the epoch is there, and lost after that long by a crash. */
  private static final Limit LIMIT = new Limit("signing-keys", 1, Duration.ofSeconds(15));

  private final CatalogStore catalog;
  private final Commits commits;
  private final Ids ids;
  private final PublicUrls urls;
  private final SigningKeys signingKeys;
  private final NewSigningKeys newKeys;
  private final InstantSource time;

  /** Starts key epochs of issuers of this catalog. */
  public StartKeyEpoch(
      CatalogStore catalog,
      Commits commits,
      Ids ids,
      PublicUrls urls,
      SigningKeys signingKeys,
      NewSigningKeys newKeys,
      InstantSource time) {
    this.catalog = catalog;
    this.commits = commits;
    this.ids = ids;
    this.urls = urls;
    this.signingKeys = signingKeys;
    this.newKeys = newKeys;
    this.time = time;
  }

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** There is no such issuer. */
    record UnknownIssuer() implements Refusal {}

    /** The issuer has started {@code most} epochs within {@code days} days. */
    record TooMany(int most, long days) implements Refusal {}

    /** The issuer is starting another, which is over when {@code left} is, at the latest. */
    record Starting(Duration left) implements Refusal {}
  }

  /**
   * Makes a signing key, with which the issuer signs from now on.
   *
   * @param by who starts it, as {@link Trail} has it. The operator, who pays for the keys, is not
   *     held to how many there were: whoever had a leaked API key may have made them
   */
  public Result<Answer<SigningKeyView>, Refusal> start(
      String issuer, String by, @Nullable RepeatableRequest request) {
    NewKey key = new NewKey("badges-" + issuer + "-" + ids.next());
    return commits.once(request, () -> decide(issuer, by, key));
  }

  private Decision<SigningKeyView, Refusal> decide(String issuer, String by, NewKey key) {
    if (!Ids.isId(issuer) || catalog.newestKeyEpoch(issuer).isEmpty()) {
      return new Decision.Refuse<>(new Refusal.UnknownIssuer());
    }
    return switch (turn(issuer, key)) {
      case Result.Refused<Instant, Duration>(Duration left) ->
          new Decision.Refuse<>(new Refusal.Starting(left));
      case Result.Success<Instant, Duration>(Instant until) -> {
        key.turn = until;
        yield decide(issuer, by, key, until);
      }
    };
  }

  /** Until when it is this request's turn, or how long it is another's. */
  private Result<Instant, Duration> turn(String issuer, NewKey key) {
    return commits.retrying(
        () -> {
          Instant now = time.instant();
          Instant used = catalog.limit(issuer, LIMIT.operation()).orElse(null);
          if (used != null && used.equals(key.turn)) {
            return new Decision.Unchanged<>(used);
          }
          Optional<Duration> left = LIMIT.left(used, now);
          if (left.isPresent()) {
            return new Decision.Refuse<>(left.get());
          }
          Instant until = LIMIT.next(used, now);
          return new Decision.Commit<>(
              List.of(new Change.MoveLimit(issuer, LIMIT.operation(), used, until)), until);
        });
  }

  private void giveBack(String issuer, Instant turn) {
    commits.retrying(
        () ->
            catalog.limit(issuer, LIMIT.operation()).filter(turn::equals).isPresent()
                ? new Decision.Commit<>(List.of(over(issuer, turn)), true)
                : new Decision.Unchanged<>(false));
  }

  private Change over(String issuer, Instant turn) {
    return new Change.MoveLimit(issuer, LIMIT.operation(), turn, time.instant());
  }

  /**
   * @param turn until when it is this request's turn
   */
  private Decision<SigningKeyView, Refusal> decide(
      String issuer, String by, NewKey key, Instant turn) {
    List<KeyEpoch> epochs = catalog.keyEpochs(issuer);
    Instant now = time.instant();
    Instant lately = now.minus(WHILE);
    long started =
        epochs.stream()
            .filter(epoch -> epoch.number() != KeyEpoch.FIRST)
            .filter(epoch -> epoch.startedAt().isAfter(lately))
            .count();
    if (started >= MOST && !by.equals(Trail.OPERATOR)) {
      giveBack(issuer, turn);
      return new Decision.Refuse<>(new Refusal.TooMany(MOST, WHILE.toDays()));
    }
    int number = epochs.getLast().number() + 1;
    KeyEpoch epoch = key.epoch(issuer, number, now, Trail.of(by));
    SigningKeyView view = SigningKeyView.of(epoch, number, urls);
    return new Decision.Commit<>(List.of(new Change.AddKeyEpoch(epoch), over(issuer, turn)), view);
  }

  /**
   * A key that is made when it is first needed, and once however often it is decided; and its turn.
   */
  private final class NewKey {
    private final String name;
    private @Nullable String made;
    private @Nullable Instant turn;

    NewKey(String name) {
      this.name = name;
    }

    KeyEpoch epoch(String issuer, int number, Instant now, Trail trail) {
      String key = made == null ? newKeys.create(name) : made;
      made = key;
      return new KeyEpoch(issuer, number, key, signingKeys.publicKeyPem(key), now, trail);
    }
  }
}
