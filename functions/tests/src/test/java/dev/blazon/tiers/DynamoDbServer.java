package dev.blazon.tiers;

import java.net.URI;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

/** Runs DynamoDB Local in this JVM, at a port, with its data in memory. */
public final class DynamoDbServer implements AutoCloseable {
  private final DynamoDBProxyServer server;
  private final URI url;

  private DynamoDbServer(DynamoDBProxyServer server, URI url) {
    this.server = server;
    this.url = url;
  }

  /** Starts one, which has no table yet, whatever region and key are used. */
  public static DynamoDbServer start() {
    try {
      String port = Integer.toString(Machine.freePort());
      DynamoDBProxyServer server =
          ServerRunner.createServerFromCommandLineArgs(
              new String[] {"-inMemory", "-sharedDb", "-disableTelemetry", "-port", port});
      server.start();
      return new DynamoDbServer(server, URI.create("http://127.0.0.1:" + port));
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local did not start", e);
    }
  }

  /** The address that clients are given as their endpoint. */
  public URI url() {
    return url;
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local did not stop", e);
    }
  }
}
