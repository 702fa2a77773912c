package dev.blazon.store.dynamodb;

import dev.blazon.aws.AwsService;
import dev.blazon.aws.AwsServices;
import dev.blazon.store.ApiKeyUses;
import dev.blazon.store.StoreContract.Stores;
import dev.blazon.store.StoresBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

/**
 * Starts DynamoDB Local in this JVM, one for all tests, until the JVM ends: whoever runs each test
 * by itself, as mutation testing does, need not start it each time. It is spoken to over HTTP, as
 * DynamoDB is, so that the SDK writes, reads and retries as it does in production.
 */
final class DynamoDbLocal implements BeforeAllCallback {
  /** Tells where it failed to start, if it did, before any test. */
  @Override
  public void beforeAll(ExtensionContext context) {
    server();
  }

  /** A client of its own HTTP client. */
  DynamoDbClient client(SdkHttpClient http) {
    return server().client(http);
  }

  /** The client that all share. */
  DynamoDbClient client() {
    return server().client;
  }

  /** Makes a table that no other test has, and gives its name. */
  String table() {
    String table = "badges-" + UUID.randomUUID();
    TableDefinition.create(client(), table);
    return table;
  }

  /** Stores over a new table. */
  Stores stores(InstantSource clock) {
    String table = table();
    return stores(
        table, new SdkTableReads(client(), table), new DynamoDbApiKeyUses(client(), table), clock);
  }

  /** Stores over a new table that read it without the SDK. */
  Stores lightStores(InstantSource clock) {
    String table = table();
    AwsServices services =
        new AwsServices(
            Map.of(
                "AWS_REGION", "eu-central-1",
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local"),
            Optional.of(server().endpoint),
            InstantSource.system(),
            new AwsService.Limits(Duration.ofSeconds(60), Duration.ofSeconds(30)));
    return stores(
        table,
        new LightTableReads(services.dynamoDb(), table),
        new LightApiKeyUses(services.dynamoDb(), table),
        clock);
  }

  private Stores stores(String table, TableReads reads, ApiKeyUses uses, InstantSource clock) {
    return StoresBuilder.builder()
        .catalog(new DynamoDbCatalogStore(reads))
        .assertions(new DynamoDbAssertionStore(reads))
        .endorsements(new DynamoDbEndorsementStore(reads))
        .register(new DynamoDbRegisterStore(reads))
        .notices(new DynamoDbNoticeStore(reads))
        .signIns(new DynamoDbSignInStore(reads))
        .counters(new DynamoDbCounterStore(client(), table))
        .collections(new DynamoDbCollectionStore(reads))
        .pathways(new DynamoDbPathwayStore(reads))
        .webhooks(new DynamoDbWebhookStore(reads))
        .counts(new DynamoDbAwardCounts(client(), table))
        .transactions(new DynamoDbTransactions(client(), table, clock))
        .creationTimes(new DynamoDbCreationTimes(client(), table))
        .uses(uses)
        .build();
  }

  private static Server server() {
    return Server.SHARED;
  }

  private static final class Server {
    static final Server SHARED = start();

    private final URI endpoint;
    private final DynamoDbClient client;

    private Server(URI endpoint) {
      this.endpoint = endpoint;
      this.client = client(UrlConnectionHttpClient.create());
    }

    private static Server start() {
      try {
        int port = freePort();
        // Its telemetry would call out, to Amazon Pinpoint, and write a file beside the sources.
        DynamoDBProxyServer process =
            ServerRunner.createServerFromCommandLineArgs(
                new String[] {"-inMemory", "-disableTelemetry", "-port", Integer.toString(port)});
        process.start();
        return new Server(URI.create("http://127.0.0.1:" + port));
      } catch (Exception e) {
        throw new IllegalStateException("DynamoDB Local did not start", e);
      }
    }

    DynamoDbClient client(SdkHttpClient http) {
      return DynamoDbClient.builder()
          .endpointOverride(endpoint)
          .region(Region.EU_CENTRAL_1)
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
          .httpClient(http)
          .build();
    }

    private static int freePort() throws IOException {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      }
    }
  }
}
