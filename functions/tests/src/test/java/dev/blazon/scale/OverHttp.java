package dev.blazon.scale;

import dev.blazon.functions.local.dynamodb.LocalDynamoDb;
import dev.blazon.platform.dynamodb.DynamoDbTable;
import dev.blazon.store.dynamodb.TableDefinition;
import dev.blazon.tiers.DynamoDbServer;
import java.net.URI;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Starts DynamoDB Local in memory, spoken to over HTTP by a client that tries again as the
 * functions' own does; what stands between them refuses, or counts.
 */
final class OverHttp implements AutoCloseable {
  private static final int CONNECTIONS = 100;

  private final DynamoDbServer server;
  private final DynamoDbClient client;

  private OverHttp(DynamoDbServer server, DynamoDbClient client) {
    this.server = server;
    this.client = client;
  }

  /**
   * Starts it, with the table of the project.
   *
   * @param between made of the HTTP client, and used in its place
   */
  static OverHttp start(UnaryOperator<SdkHttpClient> between) {
    DynamoDbServer server = DynamoDbServer.start();
    OverHttp table = new OverHttp(server, client(server.url(), between));
    TableDefinition.create(table.client, LocalDynamoDb.TABLE);
    return table;
  }

  private static DynamoDbClient client(URI url, UnaryOperator<SdkHttpClient> between) {
    return DynamoDbClient.builder()
        .endpointOverride(url)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClient(between.apply(AwsCrtHttpClient.builder().maxConcurrency(CONNECTIONS).build()))
        .overrideConfiguration(
            configuration -> configuration.retryStrategy(DynamoDbTable.retries()))
        .build();
  }

  DynamoDbClient client() {
    return client;
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
