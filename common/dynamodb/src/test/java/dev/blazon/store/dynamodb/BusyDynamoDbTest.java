package dev.blazon.store.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.blazon.store.Change;
import dev.blazon.store.RequestKey;
import dev.blazon.store.RequestRecord;
import dev.blazon.store.StoreBusy;
import dev.blazon.store.TestClock;
import dev.blazon.store.Transactions.Commit;
import dev.blazon.store.Transactions.Commit.Committed;
import dev.blazon.store.Transactions.Commit.Conflict;
import dev.blazon.store.Transactions.Commit.Replayed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** What DynamoDB Local never answers and DynamoDB does. */
class BusyDynamoDbTest {
  private static final String FAILED = "ConditionalCheckFailed";
  private static final String CONFLICT = "TransactionConflict";
  private static final String NONE = "None";
  private static final Change FIRST =
      new Change.WithdrawApiKey("issuer", "first", Instant.EPOCH, "key");
  private static final Change SECOND =
      new Change.WithdrawApiKey("issuer", "second", Instant.EPOCH, "key");

  private final TestClock clock = new TestClock();
  private final RequestRecord request =
      new RequestRecord(
          new RequestKey("issuer", "key"), "body", "answer", clock.instant().plusSeconds(60));

  static Stream<DynamoDbException> passing() {
    return Stream.of(
        cancelled(CONFLICT, NONE),
        cancelled(NONE, "ThrottlingError"),
        cancelled("ProvisionedThroughputExceeded", NONE),
        cancelled(FAILED, CONFLICT),
        error(TransactionInProgressException.builder(), "TransactionInProgressException"),
        error(
            ProvisionedThroughputExceededException.builder(),
            "ProvisionedThroughputExceededException"),
        error(DynamoDbException.builder(), "ThrottlingException"));
  }

  @ParameterizedTest
  @MethodSource("passing")
  void triesAgainWhatMayPassWithTheSameToken(DynamoDbException answer) {
    Scripted dynamodb = new Scripted(List.of(answer, answer, answer));
    assertEquals(new Committed(), commit(dynamodb, null));
    assertEquals(4, dynamodb.calls);
    assertEquals(1, dynamodb.tokens.size());
  }

  @ParameterizedTest
  @MethodSource("passing")
  void givesUpAtLast(DynamoDbException answer) {
    Scripted dynamodb = new Scripted(Collections.nCopies(1_000, answer));
    StoreBusy busy = assertThrows(StoreBusy.class, () -> commit(dynamodb, null));
    assertSame(answer, busy.getCause());
    assertEquals(Backoff.ATTEMPTS, dynamodb.calls);
  }

  @Test
  void whoHasWaitedForNothingIsToldToTryLater() {
    ApiCallTimeoutException waited = ApiCallTimeoutException.create(8_000);
    Scripted dynamodb = new Scripted(List.of(waited));
    assertSame(waited, assertThrows(StoreBusy.class, () -> commit(dynamodb, request)).getCause());
    assertEquals(1, dynamodb.calls);
  }

  @Test
  void namesTheFirstChangeWhoseConditionFailed() {
    assertEquals(
        new Conflict(SECOND), commit(new Scripted(List.of(cancelled(NONE, FAILED))), null));
    assertEquals(
        new Conflict(FIRST), commit(new Scripted(List.of(cancelled(FAILED, FAILED))), null));
    assertEquals(
        new Conflict(SECOND),
        commit(new Scripted(List.of(cancelled(NONE, FAILED, NONE))), request));
  }

  @Test
  void replaysWhereTheRequestWasDoneWhateverElseFailed() {
    for (DynamoDbException answer :
        List.of(
            cancelled(NONE, NONE, FAILED),
            cancelled(FAILED, NONE, FAILED),
            cancelled(FAILED, NONE, NONE),
            cancelled(CONFLICT, NONE, FAILED))) {
      Scripted dynamodb = new Scripted(List.of(answer));
      dynamodb.remembered = request;
      assertEquals(new Replayed(request), commit(dynamodb, request));
    }
  }

  @Test
  void triesAgainWhereTheRequestsRecordHasGoneSince() {
    Scripted dynamodb = new Scripted(List.of(cancelled(NONE, NONE, FAILED)));
    assertEquals(new Committed(), commit(dynamodb, request));
    assertEquals(2, dynamodb.calls);
  }

  @Test
  void passesOnWhatItHasNoAnswerTo() {
    for (DynamoDbException answer :
        List.of(
            cancelled(NONE, "ValidationError"),
            error(DynamoDbException.builder(), "AccessDeniedException"))) {
      Scripted dynamodb = new Scripted(List.of(answer));
      assertSame(answer, assertThrows(DynamoDbException.class, () -> commit(dynamodb, request)));
      assertEquals(1, dynamodb.calls);
    }
  }

  private Commit commit(Scripted dynamodb, @Nullable RequestRecord remember) {
    return new DynamoDbTransactions(dynamodb, "table", clock, new Backoff(Duration.ofNanos(1)))
        .commit(List.of(FIRST, SECOND), remember);
  }

  private static DynamoDbException cancelled(String... codes) {
    return TransactionCanceledException.builder()
        .cancellationReasons(
            Stream.of(codes).map(code -> CancellationReason.builder().code(code).build()).toList())
        .message(String.join(", ", codes))
        .build();
  }

  private static DynamoDbException error(DynamoDbException.Builder builder, String code) {
    return (DynamoDbException)
        builder
            .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
            .message(code)
            .build();
  }

  /** Answers with errors as long as there are any, and then commits. */
  private static final class Scripted implements DynamoDbClient {
    private final Queue<RuntimeException> errors;
    private final Set<String> tokens = new HashSet<>();
    private @Nullable RequestRecord remembered;
    private int calls;

    private Scripted(List<? extends RuntimeException> errors) {
      this.errors = new ArrayDeque<>(errors);
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
      calls++;
      tokens.add(Objects.requireNonNull(request.clientRequestToken()));
      RuntimeException error = errors.poll();
      if (error != null) {
        throw error;
      }
      return TransactWriteItemsResponse.builder().build();
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
      assertEquals(true, request.consistentRead());
      return remembered == null
          ? GetItemResponse.builder().build()
          : GetItemResponse.builder().item(SdkItems.to(RequestItems.write(remembered))).build();
    }

    @Override
    public String serviceName() {
      return "dynamodb";
    }

    @Override
    public void close() {}
  }
}
