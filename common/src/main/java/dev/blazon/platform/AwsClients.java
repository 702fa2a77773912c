package dev.blazon.platform;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The clients of AWS, each made when it is first asked for, over one HTTP client.
 *
 * <p>All retry in the SDK's standard mode, three attempts (DynamoDB four); without being told, the
 * SDK would wait for an answer for ever.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html">AWS:
 *     retry behavior</a>
 */
final class AwsClients {
  /**
   * How long a call may take, retries included: less than the shortest {@code Timeout} of {@code
   * template.yaml}, so that a function can still answer that AWS does not.
   */
  static final Duration CALL = Duration.ofSeconds(8);

  /**
   * How long one attempt may take: enough for the first of all, which connects and loads classes.
   * What takes longer hangs, as a connection does that SnapStart's snapshot kept and its other end
   * did not; the next attempt makes a new one.
   */
  static final Duration ATTEMPT = Duration.ofSeconds(3);

  /**
   * DynamoDB throttles for moments, and {@code DynamoDbTransactions} has attempts of its own around
   * these: with the whole seconds that the standard mode waits, both together would outlast the
   * function.
   */
  private static final BackoffStrategy MOMENTS =
      BackoffStrategy.exponentialDelay(Duration.ofMillis(50), Duration.ofSeconds(1));

  private static final int ATTEMPTS_OF_MOMENTS = 4;

  private final Settings settings;
  private final Duration call;
  private final Duration attempt;
  private @Nullable SdkHttpClient http;
  private @Nullable DynamoDbClient dynamoDb;
  private @Nullable S3Client s3;
  private @Nullable KmsClient kms;
  private @Nullable EventBridgeClient eventBridge;

  AwsClients(Settings settings) {
    this(settings, CALL, ATTEMPT);
  }

  AwsClients(Settings settings, Duration call, Duration attempt) {
    this.settings = settings;
    this.call = call;
    this.attempt = attempt;
  }

  DynamoDbClient dynamoDb() {
    if (dynamoDb == null) {
      dynamoDb =
          configured(
                  DynamoDbClient.builder(),
                  AwsRetryStrategy.standardRetryStrategy().toBuilder()
                      .maxAttempts(ATTEMPTS_OF_MOMENTS)
                      .throttlingBackoffStrategy(MOMENTS)
                      .build())
              .build();
    }
    return dynamoDb;
  }

  S3Client s3() {
    if (s3 == null) {
      // LocalStack has no host name for each bucket.
      s3 =
          configured(S3Client.builder()).forcePathStyle(settings.awsEndpoint().isPresent()).build();
    }
    return s3;
  }

  KmsClient kms() {
    if (kms == null) {
      kms = configured(KmsClient.builder()).build();
    }
    return kms;
  }

  EventBridgeClient eventBridge() {
    if (eventBridge == null) {
      eventBridge = configured(EventBridgeClient.builder()).build();
    }
    return eventBridge;
  }

  private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B configured(
      B builder) {
    return configured(builder, AwsRetryStrategy.standardRetryStrategy());
  }

  private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B configured(
      B builder, StandardRetryStrategy retries) {
    if (http == null) {
      http = AwsCrtHttpClient.create();
    }
    builder.httpClient(http);
    builder.overrideConfiguration(
        configuration ->
            configuration
                .apiCallTimeout(call)
                .apiCallAttemptTimeout(attempt)
                .retryStrategy(retries));
    settings.awsEndpoint().ifPresent(builder::endpointOverride);
    return builder;
  }
}
