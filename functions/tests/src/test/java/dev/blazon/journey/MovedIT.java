package dev.blazon.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.journey.Client.Answer;
import dev.blazon.platform.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is moved to another address of its recipient is good there, and leads there. */
class MovedIT {
  private static final String AWARD =
      """
      {"recipient": {"email": "zenobia@example.org", "name": "Zenobia Quill", "language": "de"},
       "narrative": "Zenobia climbed it.",
       "evidence": [{"id": "https://example.org/zenobia", "narrative": "Her zenobia log"}]}
      """;

  @Test
  void theFirstLeadsToTheNewOneWhereverItIsLookedAt(@TempDir Path data) throws IOException {
    ServerFolder folder = new ServerFolder(data);
    try (Scene scene = new Scene(data, Site.systemTime())) {
      Scene.Issuer issuer = scene.issuer("Academy");
      for (String verification : List.of("HostedBadge", "SignedBadge")) {
        String badge = issuer.badge(", \"verification\": \"" + verification + "\"");
        JsonNode award = issuer.award(badge, AWARD);
        String first = award.path("id").asText();
        String document = scene.stranger().get("/assertions/" + first).expect(200).text();
        WaitUntil.until("it is baked ahead", () -> Files.exists(folder.image(first)));
        JsonNode moved =
            issuer
                .client()
                .post(
                    "/v1/assertions/" + first + "/recipient",
                    "{\"recipient\": {\"email\": \"zenobia@new.example.org\"}}",
                    "Idempotency-Key",
                    "move-" + verification)
                .expect(201)
                .json();
        String successor = moved.path("assertion").asText();
        String id = moved.path("id").asText();

        Answer gone = scene.stranger().get("/assertions/" + first).expect(410);
        assertEquals(successor, gone.json().at("/related/0/id").asText(), gone::text);
        assertEquals("Superseded by " + successor, gone.json().path("revocationReason").asText());
        String page = scene.stranger().get("/view/" + first).expect(200).text();
        assertTrue(page.contains("<a href=\"/view/" + id + "?lang=en\">"), page);
        assertFalse(page.contains("Quill"), page);
        scene.stranger().get("/assertions/" + first + "/image").expect(410);
        WaitUntil.until("its image is deleted", () -> !Files.exists(folder.image(first)));
        JsonNode report =
            verification.equals("SignedBadge")
                ? scene.verify("{\"jws\": \"" + document + "\"}")
                : scene.verifyUrl(award.path("assertion").asText());
        assertEquals("REVOKED", report.path("verdict").asText());
        assertEquals(successor, report.path("successor").asText(), report::toString);

        JsonNode now =
            scene.verify(
                "{\"url\": \"%s\", \"recipient\": {\"email\": \"zenobia@new.example.org\"}}"
                    .formatted(successor));
        assertEquals("VALID", now.path("verdict").asText(), now::toString);
        String view = scene.stranger().get("/view/" + id).expect(200).text();
        assertTrue(view.contains("Zenobia Quill") && view.contains("Zenobia climbed it."), view);
        refused(
            "assertion-superseded",
            issuer
                .client()
                .post("/v1/assertions/" + first + "/revocation", "{\"reason\": \"Why\"}"));
      }
      JsonNode erased =
          issuer
              .client()
              .post(
                  "/v1/issuers/" + issuer.id() + "/erasures",
                  "{\"recipient\": {\"email\": \"zenobia@new.example.org\"}}")
              .expect(200)
              .json();
      assertEquals("{\"erased\":4,\"complete\":true}", erased.toString());
    }
    folder.assertNoTrace(List.of("zenobia", "Quill"));
  }

  private static void refused(String type, Answer answer) {
    assertEquals("urn:blazon:problem:" + type, answer.expect(409).json().path("type").asText());
  }
}
