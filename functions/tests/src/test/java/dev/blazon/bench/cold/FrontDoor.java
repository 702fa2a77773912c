package dev.blazon.bench.cold;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/**
 * Plays AWS's endpoints behind TLS on a port of this machine: what is for DynamoDB goes to DynamoDB
 * Local, everything else to moto.
 */
final class FrontDoor implements AutoCloseable {
  /** Headers that belong to one connection, or that the client writes itself. */
  private static final Set<String> OWN =
      Set.of("connection", "content-length", "host", "upgrade", "expect", "transfer-encoding");

  private final HttpServer server;
  private final String scheme;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI dynamoDb;
  private final URI others;

  private FrontDoor(HttpServer server, String scheme, URI dynamoDb, URI others) {
    this.server = server;
    this.scheme = scheme;
    this.dynamoDb = dynamoDb;
    this.others = others;
  }

  /**
   * Listens until closed.
   *
   * @param tls presents the server's certificate; empty for a door without TLS, which is for the
   *     benchmark itself
   * @param dynamoDb where DynamoDB Local is
   * @param others where moto is
   */
  static FrontDoor open(Optional<SSLContext> tls, URI dynamoDb, URI others) throws IOException {
    // Else the second half of an answer waits 40 ms for the first to be acknowledged.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer server;
    if (tls.isPresent()) {
      HttpsServer secure = HttpsServer.create(address, 50);
      secure.setHttpsConfigurator(new HttpsConfigurator(tls.get()));
      server = secure;
    } else {
      server = HttpServer.create(address, 50);
    }
    FrontDoor door = new FrontDoor(server, tls.isPresent() ? "https" : "http", dynamoDb, others);
    server.createContext("/", door::answer);
    server.setExecutor(door.threads);
    server.start();
    return door;
  }

  /** Its address, with a name that its certificate has. */
  URI url() {
    return URI.create(scheme + "://localhost:" + server.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String target =
          Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Amz-Target")).orElse("");
      URI to = target.startsWith("DynamoDB") ? dynamoDb : others;
      pass(client.send(request(exchange, to, body), BodyHandlers.ofByteArray()), exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static HttpRequest request(HttpExchange exchange, URI to, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(to.resolve(exchange.getRequestURI()))
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    return request.build();
  }

  private static void pass(HttpResponse<byte[]> answer, HttpExchange exchange) throws IOException {
    answer
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().put(name, values);
              }
            });
    byte[] body = answer.body();
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(answer.statusCode(), head || body.length == 0 ? -1 : body.length);
    if (!head && body.length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    client.shutdownNow();
  }
}
