package dev.blazon.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.blazon.eventfiles.EventsSeed;
import dev.blazon.functions.local.dynamodb.LocalDynamoDb;
import dev.blazon.openbadges.ImageFile;
import dev.blazon.platform.local.LocalPlatform;
import dev.blazon.store.ImageStore;
import dev.blazon.store.dynamodb.TableDefinition;
import dev.blazon.store.filesystem.FilesystemImageStore;
import dev.blazon.tiers.DynamoDbServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The table and the images that the sample events speak of, behind one address, for functions that
 * are recorded or tried: DynamoDB Local, and as much of S3 as reads images.
 */
public final class PlayedAws implements AutoCloseable {
  private static final String BUCKET = "images";

  private final DynamoDbServer database;
  private final HttpServer front;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http = HttpClient.newHttpClient();
  private final ImageStore images;

  private PlayedAws(DynamoDbServer database, Path folder, InetAddress address) throws IOException {
    this.database = database;
    this.images = new FilesystemImageStore(folder.resolve("images"));
    this.front = HttpServer.create(new InetSocketAddress(address, 0), 0);
    front.setExecutor(threads);
    front.createContext("/", this::answer);
    front.start();
  }

  /**
   * Starts it with what the events speak of, for functions on this machine.
   *
   * @param folder an empty one, for images and keys
   */
  public static PlayedAws open(Path folder) throws Exception {
    return open(folder, InetAddress.getLoopbackAddress());
  }

  /** The same at an address of this machine that containers reach. */
  public static PlayedAws open(Path folder, InetAddress address) throws Exception {
    DynamoDbServer database = DynamoDbServer.start();
    PlayedAws aws = new PlayedAws(database, folder, address);
    try (DynamoDbClient client =
        DynamoDbClient.builder()
            .httpClientBuilder(AwsCrtHttpClient.builder())
            .endpointOverride(database.url())
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .build()) {
      TableDefinition.create(client, LocalDynamoDb.TABLE);
      EventsSeed.plant(
          new LocalPlatform(
              client,
              LocalDynamoDb.TABLE,
              folder,
              EventsSeed.PUBLIC_URL,
              EventsSeed.OPERATOR_KEY_SHA256,
              InstantSource.system()));
    }
    return aws;
  }

  /** The environment of a function that finds it. */
  public Map<String, String> environment() {
    return Map.of(
        "BLAZON_AWS_ENDPOINT",
        "http://%s:%d"
            .formatted(
                front.getAddress().getAddress().getHostAddress(), front.getAddress().getPort()),
        "BLAZON_TABLE",
        LocalDynamoDb.TABLE,
        "BLAZON_BUCKET",
        BUCKET,
        "BLAZON_PUBLIC_URL",
        EventsSeed.PUBLIC_URL.toString(),
        "BLAZON_OPERATOR_KEY_SHA256",
        EventsSeed.OPERATOR_KEY_SHA256,
        "AWS_REGION",
        "eu-central-1",
        "AWS_ACCESS_KEY_ID",
        "local",
        "AWS_SECRET_ACCESS_KEY",
        "local");
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (path.startsWith("/" + BUCKET + "/")) {
        image(exchange, path.substring(BUCKET.length() + 2));
      } else {
        handOn(exchange);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void image(HttpExchange exchange, String key) throws IOException {
    Optional<ImageFile> image = images.get(key);
    byte[] body =
        image
            .map(ImageFile::bytes)
            .orElse("<Error><Code>NoSuchKey</Code><Message/></Error>".getBytes(UTF_8));
    String type = image.map(ImageFile::mediaType).orElse("application/xml");
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(image.isPresent() ? 200 : 404, body.length);
    exchange.getResponseBody().write(body);
  }

  private void handOn(HttpExchange exchange) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(database.url())
            .POST(BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    for (String name : List.of("X-Amz-Target", "Content-Type", "Authorization", "X-Amz-Date")) {
      String value = exchange.getRequestHeaders().getFirst(name);
      if (value != null) {
        request.header(name, value);
      }
    }
    HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
    for (String name : List.of("Content-Type", "x-amz-crc32", "x-amzn-RequestId")) {
      answer.headers().firstValue(name).ifPresent(v -> exchange.getResponseHeaders().set(name, v));
    }
    exchange.sendResponseHeaders(
        answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
    exchange.getResponseBody().write(answer.body());
  }

  @Override
  public void close() {
    front.stop(0);
    threads.close();
    http.close();
    database.close();
  }
}
