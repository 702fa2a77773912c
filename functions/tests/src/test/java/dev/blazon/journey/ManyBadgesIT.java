package dev.blazon.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.store.TestClock;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a displayer does that imports somebody's badges. */
@ExtendWith(OwnScene.class)
class ManyBadgesIT {
  private static final String AWARD = "{\"recipient\": {\"email\": \"learner@example.org\"}}";

  private final Scene scene;
  private final Scene.Issuer issuer;

  ManyBadgesIT(Scene scene, TestClock clock) {
    this.scene = scene;
    issuer = scene.issuer("Academy");
  }

  @Test
  void badgesOfEveryFormAreVerifiedInOneRequest() throws IOException {
    JsonNode hosted = issuer.award(issuer.badge(""), AWARD);
    JsonNode revoked = issuer.award(issuer.badge(""), AWARD);
    JsonNode signed = issuer.award(issuer.badge(", \"verification\": \"SignedBadge\""), AWARD);
    issuer
        .client()
        .post(
            "/v1/assertions/" + revoked.path("id").asText() + "/revocation",
            "{\"reason\": \"Awarded in error\"}")
        .expect(200);
    byte[] image = get(hosted.path("image")).response().body();

    JsonNode answer =
        scene.verify(
            """
            {"badges": [
              {"url": "%s", "recipient": {"email": "learner@example.org"}},
              {"url": "%s", "recipient": {"email": "somebody@example.org"}},
              {"url": "%s"},
              {"url": "%s"},
              {"jws": "%s"},
              {"assertion": %s},
              {"image": "%s"},
              {"image": "AAAA"},
              {"url": "%s/assertions/none"}]}
            """
                .formatted(
                    hosted.path("assertion").asText(),
                    hosted.path("assertion").asText(),
                    hosted.path("image").asText(),
                    revoked.path("assertion").asText(),
                    get(signed.path("assertion")).text(),
                    get(hosted.path("assertion")).text(),
                    Base64.getEncoder().encodeToString(image),
                    scene.server().url()));

    List<String> verdicts = new ArrayList<>();
    answer.path("reports").forEach(report -> verdicts.add(report.path("verdict").asText()));
    assertEquals(
        List.of(
            "VALID", "INVALID", "VALID", "REVOKED", "VALID", "VALID", "VALID", "INVALID",
            "INVALID"),
        verdicts);
    assertEquals("Awarded in error", answer.at("/reports/3/reason").asText());
  }

  @Test
  void theFactsOfABadgeAreThereForWhoeverShowsIt() throws IOException {
    JsonNode award =
        issuer.award(
            issuer.badge(", \"tags\": [\"walking\"], \"validity\": \"P1Y\""),
            """
            {"recipient": {"email": "learner@example.org"}, "narrative": "Took it.",
             "evidence": [{"id": "https://work.example.org/1", "name": "A step"}]}
            """);
    String url = award.path("assertion").asText();

    JsonNode facts =
        scene
            .stranger()
            .post("/v1/verify?view=summary", "{\"url\": \"" + url + "\"}")
            .expect(200)
            .json();

    assertEquals("VALID", facts.path("verdict").asText());
    assertEquals(url, facts.path("assertion").asText());
    assertEquals("First steps", facts.path("badgeName").asText());
    assertEquals("Academy", facts.path("issuerName").asText());
    assertEquals("https://academy.example.org", facts.path("issuerUrl").asText());
    assertEquals("Take a step.", facts.path("criteriaNarrative").asText());
    assertEquals("Took it.", facts.path("narrative").asText());
    assertEquals("2026-11-24T10:00:00Z", facts.path("issuedOn").asText());
    assertEquals("[\"walking\"]", facts.path("tags").toString());
    assertEquals("https://work.example.org/1", facts.at("/evidence/0/url").asText());
    assertEquals(award.path("image").asText(), facts.path("image").asText());
    assertEquals(200, get(facts.path("badgeImage")).status());
    assertFalse(facts.has("checks"));
  }

  @Test
  void aBatchOfSummariesIsOneOfSummaries() throws IOException {
    String url = issuer.award(issuer.badge(""), AWARD).path("assertion").asText();

    JsonNode answer =
        scene
            .stranger()
            .post(
                "/v1/verify?view=summary",
                "{\"badges\": [{\"url\": \"%s\"}, {\"jws\": \"a.b.c\"}]}".formatted(url))
            .expect(200)
            .json();

    assertEquals("First steps", answer.at("/summaries/0/badgeName").asText());
    assertEquals("INVALID", answer.at("/summaries/1/verdict").asText());
  }

  @Test
  void aFormOfAWebPageIsTaken() throws IOException {
    String url = issuer.award(issuer.badge(""), AWARD).path("assertion").asText();
    String part = "--limit\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
    String form =
        part.formatted("badge", url)
            + part.formatted("email", "Learner@Example.org")
            + "--limit--\r\n";

    JsonNode report =
        scene
            .stranger()
            .send(
                "POST",
                "/v1/verify",
                form.getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "multipart/form-data; boundary=limit")
            .expect(200)
            .json();

    assertEquals("VALID", report.path("verdict").asText());
    assertEquals("LOWER_CASE", report.at("/recipient/match").asText());
  }

  @Test
  void aRequestThatIsMalformedIsRefusedWithThePlace() {
    scene.stranger().post("/v1/verify", "{\"badges\": []}").expect(400);
    scene.stranger().post("/v1/verify?view=all", "{\"jws\": \"a.b.c\"}").expect(400);
    JsonNode problem =
        scene
            .stranger()
            .post("/v1/verify", "{\"badges\": [{\"jws\": \"a.b.c\"}, {\"url\": \"x\"}]}")
            .expect(400)
            .json();
    assertEquals("/badges/1/url", problem.at("/faults/0/pointer").asText());
  }

  private Client.Answer get(JsonNode url) {
    return scene.stranger().get(URI.create(url.asText()).getPath()).expect(200);
  }
}
