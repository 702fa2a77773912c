package dev.blazon.journey;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.functions.local.LocalServer;
import dev.blazon.functions.local.demo.Demo;
import dev.blazon.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;

/**
 * A local server for tests on a free port with an empty folder, and the operator's, an issuer's and
 * a stranger's client of it.
 */
public final class Scene implements AutoCloseable {
  private final LocalServer server;
  private final Path data;

  /**
   * Starts it.
   *
   * @param data an empty folder
   */
  public Scene(Path data, InstantSource time) throws IOException {
    this(data, 0, time);
  }

  Scene(Path data, int port, InstantSource time) throws IOException {
    this.data = data;
    server = new LocalServer(Path.of("..", "..", "template.yaml"), data, port, time);
  }

  /** The local server that the scene is played on. */
  public LocalServer server() {
    return server;
  }

  /** The folder that the server keeps everything in. */
  Path data() {
    return data;
  }

  /** A client without a key. */
  public Client stranger() {
    return new Client(server.url(), "");
  }

  /** A client with the operator's key. */
  public Client operator() {
    return new Client(server.url(), server.operatorKey());
  }

  /** An issuer, and a client that holds its first key. */
  public record Issuer(String id, Client client) {
    /** Defines a badge and gives it artwork; {@code more} are further members. */
    public String badge(String more) throws IOException {
      String badge =
          client
              .post(
                  "/v1/issuers/" + id + "/badges",
                  """
                  {"name": "First steps", "description": "Takes them.",
                   "criteria": {"narrative": "Take a step."}%s}
                  """
                      .formatted(more))
              .expect(201)
              .json()
              .path("id")
              .asText();
      client
          .send("PUT", "/v1/badges/" + badge + "/image", png(), "Content-Type", "image/png")
          .expect(200);
      return badge;
    }

    /** From now on how recipients are reached is kept. */
    void keepContacts() {
      client
          .send(
              "PATCH",
              "/v1/issuers/" + id,
              "{\"contact\": \"KEEP\"}".getBytes(StandardCharsets.UTF_8),
              "Content-Type",
              "application/json")
          .expect(200);
    }

    /** Sets a webhook that no award and no test tells anything: what it wants happens later. */
    void webhook(String name) {
      client
          .send(
              "PUT",
              "/v1/issuers/" + id + "/webhooks/" + name,
              "{\"url\": \"https://hooks.academy.example/\", \"types\": [\"Assertion Expired\"]}"
                  .getBytes(StandardCharsets.UTF_8),
              "Content-Type",
              "application/json")
          .expect(200);
    }

    /** Awards a badge of this issuer, and gives what was answered. */
    public JsonNode award(String badge, String body) {
      return client.post("/v1/badges/" + badge + "/assertions", body).expect(201).json();
    }

    /** Takes an award back. */
    public void revoke(JsonNode award) {
      client
          .post(
              "/v1/assertions/" + award.path("id").asText() + "/revocation",
              "{\"reason\": \"Awarded in error\"}")
          .expect(200);
    }
  }

  /** Makes an issuer of that name. */
  public Issuer issuer(String name) {
    JsonNode created =
        operator()
            .post(
                "/v1/issuers",
                """
                {"name": "%s", "url": "https://academy.example.org", "email": "badges@academy.example.org"}
                """
                    .formatted(name))
            .expect(201)
            .json();
    return new Issuer(
        created.path("id").asText(), stranger().with(created.path("apiKey").asText()));
  }

  JsonNode verify(String body) {
    return stranger().post("/v1/verify", body).expect(200).json();
  }

  JsonNode verifyUrl(String url) {
    return verify("{\"url\": \"" + url + "\"}");
  }

  /** Runs the sweep once, and answers what it says it did. */
  public JsonNode sweep() {
    byte[] answer = server.invoke("SweepFunction", "{}".getBytes(StandardCharsets.UTF_8));
    return Json.read(answer);
  }

  static byte[] png() throws IOException {
    try (InputStream resource =
        Objects.requireNonNull(Demo.class.getResourceAsStream("artwork.png"), "artwork.png")) {
      return resource.readAllBytes();
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
