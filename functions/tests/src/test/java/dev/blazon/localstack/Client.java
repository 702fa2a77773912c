package dev.blazon.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * A client of the API deployed on LocalStack, for tests.
 *
 * @param url what all its paths are under
 * @param key the API key that it shows
 */
record Client(HttpClient http, URI url, String key) {
  /** What a service has answered. */
  record Answer(int status, byte[] body) {
    String text() {
      return new String(body, UTF_8);
    }

    JsonNode json() {
      return Json.read(body);
    }

    /** This answer, which must have that status. */
    Answer expect(int wanted) {
      assertEquals(wanted, status, this::text);
      return this;
    }
  }

  Client withKey(String other) {
    return new Client(http, url, other);
  }

  Answer get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  Answer post(String path, String json) throws IOException, InterruptedException {
    return post(path, "application/json", json.getBytes(UTF_8));
  }

  Answer post(String path, String json, String idempotencyKey)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", idempotencyKey)
            .POST(BodyPublishers.ofString(json)));
  }

  Answer post(String path, String type, byte[] body) throws IOException, InterruptedException {
    return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
  }

  Answer put(String path, String type, byte[] body) throws IOException, InterruptedException {
    return send(request(path).header("Content-Type", type).PUT(BodyPublishers.ofByteArray(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(url.resolve(path)).header("Authorization", "Bearer " + key);
  }

  private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var response = http.send(request.build(), BodyHandlers.ofByteArray());
    return new Answer(response.statusCode(), response.body());
  }
}
