package dev.blazon.service;

import dev.blazon.json.Json;
import dev.blazon.lifecycle.Compromise;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Change;
import dev.blazon.store.Once;
import dev.blazon.store.RepeatableRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Declares that a signing key is compromised since some time. The key never signs again, its public
 * document says so at once, and what the issuer has signed with it since then is revoked by the
 * sweep ({@link RevokeCompromised}).
 *
 * <p>It cannot be taken back. Declared again, only an earlier time changes anything.
 */
public final class DeclareCompromise {
  private final CatalogStore catalog;
  private final Once once;
  private final PublicUrls urls;
  private final InstantSource time;

  /** Given what it works on. */
  public DeclareCompromise(CatalogStore catalog, Once once, PublicUrls urls, InstantSource time) {
    this.catalog = catalog;
    this.once = once;
    this.urls = urls;
    this.time = time;
  }

  /** Each way in which this service can end; callers answer every one of them. */
  public sealed interface Outcome {
    /** The signing key counts as compromised from now on. */
    record Declared(SigningKeyView key) implements Outcome {}

    /** There is no such key epoch of this issuer. */
    record UnknownKey() implements Outcome {}

    /** Nobody knows yet what will be. */
    record InFuture() implements Outcome {}

    /** It is declared since an earlier time, {@code since}. */
    record Earlier(String since) implements Outcome {}
  }

  /**
   * Declares it.
   *
   * @param number of the key epoch
   * @param since from when on; to the second, rounded down, as the time of issue is
   * @param reason what is known of it, or null
   * @param by who declares it, as {@link dev.blazon.lifecycle.Trail} has it
   */
  public Once.Result<Outcome> declare(
      String issuer,
      String number,
      Instant since,
      @Nullable String reason,
      String by,
      @Nullable RepeatableRequest request) {
    Instant second = since.truncatedTo(ChronoUnit.SECONDS);
    return once.run(request, () -> decide(issuer, number, second, reason, by));
  }

  private Once.Decision<Outcome> decide(
      String issuer, String number, Instant since, @Nullable String reason, String by) {
    Optional<KeyEpoch> found = KeyEpochs.find(issuer, number, catalog);
    if (found.isEmpty()) {
      return new Once.Decision.Stop<>(new Outcome.UnknownKey());
    }
    Instant now = time.instant();
    if (since.isAfter(now)) {
      return new Once.Decision.Stop<>(new Outcome.InFuture());
    }
    KeyEpoch epoch = found.get();
    Compromise before = epoch.compromise();
    if (before == null) {
      return declared(epoch, new Compromise(since, reason, now, false), by);
    }
    if (since.isAfter(before.since())) {
      return new Once.Decision.Stop<>(new Outcome.Earlier(OpenBadges.dateTime(before.since())));
    }
    if (since.equals(before.since())) {
      return new Once.Decision.Stop<>(new Outcome.Declared(view(epoch)));
    }
    return declared(
        epoch, new Compromise(since, reason == null ? before.reason() : reason, now, false), by);
  }

  private Once.Decision<Outcome> declared(KeyEpoch epoch, Compromise compromise, String by) {
    KeyEpoch compromised = epoch.compromised(compromise, by);
    SigningKeyView view = view(compromised);
    return new Once.Decision.Commit<>(
        List.of(new Change.ReplaceKeyEpoch(compromised, epoch)),
        Json.write(view),
        new Outcome.Declared(view));
  }

  private SigningKeyView view(KeyEpoch epoch) {
    // A compromised key is neither the current one nor a retired one, whichever is the newest.
    return SigningKeyView.of(epoch, epoch.number(), urls);
  }
}
