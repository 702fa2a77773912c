package dev.blazon.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Json;
import dev.blazon.openapi.OpenApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A client of the local server's API for tests, which holds every answer against openapi.yaml. */
public final class Client {
  private static final OpenApi OPEN_API = OpenApi.ours();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI server;
  private final String key;

  /**
   * @param key the API key; empty for a stranger
   */
  Client(URI server, String key) {
    this.server = server;
    this.key = key;
  }

  /** The same client, with another key. */
  public Client with(String otherKey) {
    return new Client(server, otherKey);
  }

  /** The API key; empty for a stranger. */
  String key() {
    return key;
  }

  /** What the local server has answered. */
  public record Answer(int status, HttpResponse<byte[]> response) {
    /** The content of the answer as text in UTF-8. */
    public String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** The content as JSON. */
    public JsonNode json() {
      return Json.read(response.body());
    }

    /** The first header of that name; empty when there is none. */
    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** This answer, which has to have this status. */
    public Answer expect(int expected) {
      assertEquals(expected, status, this::text);
      return this;
    }
  }

  /** The answer to a GET; {@code headers} are names and values in turn. */
  public Answer get(String path, String... headers) {
    return send("GET", path, new byte[0], headers);
  }

  /** As {@link #get}, without the content. */
  Answer head(String path) {
    return exchange("HEAD", path, new byte[0]);
  }

  /** The answer to a POST of JSON. */
  public Answer post(String path, String json, String... headers) {
    return send(
        "POST",
        path,
        json.getBytes(StandardCharsets.UTF_8),
        and(headers, "Content-Type", "application/json"));
  }

  /** The answer to any request, held against openapi.yaml. */
  public Answer send(String method, String path, byte[] body, String... headers) {
    Answer answer = exchange(method, path, body, headers);
    OPEN_API.assertValid(
        method,
        server.resolve(path).getPath(),
        answer.status(),
        answer.header("Content-Type"),
        answer.text());
    return answer;
  }

  private Answer exchange(String method, String path, byte[] body, String... headers) {
    URI url = server.resolve(path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url).method(method, BodyPublishers.ofByteArray(body));
    if (!key.isEmpty()) {
      request.header("Authorization", "Bearer " + key);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static String[] and(String[] headers, String name, String value) {
    List<String> all = new ArrayList<>(List.of(headers));
    all.add(name);
    all.add(value);
    return all.toArray(String[]::new);
  }
}
