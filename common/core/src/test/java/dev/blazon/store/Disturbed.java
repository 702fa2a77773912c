package dev.blazon.store;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Transactions for tests that run an action just before each of the first commits; where it throws,
 * the commit is lost.
 */
public final class Disturbed implements Transactions {
  private final Transactions store;
  private final AtomicInteger left;
  private final Runnable before;

  /**
   * Given what is disturbed.
   *
   * @param times before how many commits
   * @param before what happens
   */
  public Disturbed(Transactions store, int times, Runnable before) {
    this.store = store;
    this.left = new AtomicInteger(times);
    this.before = before;
  }

  @Override
  public Commit commit(List<Change> changes, @Nullable RequestRecord request) {
    if (left.getAndDecrement() > 0) {
      before.run();
    }
    return store.commit(changes, request);
  }

  @Override
  public Optional<RequestRecord> request(RequestKey key) {
    return store.request(key);
  }
}
