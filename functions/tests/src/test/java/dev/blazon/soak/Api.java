package dev.blazon.soak;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A client of the soak test: sends a request again, with the same {@code Idempotency-Key}, until
 * the server answers it.
 */
public final class Api {
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicLong repeated = new AtomicLong();
  private final URI server;

  /** A client of this server. */
  public Api(URI server) {
    this.server = server;
  }

  /** An answer that is final: a success, or a refusal. */
  public record Answer(int status, byte[] body) {
    /** The body, read. */
    public JsonNode json() {
      return Json.read(body);
    }
  }

  /** How often a request was sent again. */
  long repeated() {
    return repeated.get();
  }

  Answer get(String path, String key) throws InterruptedException {
    return send("GET", path, key, "", "application/json", new byte[0]);
  }

  /**
   * Posts JSON.
   *
   * @param once the Idempotency-Key
   */
  public Answer post(String path, String key, String once, String json)
      throws InterruptedException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    return send("POST", path, key, once, "application/json", body);
  }

  /** Sends a request of any method and media type. */
  public Answer send(String method, String path, String key, String once, String type, byte[] body)
      throws InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path))
            .timeout(PATIENCE)
            .method(method, BodyPublishers.ofByteArray(body))
            .header("Content-Type", type);
    if (!key.isEmpty()) {
      request.header("Authorization", "Bearer " + key);
    }
    if (!once.isEmpty()) {
      request.header("Idempotency-Key", once);
    }
    while (true) {
      try {
        HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
        if (response.statusCode() != 429 && response.statusCode() < 500) {
          return new Answer(response.statusCode(), response.body());
        }
      } catch (IOException e) {
        // Killed while it was asked, or not up again.
      }
      repeated.incrementAndGet();
      Thread.sleep(Duration.ofMillis(100));
    }
  }
}
