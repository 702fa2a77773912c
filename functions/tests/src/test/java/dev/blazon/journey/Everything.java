package dev.blazon.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** An issuer, a badge and an award for tests, with every property that Open Badges 2.0 allows. */
record Everything(Scene.Issuer issuer, String badge, JsonNode award) {
  /**
   * Makes them.
   *
   * @param verification HostedBadge or SignedBadge
   */
  static Everything make(Scene scene, String verification) throws IOException {
    JsonNode created = scene.operator().post("/v1/issuers", text("issuer")).expect(201).json();
    Scene.Issuer issuer =
        new Scene.Issuer(
            created.path("id").asText(), scene.stranger().with(created.path("apiKey").asText()));
    String details =
        text("badge").replaceFirst("\\{", "{\"verification\": \"" + verification + "\",");
    String badge =
        issuer
            .client()
            .post("/v1/issuers/" + issuer.id() + "/badges", details)
            .expect(201)
            .json()
            .path("id")
            .asText();
    issuer
        .client()
        .send("PUT", "/v1/badges/" + badge + "/image", Scene.png(), "Content-Type", "image/png")
        .expect(200);
    return new Everything(issuer, badge, issuer.award(badge, text("award")));
  }

  /** What was said of one of them: {@code issuer}, {@code badge} or {@code award}. */
  static JsonNode said(String name) throws IOException {
    return Json.read(text(name));
  }

  private static String text(String name) throws IOException {
    try (InputStream resource =
        Objects.requireNonNull(
            Everything.class.getResourceAsStream("everything/" + name + ".json"), name)) {
      return new String(resource.readAllBytes(), UTF_8);
    }
  }
}
