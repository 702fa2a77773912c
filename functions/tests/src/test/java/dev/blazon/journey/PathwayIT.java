package dev.blazon.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A pathway of two issuers, from its beginning to the badge of whoever has completed it. */
@ExtendWith(OwnScene.class)
class PathwayIT {
  private static final String AWARD = "{\"recipient\": {\"email\": \"learner@example.org\"}}";

  private final Scene scene;

  PathwayIT(Scene scene) {
    this.scene = scene;
  }

  @Test
  void theLastBadgeBringsTheBadgeForCompletingIt() throws IOException {
    Scene.Issuer academy = scene.issuer("Academy");
    Scene.Issuer guild = scene.issuer("Guild");
    String first = academy.badge("");
    String second = guild.badge("");
    String done = academy.badge("");
    JsonNode made =
        academy
            .client()
            .post(
                "/v1/issuers/" + academy.id() + "/pathways",
                body(first, second, done),
                "Idempotency-Key",
                "pathway-1")
            .expect(201)
            .json();
    assertTrue(made.path("aligned").asBoolean());
    String pathway = "/v1/pathways/" + made.path("id").asText();
    guild.client().get(pathway).expect(404);
    academy.client().send("PUT", pathway, body(first, second, done).getBytes(UTF_8)).expect(200);
    JsonNode one = academy.award(first, AWARD);
    WaitUntil.until(
        "it is begun", () -> academy.client().get(pathway).expect(200).json().has("begunAt"));
    assertEquals(
        "urn:blazon:problem:pathway-begun",
        academy
            .client()
            .send("DELETE", pathway, new byte[0])
            .expect(409)
            .json()
            .path("type")
            .asText());

    JsonNode two = guild.award(second, AWARD);
    WaitUntil.until("it is completed", () -> awards(academy, done).size() == 1);
    JsonNode completed = awards(academy, done).get(0);
    assertEquals("pathway", completed.path("awardedBy").asText());
    JsonNode document = completed.path("document");
    assertEquals(
        Set.of(one.path("assertion").asText(), two.path("assertion").asText()),
        StreamSupport.stream(document.path("evidence").spliterator(), false)
            .map(evidence -> evidence.path("id").asText())
            .collect(Collectors.toSet()));
    assertEquals(
        made.path("page").asText(),
        academy
            .client()
            .get("/v1/badges/" + done)
            .expect(200)
            .json()
            .at("/document/alignment/0/targetUrl")
            .asText());
    assertEquals("VALID", scene.verifyUrl(document.path("id").asText()).path("verdict").asText());
    ServerFolder folder = new ServerFolder(scene.data());
    WaitUntil.until(
        "it is told",
        () ->
            folder.events().contains("\"Pathway Completed\"")
                && folder.events().contains(made.path("page").asText()));
    assertEquals(1, awards(academy, done).size());
  }

  private static JsonNode awards(Scene.Issuer issuer, String badge) {
    return issuer
        .client()
        .get("/v1/badges/" + badge + "/assertions")
        .expect(200)
        .json()
        .path("assertions");
  }

  private static String body(String first, String second, String done) {
    return """
    {"name": "Paramedic", "description": "From first aid to the ambulance.",
     "stages": [{"name": "Basics", "of": ["%s"], "required": 1},
                {"name": "Practice", "of": [{"badge": "%s"}], "required": 1}],
     "completion": {"badge": "%s"}}
    """
        .formatted(first, second, done);
  }
}
