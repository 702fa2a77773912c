package dev.blazon.scale;

import dev.blazon.functions.local.dynamodb.LocalDynamoDb;
import dev.blazon.store.dynamodb.TableDefinition;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

/**
 * Starts DynamoDB Local in memory, spoken to over HTTP by a client that tries again as the
 * functions' own does; what stands between them refuses, or counts.
 */
final class OverHttp implements AutoCloseable {
  private static final int CONNECTIONS = 100;

  private final DynamoDBProxyServer server;
  private final DynamoDbClient client;

  private OverHttp(DynamoDBProxyServer server, DynamoDbClient client) {
    this.server = server;
    this.client = client;
  }

  /**
   * Starts it, with the table of the project.
   *
   * @param between made of the HTTP client, and used in its place
   */
  static OverHttp start(UnaryOperator<SdkHttpClient> between) {
    try {
      int port = freePort();
      DynamoDBProxyServer server =
          ServerRunner.createServerFromCommandLineArgs(
              new String[] {"-inMemory", "-disableTelemetry", "-port", Integer.toString(port)});
      server.start();
      OverHttp table = new OverHttp(server, client(port, between));
      TableDefinition.create(table.client, LocalDynamoDb.TABLE);
      return table;
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local did not start", e);
    }
  }

  /** With the attempts of {@link dev.blazon.platform.dynamodb.DynamoDbTable#client}. */
  private static DynamoDbClient client(int port, UnaryOperator<SdkHttpClient> between) {
    return DynamoDbClient.builder()
        .endpointOverride(URI.create("http://127.0.0.1:" + port))
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClient(between.apply(AwsCrtHttpClient.builder().maxConcurrency(CONNECTIONS).build()))
        .overrideConfiguration(
            configuration ->
                configuration.retryStrategy(
                    AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(4)
                        .throttlingBackoffStrategy(
                            BackoffStrategy.exponentialDelay(
                                Duration.ofMillis(50), Duration.ofSeconds(1)))
                        .build()))
        .build();
  }

  DynamoDbClient client() {
    return client;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    client.close();
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local could not be stopped", e);
    }
  }
}
