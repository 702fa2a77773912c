package dev.blazon.functions.local;

import com.sun.net.httpserver.HttpServer;
import dev.blazon.functions.local.background.Schedule;
import dev.blazon.functions.local.dynamodb.ChangeStream;
import dev.blazon.functions.local.dynamodb.LocalDynamoDb;
import dev.blazon.functions.local.dynamodb.StreamPositions;
import dev.blazon.functions.local.gateway.Gateway;
import dev.blazon.functions.local.template.Deployment;
import dev.blazon.functions.local.template.Template;
import dev.blazon.platform.LocalPlatform;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves everything that {@code template.yaml} deploys on localhost, in one JVM, until it is
 * closed.
 */
public final class LocalServer implements AutoCloseable {
  private final HttpServer http;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final LocalDynamoDb database;
  private final ChangeStream stream;
  private final Schedule schedule;
  private final LocalFunctions functions;
  private final URI url;
  private final OperatorKey operatorKey;

  /**
   * Starts it.
   *
   * @param template the project's {@code template.yaml}
   * @param data the folder that keeps everything
   * @param port the port on the loopback interface; 0 for any free one
   * @param time the clock
   */
  public LocalServer(Path template, Path data, int port, InstantSource time) throws IOException {
    Files.createDirectories(data);
    Deployment deployment = Deployment.of(Template.read(template));
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    url = URI.create("http://localhost:" + http.getAddress().getPort());
    operatorKey = OperatorKey.in(data);
    database = LocalDynamoDb.in(data.resolve("dynamodb.sqlite"));
    functions =
        new LocalFunctions(
            deployment,
            new LocalPlatform(
                database.client(), LocalDynamoDb.TABLE, data, url, operatorKey.sha256(), time));
    stream =
        new ChangeStream(
            database.streams(),
            database.stream(),
            followers(deployment),
            functions,
            new StreamPositions(data.resolve("stream-positions.properties")));
    schedule = new Schedule(deployment, functions);
    http.createContext("/", new Gateway(deployment, functions, time));
    http.setExecutor(executor);
    http.start();
  }

  /** What all its URLs begin with. */
  public URI url() {
    return url;
  }

  /** The operator's key. */
  public String operatorKey() {
    return operatorKey.key();
  }

  /** Calls a function by its logical id, as a schedule would. */
  public byte[] invoke(String function, byte[] event) {
    return functions.invoke(function, event);
  }

  @Override
  public void close() {
    http.stop(0);
    executor.close();
    schedule.close();
    stream.close();
    database.close();
  }

  private static List<String> followers(Deployment deployment) {
    return deployment.functions().entrySet().stream()
        .filter(entry -> entry.getValue().followsStream())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
