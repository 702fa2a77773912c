package dev.blazon.store;

import dev.blazon.lifecycle.Bounds;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Port: writes to the store, all changes of a transaction or none. */
public interface Transactions {
  /** How many changes a transaction can hold, the record of its request not counted. */
  int MAXIMUM_CHANGES = Bounds.TRANSACTION_ITEMS - 1;

  /**
   * Writes all changes, or none where the condition of one does not hold.
   *
   * @param changes none, to remember a request alone, or up to {@link #MAXIMUM_CHANGES}, no two of
   *     the same thing
   * @param request what is remembered of the request, in the same transaction; null for a request
   *     that cannot be repeated
   * @throws StoreBusy where the store could not say, however often it was asked
   */
  Commit commit(List<Change> changes, @Nullable RequestRecord request);

  /**
   * What a request did, where it was done already; empty too where what is remembered of it has
   * expired. Read consistently.
   */
  Optional<RequestRecord> request(RequestKey key);

  /** How a transaction ended. */
  sealed interface Commit {
    /** All changes are made, together. */
    record Committed() implements Commit {}

    /** The request had been done before, as {@code first} says; nothing was changed. */
    record Replayed(RequestRecord first) implements Commit {}

    /**
     * The condition of {@code change} did not hold; nothing was changed. Somebody else was faster:
     * read again, decide again.
     */
    record Conflict(Change change) implements Commit {}
  }
}
