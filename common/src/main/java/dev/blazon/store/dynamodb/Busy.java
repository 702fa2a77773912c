package dev.blazon.store.dynamodb;

import dev.blazon.store.StoreBusy;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** Tells a DynamoDB that is busy from one that refuses. */
final class Busy {
  private static final int SERVER_ERROR = 500;

  private Busy() {}

  /**
   * Reads.
   *
   * @throws StoreBusy where DynamoDB throttled, failed or did not answer, after the client's own
   *     attempts
   */
  static <T> T orElse(Supplier<T> read) {
    try {
      return read.get();
    } catch (DynamoDbException e) {
      if (e.isThrottlingException() || e.statusCode() >= SERVER_ERROR) {
        throw new StoreBusy(1, e);
      }
      throw e;
    } catch (ApiCallTimeoutException | ApiCallAttemptTimeoutException e) {
      throw new StoreBusy(1, e);
    }
  }
}
