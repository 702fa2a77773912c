package dev.blazon.issuing.pathways;

import dev.blazon.store.Change;
import dev.blazon.store.RequestKey;
import dev.blazon.store.RequestRecord;
import dev.blazon.store.Transactions;
import java.util.List;
import java.util.Optional;
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
  private int commits;

  MeanwhileTransactions(Transactions inner) {
    this.inner = inner;
  }

  /** Has that happen before the first transaction with such a change. */
  void before(Predicate<Change> change, Runnable happening) {
    before = change;
    happens = happening;
  }

  /** How many transactions were tried. */
  int commits() {
    return commits;
  }

  @Override
  public Commit commit(List<Change> changes, @Nullable RequestRecord request) {
    commits++;
    if (changes.stream().anyMatch(before)) {
      before = _ -> false;
      happens.run();
    }
    return inner.commit(changes, request);
  }

  @Override
  public Optional<RequestRecord> request(RequestKey key) {
    return inner.request(key);
  }
}
