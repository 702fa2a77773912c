package dev.blazon.functions.local.demo;

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

/** Calls the local server's API over HTTP to make the {@link Demo}. */
final class Api {
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI url;

  Api(URI url) {
    this.url = url;
  }

  /** Posts JSON, and returns the JSON that was answered. */
  JsonNode post(String path, String key, String json) throws IOException {
    return send("POST", path, key, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends a PNG by PUT, with an API key. */
  void putImage(String path, String key, byte[] png) throws IOException {
    send("PUT", path, key, "image/png", png);
  }

  private JsonNode send(String method, String path, String key, String type, byte[] body)
      throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve(path))
            .method(method, BodyPublishers.ofByteArray(body))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", type)
            .build();
    try {
      HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
      if (response.statusCode() >= 300) {
        throw new IOException(method + " " + path + " answered " + response.statusCode());
      }
      return Json.read(response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
