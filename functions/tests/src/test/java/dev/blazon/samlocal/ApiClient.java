package dev.blazon.samlocal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Json;
import dev.blazon.tiers.SamLocal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;

/**
 * Calls the API that {@code sam local start-api} serves. Where a status is wrong, it shows SAM's
 * log.
 */
record ApiClient(SamLocal.Api api, HttpClient http) implements AutoCloseable {
  ApiClient(SamLocal.Api api) {
    this(api, HttpClient.newHttpClient());
  }

  HttpResponse<String> get(int status, String url) throws IOException, InterruptedException {
    return send(status, "GET", url, null, "");
  }

  JsonNode post(int status, String url, @Nullable String key, String json)
      throws IOException, InterruptedException {
    return Json.read(send(status, "POST", url, key, json).body());
  }

  /** The report on a badge. */
  JsonNode verify(String form, String badge) throws IOException, InterruptedException {
    return post(
        200, "/v1/verify", null, Json.write(Json.mapper().createObjectNode().put(form, badge)));
  }

  /**
   * Sends a request.
   *
   * @param url of which only the path counts: this JVM may know the API by another address than
   *     containers do
   * @param key null for none
   * @param body JSON, or SVG
   */
  HttpResponse<String> send(
      int status, String method, String url, @Nullable String key, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(api.baseUrl().resolve(URI.create(url).getPath()))
            .header("Content-Type", body.startsWith("<") ? "image/svg+xml" : "application/json")
            .method(method, BodyPublishers.ofString(body));
    if (key != null) {
      request.header("Authorization", "Bearer " + key);
    }
    HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
    assertEquals(
        status,
        response.statusCode(),
        () -> "%s %s%n%s%n%s".formatted(method, url, response.body(), api.log()));
    return response;
  }

  @Override
  public void close() {
    http.close();
    api.close();
  }
}
