package dev.blazon.service;

import dev.blazon.json.LogLine;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Compromise;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.Span;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.CatalogStore.KeyEpochRef;
import dev.blazon.store.Change;
import dev.blazon.store.Page;
import dev.blazon.store.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of the scheduled sweep: revokes the Assertions that were signed with a compromised key since
 * the time of the compromise, because nobody can tell them from forgeries any more, and a verifier
 * that does not ask the key reads the RevocationList.
 *
 * <p>Each Assertion is revoked in a transaction of its own. The epoch stays due until a walk
 * through all of its badges has left nothing behind, so that a walk can end anywhere and be begun
 * again.
 */
public final class RevokeCompromised {
  /** Short, because every verification of a signed badge reads the whole list. */
  private static final String REASON = "Signing key compromised";

  private static final int EPOCHS = 100;

  /** A badge may have some 400 KB, so that few are read at once. */
  private static final int BADGES = 4;

  /**
   * An Assertion may have some 160 KB, and has some 2 KB: many are read at once, because each sweep
   * reads past all that those before it have revoked.
   */
  private static final int ASSERTIONS = 64;

  private final CatalogStore catalog;
  private final AssertionStore assertions;
  private final Transactions transactions;
  private final InstantSource time;

  /** Revokes Assertions of these stores. */
  public RevokeCompromised(
      CatalogStore catalog,
      AssertionStore assertions,
      Transactions transactions,
      InstantSource time) {
    this.catalog = catalog;
    this.assertions = assertions;
    this.transactions = transactions;
    this.time = time;
  }

  /**
   * Revokes what is due.
   *
   * @param timeLeft asked before each page; when it says no, the sweep stops
   * @param log told of what could not be done, by several threads at once
   */
  public Swept sweep(BooleanSupplier timeLeft, Consumer<LogLine> log) {
    Swept sum = Swept.NOTHING;
    for (KeyEpochRef due : catalog.dueKeyEpochs(time.instant(), EPOCHS)) {
      sum = sum.plus(epoch(due, new Walk(timeLeft, log)));
    }
    return sum;
  }

  /** The index lags behind: the epoch itself says whether something is still due. */
  private Swept epoch(KeyEpochRef due, Walk walk) {
    Optional<KeyEpoch> found = catalog.keyEpoch(due.issuer(), due.number());
    Compromise compromise = found.map(KeyEpoch::compromise).orElse(null);
    if (found.isEmpty() || compromise == null || compromise.settled()) {
      return Swept.NOTHING;
    }
    KeyEpoch epoch = found.get();
    Swept swept =
        walk.through(
            cursor -> catalog.badges(epoch.issuer(), cursor, BADGES),
            badge -> badge(badge, epoch, compromise.since(), walk));
    if (swept.settled()) {
      // Somebody may have moved the time meanwhile: then this does not hold, and it is due still.
      transactions.commit(
          List.of(new Change.ReplaceKeyEpoch(epoch.settled(compromise), epoch)), null);
    }
    return swept;
  }

  /** What is signed is signed in the span whose Profile its badge names. */
  private Swept badge(BadgeRecord badge, KeyEpoch epoch, Instant since, Walk walk) {
    return badge.awarded()
            && badge.verification() == VerificationType.SIGNED
            && Span.ofProfile(badge.badgeClass().issuer())
                .filter(span -> span.epoch() == epoch.number())
                .isPresent()
        ? walk.through(
            cursor -> assertions.assertionsSince(badge.id(), since, cursor, ASSERTIONS),
            this::assertion)
        : Swept.NOTHING;
  }

  private Swept assertion(AssertionRecord assertion) {
    AssertionRecord revoked = assertion.revoke(REASON, time.instant(), Trail.SWEEP);
    if (revoked.equals(assertion)) {
      return Swept.NOTHING;
    }
    return Swept.of(transactions.commit(StatusChange.of(assertion, revoked), null), Swept.REVOKED);
  }

  /**
   * A walk through pages, whose elements are done side by side.
   *
   * @param timeLeft asked before each page
   * @param log told of what could not be done, by several threads at once
   */
  private record Walk(BooleanSupplier timeLeft, Consumer<LogLine> log) {
    <T> Swept through(Function<@Nullable String, Page<T>> pages, Function<T, Swept> each) {
      Swept sum = Swept.NOTHING;
      String cursor = null;
      do {
        if (!timeLeft.getAsBoolean()) {
          return sum.plus(Swept.OUT_OF_TIME);
        }
        Page<T> page = pages.apply(cursor);
        sum =
            Parallel.each(page.elements(), element -> tried(element, each)).stream()
                .reduce(sum, Swept::plus);
        cursor = page.cursor();
      } while (cursor != null);
      return sum;
    }

    /** One that cannot be revoked must not hold up the others. */
    private <T> Swept tried(T element, Function<T, Swept> each) {
      try {
        return each.apply(element);
      } catch (RuntimeException e) {
        log.accept(
            LogLine.error("what a compromised key has signed could not be revoked").because(e));
        return Swept.FAILED;
      }
    }
  }
}
