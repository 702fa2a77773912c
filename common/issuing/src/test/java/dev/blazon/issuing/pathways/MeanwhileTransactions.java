package dev.blazon.issuing.pathways;

import dev.blazon.store.Change;
import dev.blazon.store.RequestKey;
import dev.blazon.store.RequestRecord;
import dev.blazon.store.Transactions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Commits to another, and has something happen right before a change of a certain kind is
 * committed, once: what others do between a decision and its transaction.
 */
final class MeanwhileTransactions implements Transactions {
  private final Transactions inner;
  private Predicate<Change> before = _ -> false;
  private Runnable happens = () -> {};
  private final AtomicInteger commits = new AtomicInteger();

  MeanwhileTransactions(Transactions inner) {
    this.inner = inner;
  }

  /** Has that happen before the first transaction with such a change. */
  synchronized void before(Predicate<Change> change, Runnable happening) {
    before = change;
    happens = happening;
  }

  /** How many transactions were tried. */
  int commits() {
    return commits.get();
  }

  @Override
  public Commit commit(List<Change> changes, @Nullable RequestRecord request) {
    commits.incrementAndGet();
    Runnable happening = takenBy(changes);
    if (happening != null) {
      happening.run();
    }
    return inner.commit(changes, request);
  }

  /** What is to happen before these, for the first who asks: it is run outside of the lock. */
  private synchronized @Nullable Runnable takenBy(List<Change> changes) {
    if (changes.stream().noneMatch(before)) {
      return null;
    }
    before = _ -> false;
    return happens;
  }

  @Override
  public Optional<RequestRecord> request(RequestKey key) {
    return inner.request(key);
  }
}
