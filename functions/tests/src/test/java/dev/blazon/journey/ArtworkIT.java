package dev.blazon.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.platform.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be a badge's image: all of it has to fit through Lambda, baked and unbaked. */
class ArtworkIT {
  private static final String OK = "{\"recipient\": {\"email\": \"learner@example.org\"}}";

  private Scene scene;
  private Scene.Issuer issuer;

  @BeforeEach
  void start(@TempDir Path data) throws IOException {
    scene = new Scene(data, Site.systemTime());
    issuer = scene.issuer("Academy");
  }

  @AfterEach
  void stop() {
    scene.close();
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
