package dev.blazon.tiers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Starts the server of moto, from PyPI: it plays SES's API v2, and keeps what it is given as it
 * was.
 */
public final class Moto {
  private static final Duration START = Duration.ofMinutes(1);
  private static @Nullable Moto shared;

  private final URI endpoint;

  private Moto(URI endpoint) {
    this.endpoint = endpoint;
  }

  /**
   * The one that all tests of this JVM share, started at the first call; it ends with this JVM.
   *
   * @throws UnavailableException when there is no Python for it or its packages cannot be had
   */
  public static synchronized Moto shared() throws UnavailableException {
    if (shared == null) {
      shared = start();
    }
    return shared;
  }

  private static Moto start() throws UnavailableException {
    int port = Machine.freePort();
    Service service =
        PythonEnvironments.of(PythonLock.MOTO)
            .command("moto_server", "-H", "127.0.0.1", "-p", String.valueOf(port))
            .start(Machine.workFolder("moto-" + port).resolve("moto.log"));
    Moto started = new Moto(URI.create("http://127.0.0.1:" + port));
    service.awaitReady(() -> !started.kept().isEmpty(), START);
    return started;
  }

  /** Where this JVM reaches it, for an SDK client's {@code endpointOverride}. */
  public URI endpoint() {
    return endpoint;
  }

  /** All that it keeps, as JSON; empty while it does not answer. */
  public String kept() {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint.resolve("/moto-api/data.json"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200 ? answer.body() : "";
    } catch (IOException notYet) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
