package dev.blazon.store.dynamodb;

import dev.blazon.store.Change;
import dev.blazon.store.RequestKey;
import dev.blazon.store.RequestRecord;
import dev.blazon.store.StoreBusy;
import dev.blazon.store.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** Commits to the {@link BadgeTable}, each transaction as one {@code TransactWriteItems}. */
public final class DynamoDbTransactions implements Transactions {
  private static final int SERVER_ERROR = 500;

  private final DynamoDbClient client;
  private final InstantSource clock;
  private final TableReader reads;
  private final TransactionItems writes;
  private final Backoff backoff;

  /**
   * @param table the name of a table laid out as {@link BadgeTable} says
   * @param clock says whether a remembered request has expired
   */
  public DynamoDbTransactions(DynamoDbClient client, String table, InstantSource clock) {
    this(client, table, clock, new Backoff(Backoff.BASE));
  }

  DynamoDbTransactions(DynamoDbClient client, String table, InstantSource clock, Backoff backoff) {
    this.client = client;
    this.clock = clock;
    this.reads = new TableReader(new SdkTableReads(client, table));
    this.writes = new TransactionItems(table);
    this.backoff = backoff;
  }

  @Override
  public Commit commit(List<Change> changes, @Nullable RequestRecord request) {
    if ((changes.isEmpty() && request == null) || changes.size() > MAXIMUM_CHANGES) {
      throw new IllegalArgumentException(changes.size() + " changes cannot be committed");
    }
    Attempt attempt = new Attempt(changes, request, clock.instant());
    for (int count = 1; ; count++) {
      Result result = attempt.run();
      switch (result) {
        case Ended(Commit commit) -> {
          return commit;
        }
        case Busy(DynamoDbException cause) -> {
          if (count == Backoff.ATTEMPTS) {
            throw new StoreBusy(count, cause);
          }
          backoff.pause(count);
        }
      }
    }
  }

  @Override
  public Optional<RequestRecord> request(RequestKey key) {
    return request(key, clock.instant());
  }

  private Optional<RequestRecord> request(RequestKey key, Instant now) {
    return reads
        .item(BadgeTable.request(key), RequestItems::read)
        .filter(request -> now.isBefore(request.expires()));
  }

  private sealed interface Result {}

  private record Ended(Commit commit) implements Result {}

  private record Busy(DynamoDbException cause) implements Result {}

  /** One transaction, which can be tried again. */
  private final class Attempt {
    private final List<Change> changes;
    private final @Nullable RequestRecord request;
    private final Instant now;
    private final TransactWriteItemsRequest transaction;

    private Attempt(List<Change> changes, @Nullable RequestRecord request, Instant now) {
      this.changes = changes;
      this.request = request;
      this.now = now;
      List<TransactWriteItem> items = new ArrayList<>(changes.size() + 1);
      changes.forEach(change -> items.add(writes.of(change)));
      if (request != null) {
        items.add(writes.of(request, now));
      }
      ItemSizes.check(items);
      // One token for all attempts, the SDK's own included: if an answer was lost, or a transaction
      // is in progress still, the next attempt is told of that one's success, not of a conflict
      // with it. DynamoDB remembers the token of a success for ten minutes, and of a cancelled
      // transaction not at all (Developer Guide, "Idempotency" of TransactWriteItems).
      this.transaction =
          TransactWriteItemsRequest.builder()
              .transactItems(items)
              .clientRequestToken(UUID.randomUUID().toString())
              .build();
    }

    private Result run() {
      try {
        client.transactWriteItems(transaction);
        return new Ended(new Commit.Committed());
      } catch (TransactionCanceledException e) {
        return cancelled(e);
      } catch (TransactionInProgressException e) {
        return new Busy(e);
      } catch (DynamoDbException e) {
        if (e.isThrottlingException() || e.statusCode() >= SERVER_ERROR) {
          return new Busy(e);
        }
        throw e;
      } catch (ApiCallTimeoutException | ApiCallAttemptTimeoutException e) {
        // Whoever waited so long for nothing waits for no other attempt.
        throw new StoreBusy(1, e);
      }
    }

    private Result cancelled(TransactionCanceledException e) {
      Cancellation cancellation = Cancellation.of(e);
      if (cancellation.failed() && request != null) {
        // Whatever condition failed: if the request was done, that is why, and its first answer is
        // the answer.
        Optional<RequestRecord> first = request(request.key(), now);
        if (first.isPresent()) {
          return new Ended(new Commit.Replayed(first.get()));
        }
      }
      if (cancellation.isTransient()) {
        return new Busy(e);
      }
      for (int i = 0; i < changes.size(); i++) {
        if (cancellation.failed(i)) {
          return new Ended(new Commit.Conflict(changes.get(i)));
        }
      }
      if (cancellation.failed()) {
        // The request's record, which stood in the way, has been deleted since.
        return new Busy(e);
      }
      throw e;
    }
  }
}
