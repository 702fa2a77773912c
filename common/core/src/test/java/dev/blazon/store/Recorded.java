package dev.blazon.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Transactions for tests that keep every {@link Change} that was committed. */
public final class Recorded implements Transactions {
  private final Transactions store;
  private final List<Change> changes = new ArrayList<>();

  /** Given where it commits. */
  public Recorded(Transactions store) {
    this.store = store;
  }

  @Override
  public Commit commit(List<Change> committed, @Nullable RequestRecord request) {
    Commit commit = store.commit(committed, request);
    if (commit instanceof Commit.Committed) {
      changes.addAll(committed);
    }
    return commit;
  }

  @Override
  public Optional<RequestRecord> request(RequestKey key) {
    return store.request(key);
  }

  /** Every change that holds, in the order in which they were made. */
  public List<Change> changes() {
    return List.copyOf(changes);
  }
}
