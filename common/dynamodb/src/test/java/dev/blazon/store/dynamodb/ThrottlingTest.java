package dev.blazon.store.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.blazon.store.StoreBusy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class ThrottlingTest {
  @ParameterizedTest
  @ValueSource(ints = {500, 503})
  void aDynamoDbThatFailsIsBusy(int status) {
    assertThrows(StoreBusy.class, () -> answered(failure(status, "InternalServerError")));
  }

  @Test
  void aDynamoDbThatThrottlesIsBusy() {
    assertThrows(StoreBusy.class, () -> answered(failure(400, "ThrottlingException")));
  }

  @Test
  void whatIsOurOwnFaultIsNotToldToBeSentAgain() {
    DynamoDbException ours = failure(400, "ValidationException");
    assertEquals(ours, assertThrows(DynamoDbException.class, () -> answered(ours)));
  }

  private static String answered(DynamoDbException failure) {
    return Throttling.translated(
        () -> {
          throw failure;
        });
  }

  private static DynamoDbException failure(int status, String code) {
    return (DynamoDbException)
        DynamoDbException.builder()
            .statusCode(status)
            .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
            .build();
  }
}
