package dev.blazon.functions.local.demo;

import dev.blazon.functions.local.LocalServer;
import dev.blazon.functions.local.PrivateFile;
import dev.blazon.json.Json;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * The issuer, the badge and the four Assertions that a local server makes at its first start, to be
 * looked at. They are made once, through the API, and kept in a file of the server's folder, for
 * its owner alone.
 *
 * @param issuer the issuer's id
 * @param apiKey its first API key
 * @param badge the badge's id
 * @param active the id of an Assertion that stands
 * @param spare the id of another one, to revoke
 * @param revoked the id of one that was revoked
 * @param expired the id of one that has expired, and was swept
 */
@RecordBuilder
public record Demo(
    String issuer,
    String apiKey,
    String badge,
    String active,
    String spare,
    String revoked,
    String expired) {
  private static final byte[] SCHEDULED = "{}".getBytes(StandardCharsets.UTF_8);

  /** The demo of a server, made where it is missing. */
  public static Demo of(LocalServer server, Path data, Instant now) throws IOException {
    Path file = data.resolve("demo.json");
    if (!Files.exists(file)) {
      PrivateFile.write(file, Json.write(make(server, now)));
    }
    return Json.readStored(PrivateFile.read(file), Demo.class);
  }

  private static Demo make(LocalServer server, Instant now) throws IOException {
    Api api = new Api(server.url());
    var issuer =
        api.post(
            "/v1/issuers",
            server.operatorKey(),
            """
            {"name": "Example Academy", "url": "https://academy.example.org", "email": "badges@academy.example.org",
             "description": "Teaches whoever wants to learn.", "contact": "KEEP"}
            """);
    String key = issuer.path("apiKey").asText();
    String badge =
        api.post(
                "/v1/issuers/" + issuer.path("id").asText() + "/badges",
                key,
                """
                {"name": "Soldering, first steps", "description": "Joins two wires so that they stay joined.",
                 "criteria": {"narrative": "Solder ten joints that pass inspection."}, "tags": ["electronics"]}
                """)
            .path("id")
            .asText();
    api.putImage("/v1/badges/" + badge + "/image", key, artwork());
    String awards = "/v1/badges/" + badge + "/assertions";
    // Whom the lines of the README ask about.
    String active = api.post(awards, key, award("learner", "")).path("id").asText();
    String spare = api.post(awards, key, award("spare", "")).path("id").asText();
    String revoked = api.post(awards, key, award("revoked", "")).path("id").asText();
    api.post(
        "/v1/assertions/" + revoked + "/revocation", key, "{\"reason\": \"Awarded in error\"}");
    String dates =
        ", \"issuedOn\": \"%s\", \"expires\": \"%s\""
            .formatted(now.minus(Duration.ofDays(400)), now.minus(Duration.ofDays(35)));
    String expired = api.post(awards, key, award("expired", dates)).path("id").asText();
    server.invoke("SweepFunction", SCHEDULED);
    return DemoBuilder.builder()
        .issuer(issuer.path("id").asText())
        .apiKey(key)
        .badge(badge)
        .active(active)
        .spare(spare)
        .revoked(revoked)
        .expired(expired)
        .build();
  }

  private static String award(String name, String more) {
    return "{\"recipient\": {\"email\": \"%s@example.org\", \"name\": \"A. Learner\"}%s}"
        .formatted(name, more);
  }

  private static byte[] artwork() throws IOException {
    try (InputStream resource =
        Objects.requireNonNull(Demo.class.getResourceAsStream("artwork.png"), "artwork.png")) {
      return resource.readAllBytes();
    }
  }
}
