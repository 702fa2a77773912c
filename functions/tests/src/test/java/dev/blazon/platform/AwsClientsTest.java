package dev.blazon.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.blazon.platform.cloud.AwsClients;
import dev.blazon.platform.cloud.Settings;
import dev.blazon.platform.cloud.Waits;
import dev.blazon.platform.dynamodb.DynamoDbTable;
import dev.blazon.platform.eventbridge.EventBridgeEvents;
import dev.blazon.platform.kms.KmsSigning;
import dev.blazon.platform.s3.S3Images;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How long AWS is waited for, and how often it is asked. */
class AwsClientsTest {
  private static final Duration ATTEMPT = Duration.ofMillis(500);
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @BeforeAll
  static void nameRegionAndCredentials() {
    System.setProperty("aws.region", "eu-central-1");
    System.setProperty("aws.accessKeyId", "local");
    System.setProperty("aws.secretAccessKey", "local");
  }

  @Test
  void everyClientHasItsLimits() {
    AwsClients aws = new AwsClients(new Settings(Map.of()));
    for (ClientOverrideConfiguration configuration :
        List.of(
            DynamoDbTable.client(aws).serviceClientConfiguration().overrideConfiguration(),
            S3Images.client(aws).serviceClientConfiguration().overrideConfiguration(),
            KmsSigning.client(aws).serviceClientConfiguration().overrideConfiguration(),
            EventBridgeEvents.client(aws).serviceClientConfiguration().overrideConfiguration())) {
      assertEquals(Optional.of(Waits.CALL), configuration.apiCallTimeout());
      assertEquals(Optional.of(Waits.ATTEMPT), configuration.apiCallAttemptTimeout());
    }
    assertEquals(
        3, attempts(KmsSigning.client(aws).serviceClientConfiguration().overrideConfiguration()));
    assertEquals(
        4,
        attempts(DynamoDbTable.client(aws).serviceClientConfiguration().overrideConfiguration()));
  }

  /** What a function finds in its pool when SnapStart has restored it. */
  @Test
  void aConnectionThatHasGoneSilentIsReplaced() throws IOException {
    try (SilentServer server =
        new SilentServer((connection, request) -> connection > 0 || request == 0)) {
      DynamoDbClient client = client(server, LIMIT);
      read(client);
      assertTimeoutPreemptively(LIMIT, () -> read(client));
      // On a busy machine an attempt can be late for another reason, and is made again.
      assertFalse(server.connections() < 2, "the silent connection was not replaced");
    }
  }

  @Test
  void aServiceThatNeverAnswersIsGivenUp() throws IOException {
    try (SilentServer server = new SilentServer((connection, request) -> false)) {
      DynamoDbClient client = client(server, ATTEMPT.multipliedBy(3));
      assertTimeoutPreemptively(
          LIMIT, () -> assertThrows(ApiCallTimeoutException.class, () -> read(client)));
      assertFalse(server.connections() < 2, "it was not tried again");
    }
  }

  private static DynamoDbClient client(SilentServer server, Duration call) {
    Settings settings = new Settings(Map.of("BLAZON_AWS_ENDPOINT", server.url().toString()));
    return DynamoDbTable.client(new AwsClients(settings, call, ATTEMPT));
  }

  private static void read(DynamoDbClient client) {
    client.getItem(r -> r.tableName("table").key(Map.of("PK", AttributeValue.fromS("key"))));
  }

  private static int attempts(ClientOverrideConfiguration configuration) {
    return configuration.retryStrategy().orElseThrow().maxAttempts();
  }
}
