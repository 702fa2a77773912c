package dev.blazon.bounds;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.store.Change;
import dev.blazon.store.RequestKey;
import dev.blazon.store.RequestRecord;
import dev.blazon.store.Transactions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Transactions of which every tenth fails, by turns before it is committed and after, so that its
 * answer is lost; and each that changes a poisoned Assertion.
 */
final class Faulty implements Transactions {
  private static final int EVERY = 10;

  private final Transactions store;
  private final Set<String> poisoned = ConcurrentHashMap.newKeySet();
  private final AtomicInteger commits = new AtomicInteger();

  Faulty(Transactions store) {
    this.store = store;
  }

  void poison(String assertion) {
    poisoned.add(assertion);
  }

  /** How many have failed but for poison. */
  int faults() {
    return commits.get() / EVERY;
  }

  @Override
  public Commit commit(List<Change> changes, @Nullable RequestRecord request) {
    if (changes.stream().anyMatch(this::isPoisoned)) {
      throw new IllegalStateException("poisoned");
    }
    int number = commits.incrementAndGet();
    boolean fails = number % EVERY == 0;
    boolean before = number % (2 * EVERY) == 0;
    if (fails && before) {
      throw new IllegalStateException("not committed");
    }
    Commit commit = store.commit(changes, request);
    if (fails) {
      throw new IllegalStateException("committed, but nobody is told");
    }
    return commit;
  }

  private boolean isPoisoned(Change change) {
    return change instanceof Change.ReplaceAssertion(AssertionRecord assertion)
        && poisoned.contains(assertion.id());
  }

  @Override
  public Optional<RequestRecord> request(RequestKey key) {
    return store.request(key);
  }
}
