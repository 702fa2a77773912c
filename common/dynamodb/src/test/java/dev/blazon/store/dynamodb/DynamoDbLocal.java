package dev.blazon.store.dynamodb;

import dev.blazon.store.StoreContract.Stores;
import dev.blazon.store.StoresBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.InstantSource;
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
    return StoresBuilder.builder()
        .catalog(new DynamoDbCatalogStore(new SdkTableReads(client(), table)))
        .assertions(new DynamoDbAssertionStore(new SdkTableReads(client(), table)))
        .endorsements(new DynamoDbEndorsementStore(new SdkTableReads(client(), table)))
        .register(new DynamoDbRegisterStore(new SdkTableReads(client(), table)))
        .notices(new DynamoDbNoticeStore(new SdkTableReads(client(), table)))
        .signIns(new DynamoDbSignInStore(new SdkTableReads(client(), table)))
        .counters(new DynamoDbCounterStore(client(), table))
        .collections(new DynamoDbCollectionStore(new SdkTableReads(client(), table)))
        .pathways(new DynamoDbPathwayStore(new SdkTableReads(client(), table)))
        .webhooks(new DynamoDbWebhookStore(new SdkTableReads(client(), table)))
        .counts(new DynamoDbAwardCounts(client(), table))
        .transactions(new DynamoDbTransactions(client(), table, clock))
        .creationTimes(new DynamoDbCreationTimes(client(), table))
        .uses(new DynamoDbApiKeyUses(client(), table))
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
