package dev.blazon.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What can be a badge's image: all of it has to fit through Lambda, baked and unbaked. */
@ExtendWith(OwnScene.class)
class ArtworkIT {
  private static final String OK = "{\"recipient\": {\"email\": \"learner@example.org\"}}";

  private final Scene scene;
  private final Scene.Issuer issuer;

  ArtworkIT(Scene scene) {
    this.scene = scene;
    issuer = scene.issuer("Academy");
  }

  private static String svg(String title) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>" + title + "</title></svg>";
  }

  @Test
  void anImageWithoutRoomForAnAssertionIsNoArtwork() throws IOException {
    String image = "/v1/badges/" + issuer.badge("") + "/image";
    send("PUT", image, svg("\"\n".repeat(2_000_000)), "image/svg+xml").expect(422);
  }

  @Test
  void theLargestArtworkIsAnsweredBakedAndListed() throws IOException {
    String large = issuer.badge("");
    send("PUT", "/v1/badges/" + large + "/image", svg("\"\n".repeat(1_900_000)), "image/svg+xml")
        .expect(200);
    String id = issuer.award(large, OK).path("id").asText();
    scene.stranger().get("/badges/" + large + "/image").expect(200);
    scene.stranger().get("/assertions/" + id + "/image").expect(200);
  }

  @Test
  void aBadgeNeedsArtworkBeforeItIsAwarded() {
    String bare =
        issuer
            .client()
            .post(
                "/v1/issuers/" + issuer.id() + "/badges",
                "{\"name\": \"Bare\", \"description\": \"No image.\", \"criteria\": {\"narrative\":"
                    + " \"None.\"}}")
            .expect(201)
            .json()
            .path("id")
            .asText();
    JsonNode problem =
        issuer.client().post("/v1/badges/" + bare + "/assertions", OK).expect(409).json();
    assertEquals("urn:blazon:problem:no-artwork", problem.path("type").asText());
    scene.stranger().get("/badges/" + bare + "/image").expect(404);
  }

  private Client.Answer send(String method, String path, String body, String type) {
    return issuer
        .client()
        .send(method, path, body.getBytes(StandardCharsets.UTF_8), "Content-Type", type);
  }
}
