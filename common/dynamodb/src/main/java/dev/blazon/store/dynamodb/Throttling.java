package dev.blazon.store.dynamodb;

import dev.blazon.store.StoreBusy;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * Turns the exceptions of a DynamoDB that throttles, fails or does not answer into {@link
 * StoreBusy}.
 */
final class Throttling {
  private static final int SERVER_ERROR = 500;

  private Throttling() {}

  /**
   * Runs a request, and translates the exceptions of a DynamoDB that is busy.
   *
   * @throws StoreBusy where DynamoDB throttled, failed or did not answer, after the client's own
   *     attempts
   */
  static <T> T translated(Supplier<T> read) {
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
