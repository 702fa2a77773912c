package dev.blazon.store.dynamodb;

import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The reasons for which DynamoDB cancelled a transaction: one code for each of its items, in their
 * order.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">TransactWriteItems</a>
 */
record Cancellation(List<String> codes) {
  private static final Set<String> TRANSIENT =
      Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");

  static Cancellation of(TransactionCanceledException e) {
    return new Cancellation(
        e.cancellationReasons().stream().map(CancellationReason::code).toList());
  }

  /** Whether an item's condition did not hold. */
  boolean failed(int item) {
    return codes.get(item).equals("ConditionalCheckFailed");
  }

  /** Whether any item's condition did not hold. */
  boolean failed() {
    return codes.contains("ConditionalCheckFailed");
  }

  /** Whether it may be another time: an item was being written by somebody else, or throttled. */
  boolean isTransient() {
    return codes.stream().anyMatch(TRANSIENT::contains);
  }
}
