package dev.blazon.functions.local;

import com.sun.net.httpserver.HttpServer;
import dev.blazon.functions.local.background.DeliveryMessages;
import dev.blazon.functions.local.background.EventRules;
import dev.blazon.functions.local.background.Schedule;
import dev.blazon.functions.local.dynamodb.ChangeStream;
import dev.blazon.functions.local.dynamodb.LocalDynamoDb;
import dev.blazon.functions.local.dynamodb.StreamPositions;
import dev.blazon.functions.local.gateway.Gateway;
import dev.blazon.functions.local.mailbox.MailboxServer;
import dev.blazon.functions.local.template.Deployment;
import dev.blazon.functions.local.template.Template;
import dev.blazon.platform.local.LocalPlatform;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The local server: serves everything that {@code template.yaml} deploys on localhost, in one JVM,
 * until it is closed.
 */
public final class LocalServer implements AutoCloseable {
  /** How long a request that is under way may still take when the server ends. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  static {
    // The JDK's server writes the head and the body of an answer apart. By Nagle's algorithm the
    // body waits for the head to be acknowledged, which clients delay by 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final DataFolder folder;
  private final HttpServer http;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final LocalDynamoDb database;
  private final ChangeStream stream;
  private final EventRules rules;
  private final Optional<DeliveryMessages> deliveries;
  private final Schedule schedule;
  private final LocalPlatform platform;
  private final LocalFunctions functions;
  private final URI url;
  private final OperatorKey operatorKey;

  /**
   * Starts the server, which serves when this returns.
   *
   * @param template the project's {@code template.yaml}
   * @param data the folder that keeps everything, for this server alone while it runs
   * @param port the port on the loopback interface; 0 for any free one
   * @param time the clock
   * @throws java.net.BindException where the port is taken
   * @throws IOException where the folder cannot be used, or another server has it
   */
  public LocalServer(Path template, Path data, int port, InstantSource time) throws IOException {
    Deployment deployment = Deployment.of(Template.read(template));
    folder = DataFolder.open(data);
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      folder.servedAt(http.getAddress().getPort());
    } catch (IOException e) {
      folder.close();
      throw e;
    }
    url = URI.create("http://localhost:" + http.getAddress().getPort());
    operatorKey = OperatorKey.in(data);
    database = LocalDynamoDb.in(data.resolve("dynamodb.sqlite"));
    platform =
        new LocalPlatform(
            database.client(), LocalDynamoDb.TABLE, data, url, operatorKey.sha256(), time);
    functions = new LocalFunctions(deployment, platform);
    stream =
        new ChangeStream(
            database.streams(),
            database.stream(),
            followers(deployment),
            functions,
            new StreamPositions(data.resolve("stream-positions.properties")),
            database::writes);
    rules =
        new EventRules(
            LocalPlatform.eventsFile(data),
            data.resolve("events-position.txt"),
            deployment.rules(),
            functions);
    deliveries =
        deployment.deliverer().map(reader -> new DeliveryMessages(platform, functions, reader));
    schedule = new Schedule(deployment, functions);
    http.createContext("/", new Gateway(deployment, functions, time));
    http.createContext(MailboxServer.PATH, new MailboxServer(LocalPlatform.mailbox(data)));
    http.setExecutor(executor);
    http.start();
  }

  /** What all its URLs begin with. */
  public URI url() {
    return url;
  }

  /** The API key of the operator, in the clear. */
  public String operatorKey() {
    return operatorKey.key();
  }

  /** What its functions run on. */
  public LocalPlatform platform() {
    return platform;
  }

  /** Calls a function by its logical id, as a schedule would. */
  public byte[] invoke(String function, byte[] event) {
    return functions.invoke(function, event);
  }

  /**
   * Ends it: lets the port go at once; gives requests that are under way two seconds, then ends
   * their functions; then those of the schedule, of the change stream, of the event bus and of its
   * queues; then closes the database, and last lets the folder go. Nothing is written into it any
   * more.
   */
  @Override
  public void close() {
    http.stop(0);
    executor.shutdown();
    try {
      if (!executor.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        executor.shutdownNow();
        executor.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
    schedule.close();
    stream.close();
    rules.close();
    deliveries.ifPresent(DeliveryMessages::close);
    functions.close();
    database.close();
    folder.close();
  }

  private static List<String> followers(Deployment deployment) {
    return deployment.functions().entrySet().stream()
        .filter(entry -> entry.getValue().followsStream())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
