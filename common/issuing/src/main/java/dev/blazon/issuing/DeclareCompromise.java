package dev.blazon.issuing;

import dev.blazon.lifecycle.Compromise;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.service.KeyEpochs;
import dev.blazon.service.RevokeCompromised;
import dev.blazon.store.Answer;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Decision;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.Result;
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
  private final Commits commits;
  private final PublicUrls urls;
  private final InstantSource time;

  /** Declares signing keys of this catalog compromised. */
  public DeclareCompromise(
      CatalogStore catalog, Commits commits, PublicUrls urls, InstantSource time) {
    this.catalog = catalog;
    this.commits = commits;
    this.urls = urls;
    this.time = time;
  }

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** There is no such key epoch of this issuer. */
    record UnknownKey() implements Refusal {}

    /** Nobody knows yet what will be. */
    record InFuture() implements Refusal {}

    /** It is declared since an earlier time, {@code since}. */
    record Earlier(String since) implements Refusal {}
  }

  /**
   * Says since when others can have used a signing key: it signs no more.
   *
   * @param number of the key epoch
   * @param since from when on; to the second, rounded down, as the time of issue is
   * @param reason what is known of it, or null
   * @param by who declares it, as {@link dev.blazon.lifecycle.Trail} has it
   */
  public Result<Answer<SigningKeyView>, Refusal> declare(
      String issuer,
      String number,
      Instant since,
      @Nullable String reason,
      String by,
      @Nullable RepeatableRequest request) {
    Instant second = since.truncatedTo(ChronoUnit.SECONDS);
    return commits.once(request, () -> decide(issuer, number, second, reason, by));
  }

  private Decision<SigningKeyView, Refusal> decide(
      String issuer, String number, Instant since, @Nullable String reason, String by) {
    Optional<KeyEpoch> found = KeyEpochs.find(issuer, number, catalog);
    if (found.isEmpty()) {
      return new Decision.Refuse<>(new Refusal.UnknownKey());
    }
    Instant now = time.instant();
    if (since.isAfter(now)) {
      return new Decision.Refuse<>(new Refusal.InFuture());
    }
    KeyEpoch epoch = found.get();
    Compromise before = epoch.compromise();
    if (before == null) {
      return declared(epoch, new Compromise(since, reason, now, false), by);
    }
    if (since.isAfter(before.since())) {
      return new Decision.Refuse<>(new Refusal.Earlier(OpenBadges.dateTime(before.since())));
    }
    if (since.equals(before.since())) {
      return new Decision.Unchanged<>(view(epoch));
    }
    return declared(
        epoch, new Compromise(since, reason == null ? before.reason() : reason, now, false), by);
  }

  private Decision<SigningKeyView, Refusal> declared(
      KeyEpoch epoch, Compromise compromise, String by) {
    KeyEpoch compromised = epoch.compromised(compromise, by);
    SigningKeyView view = view(compromised);
    return new Decision.Commit<>(List.of(new Change.ReplaceKeyEpoch(compromised, epoch)), view);
  }

  private SigningKeyView view(KeyEpoch epoch) {
    // A compromised key is neither the current one nor a retired one, whichever is the newest.
    return SigningKeyView.of(epoch, epoch.number(), urls);
  }
}
