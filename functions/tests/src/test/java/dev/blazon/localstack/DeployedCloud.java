package dev.blazon.localstack;

import com.sun.net.httpserver.HttpServer;
import dev.blazon.functions.local.LocalFunctions;
import dev.blazon.functions.local.dynamodb.ChangeStream;
import dev.blazon.functions.local.dynamodb.StreamPositions;
import dev.blazon.functions.local.gateway.Gateway;
import dev.blazon.functions.local.template.Deployment;
import dev.blazon.functions.local.template.Template;
import dev.blazon.openbadges.Sha256;
import dev.blazon.platform.LocalStackCloud;
import dev.blazon.platform.LocalStackCloud.Resources;
import dev.blazon.tiers.Machine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Deploys {@code template.yaml} on LocalStack for tests: its functions on the AWS adapters, behind
 * its routes and behind the change stream of its table.
 */
final class DeployedCloud implements AutoCloseable {
  private static final String OPERATOR_KEY = "operator_of-the-localstack-tier";

  private final HttpServer server;
  private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final SdkHttpClient streamHttp = AwsCrtHttpClient.create();
  private final LocalFunctions functions;
  private final ChangeStream stream;
  private final EventQueue events;
  private final Resources resources;
  private final URI url;

  /**
   * Deploys it.
   *
   * @param folder for the positions in the stream
   */
  DeployedCloud(Path folder) throws IOException {
    LocalStackCloud cloud = LocalStackCloud.shared();
    Deployment deployment =
        Deployment.of(Template.read(Machine.project().resolve("template.yaml")));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 128);
    url = URI.create("http://localhost:" + server.getAddress().getPort());
    resources = cloud.resources();
    functions =
        new LocalFunctions(deployment, cloud.platform(resources, url, Sha256.hex(OPERATOR_KEY)));
    events = new EventQueue(cloud, resources.bus());
    stream =
        new ChangeStream(
            DynamoDbStreamsClient.builder()
                .httpClient(streamHttp)
                .endpointOverride(cloud.endpoint())
                .build(),
            cloud
                .dynamoDb()
                .describeTable(r -> r.tableName(resources.table()))
                .table()
                .latestStreamArn(),
            List.of("BakeAheadFunction", "AnnounceFunction"),
            functions,
            new StreamPositions(folder.resolve("positions")));
    server.createContext("/", new Gateway(deployment, functions, leaping()));
    server.setExecutor(requests);
    server.start();
  }

  /** A client with the operator's key. */
  Client operator() {
    return new Client(http, url, OPERATOR_KEY);
  }

  String bucket() {
    return resources.bucket();
  }

  EventQueue events() {
    return events;
  }

  /** Calls a function as its schedule does. */
  String invoke(String function) {
    byte[] answer = functions.invoke(function, "{}".getBytes(StandardCharsets.UTF_8));
    return new String(answer, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
    requests.close();
    http.close();
    stream.close();
    functions.close();
    events.close();
    streamHttp.close();
  }

  /** A clock by which the API's throttle, which is not what is tested, never runs dry. */
  private static InstantSource leaping() {
    AtomicLong asked = new AtomicLong();
    return () -> Instant.EPOCH.plus(Duration.ofMinutes(asked.incrementAndGet()));
  }
}
