package dev.blazon.tiers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Starts or finds LocalStack for the tests that need AWS. The choice is made here and nowhere else:
 * the one at {@code AWS_ENDPOINT_URL} when that is set, else one in Docker when Docker answers and
 * has or gets the image, else one from PyPI on this machine.
 *
 * <p>One that was started here keeps nothing: it ends with {@link #close} or with this JVM.
 */
public final class LocalStack implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(2);
  private static @Nullable LocalStack shared;

  /** Variables that one started here is given, wherever it runs. */
  static final Map<String, String> SETTINGS =
      Map.of(
          "DISABLE_EVENTS", "1",
          "SKIP_SSL_CERT_DOWNLOAD", "1",
          "DYNAMODB_IN_MEMORY", "1",
          // The default providers lose the stream records of TransactWriteItems.
          "PROVIDER_OVERRIDE_DYNAMODB", "v2",
          "PROVIDER_OVERRIDE_DYNAMODBSTREAMS", "v2");

  private final URI endpoint;
  private final Optional<Service> service;

  private LocalStack(URI endpoint, Optional<Service> service) {
    this.endpoint = endpoint;
    this.service = service;
  }

  /**
   * The one that all tests of this JVM share, started at the first call; nobody closes it.
   *
   * @throws UnavailableException when there is none and none can be started
   */
  public static synchronized LocalStack shared() throws UnavailableException {
    if (shared == null) {
      shared = open();
    }
    return shared;
  }

  /**
   * One of the caller's own, empty unless {@code AWS_ENDPOINT_URL} names one.
   *
   * @param addresses IP addresses of this machine to listen on beside loopback, such as the one at
   *     which {@linkplain SamLocal#hostAddress() containers} reach it
   * @throws UnavailableException when there is none and none can be started
   */
  public static LocalStack open(String... addresses) throws UnavailableException {
    String given = Optional.ofNullable(System.getenv("AWS_ENDPOINT_URL")).orElse("");
    if (!given.isBlank()) {
      LocalStack theirs = new LocalStack(URI.create(given), Optional.empty());
      if (!theirs.isReady()) {
        throw new UnavailableException("no LocalStack answers at AWS_ENDPOINT_URL, " + given);
      }
      return theirs;
    }
    int port = Machine.freePort();
    List<String> listen = Stream.concat(Stream.of("127.0.0.1"), Stream.of(addresses)).toList();
    Optional<Service> container = LocalStackContainer.start(port, listen);
    Service service =
        container.isPresent() ? container.get() : LocalStackProcess.start(port, listen);
    LocalStack started =
        new LocalStack(URI.create("http://127.0.0.1:" + port), Optional.of(service));
    service.awaitReady(started::isReady, START);
    return started;
  }

  /**
   * Where this JVM reaches it, for an SDK client's {@code endpointOverride}; region and keys may be
   * any.
   */
  public URI endpoint() {
    return endpoint;
  }

  /**
   * The same endpoint as seen from elsewhere, under the name or address that this machine has
   * there.
   */
  public URI endpointAt(String host) {
    return URI.create("%s://%s:%d".formatted(endpoint.getScheme(), host, endpoint.getPort()));
  }

  @Override
  public void close() {
    service.ifPresent(Service::close);
  }

  private boolean isReady() {
    HttpRequest health =
        HttpRequest.newBuilder(endpoint.resolve("/_localstack/health"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
