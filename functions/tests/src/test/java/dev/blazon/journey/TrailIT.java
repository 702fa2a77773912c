package dev.blazon.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Json;
import dev.blazon.store.TestClock;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After a leak: what a key has done can be told, from the events and from the API's answers. */
@ExtendWith(OwnScene.class)
class TrailIT {
  private static final String AWARD = "{\"recipient\": {\"email\": \"learner@example.org\"}}";
  private static final String TYPE = "Content-Type";
  private static final String JSON = "application/json";
  private static final String REASON = "{\"reason\": \"In error\"}";

  private final TestClock clock;
  private final Scene scene;
  private final Scene.Issuer issuer;
  private final Holder leaked;
  private final Holder other;

  /** Somebody who holds a key. */
  private record Holder(String key, Client client) {}

  TrailIT(Scene scene, TestClock clock) {
    this.scene = scene;
    this.clock = clock;
    issuer = scene.issuer("Example Academy");
    leaked = holder();
    other = holder();
  }

  private Holder holder() {
    JsonNode key =
        issuer
            .client()
            .post(
                "/v1/issuers/" + issuer.id() + "/keys",
                "{\"scopes\": [\"issue\", \"manage\", \"read\"]}")
            .expect(201)
            .json();
    return new Holder(key.path("id").asText(), scene.stranger().with(key.path("apiKey").asText()));
  }

  @Test
  void whatAKeyHasDoneIsToldByEventsAndAnswers() throws IOException {
    String byLeaked = badge(leaked);
    clock.advance(Duration.ofSeconds(1));
    String byOther = badge(other);
    String first = award(leaked, byOther);
    String second = award(other, byLeaked);
    String third = award(other, byOther);
    revoke(other, "/v1/assertions/" + first);
    revoke(leaked, "/v1/assertions/" + second);
    String endorsement =
        leaked
            .client()
            .post(
                "/v1/endorsements",
                "{\"endorses\": \"https://example.org/badge\", \"comment\": \"Good\"}")
            .expect(201)
            .json()
            .path("id")
            .asText();
    revoke(other, "/v1/endorsements/" + endorsement);

    assertEquals(leaked.key(), shown("/v1/badges/" + byLeaked).path("createdBy").asText());
    assertEquals(other.key(), shown("/v1/badges/" + byLeaked).path("changedBy").asText());
    assertEquals(other.key(), shown("/v1/badges/" + byOther).path("createdBy").asText());
    assertEquals(leaked.key(), shown("/v1/badges/" + byOther).path("changedBy").asText());
    assertEquals(
        leaked.key(),
        issuer
            .client()
            .get("/v1/issuers/" + issuer.id() + "/badges")
            .json()
            .at("/badges/0/createdBy")
            .asText());
    assertEquals(leaked.key(), shown("/v1/assertions/" + first).path("awardedBy").asText());
    assertEquals(other.key(), shown("/v1/assertions/" + first).path("changedBy").asText());
    assertEquals(other.key(), shown("/v1/assertions/" + third).path("awardedBy").asText());
    assertFalse(shown("/v1/assertions/" + third).has("changedBy"));
    JsonNode endorsed = shown("/v1/endorsements").at("/endorsements/0");
    assertEquals(leaked.key(), endorsed.path("createdBy").asText());
    assertEquals(other.key(), endorsed.path("revokedBy").asText());
    assertEquals("operator", shown("/v1/issuers/" + issuer.id()).path("createdBy").asText());

    assertEquals(
        Set.of(
            "Assertion Issued " + first,
            "Assertion Revoked " + second,
            "Endorsement Issued " + endorsement),
        eventsBy(leaked.key(), 6));
    assertEquals(
        Set.of(
            "Assertion Issued " + second,
            "Assertion Issued " + third,
            "Assertion Revoked " + first,
            "Endorsement Revoked " + endorsement),
        eventsBy(other.key(), 6));
  }

  @Test
  void noPublicDocumentOrPageTellsWhoDidIt() throws IOException {
    String badge = badge(leaked);
    String good = award(leaked, badge);
    String revoked = award(leaked, badge);
    revoke(leaked, "/v1/assertions/" + revoked);
    for (String path :
        List.of(
            "/issuers/" + issuer.id(),
            "/issuers/" + issuer.id() + "/keys/1",
            "/issuers/" + issuer.id() + "/revocations",
            "/issuers/" + issuer.id() + "/view",
            "/badges/" + badge,
            "/badges/" + badge + "/view",
            "/assertions/" + good,
            "/assertions/" + revoked,
            "/assertions/" + good + "/image",
            "/view/" + good,
            "/view/" + revoked,
            "/embed/" + good)) {
      assertFalse(scene.stranger().get(path).text().contains(leaked.key()), path);
    }
  }

  @Test
  void theFirstWhoDoesItIsToldHoweverOftenItIsAskedForAgain() throws IOException {
    String badge = badge(other);
    String path = "/v1/badges/" + badge + "/assertions";
    String award =
        leaked
            .client()
            .post(path, AWARD, "Idempotency-Key", "a")
            .expect(201)
            .json()
            .path("id")
            .asText();
    assertEquals(
        award,
        other
            .client()
            .post(path, AWARD, "Idempotency-Key", "a")
            .expect(201)
            .json()
            .path("id")
            .asText());
    assertEquals(leaked.key(), shown("/v1/assertions/" + award).path("awardedBy").asText());

    assertEquals(
        leaked.key(), revoke(leaked, "/v1/assertions/" + award).path("revokedBy").asText());
    assertEquals(leaked.key(), revoke(other, "/v1/assertions/" + award).path("revokedBy").asText());
    assertEquals(leaked.key(), shown("/v1/assertions/" + award).path("changedBy").asText());
  }

  @Test
  void signingKeysTellWhoMadeThemAndWhoDeclaredThemCompromisedAndTheSweepIsNamed()
      throws IOException {
    String path = "/v1/issuers/" + issuer.id() + "/signing-keys";
    String badge = badge(leaked, ", \"verification\": \"SignedBadge\", \"validity\": \"P1D\"");
    String compromised = award(leaked, badge);
    assertEquals("operator", shown(path).at("/signingKeys/0/createdBy").asText());
    leaked.client().send("POST", path, new byte[0]).expect(201);
    other
        .client()
        .post(path + "/1/compromise", "{\"since\": \"" + clock.instant() + "\"}")
        .expect(200);
    assertEquals(leaked.key(), shown(path).at("/signingKeys/1/createdBy").asText());
    assertEquals(other.key(), shown(path).at("/signingKeys/0/declaredBy").asText());
    String expiring = award(other, badge);
    clock.advance(Duration.ofMinutes(2));
    scene.sweep();
    assertEquals("sweep", shown("/v1/assertions/" + compromised).path("changedBy").asText());
    assertEquals(
        other.key(),
        shown(path).at("/signingKeys/0/declaredBy").asText(),
        "the sweep settles it, and declares nothing");
    clock.advance(Duration.ofDays(2));
    scene.sweep();
    assertEquals("sweep", shown("/v1/assertions/" + expiring).path("changedBy").asText());
    assertEquals("EXPIRED", shown("/v1/assertions/" + expiring).path("status").asText());
  }

  @Test
  void editsAreToldToo() throws IOException {
    String badge = badge(other);
    leaked
        .client()
        .send("PATCH", "/v1/badges/" + badge, json("{\"name\": \"Mine\"}"), TYPE, JSON)
        .expect(200);
    assertEquals(leaked.key(), shown("/v1/badges/" + badge).path("changedBy").asText());
    leaked
        .client()
        .send("PATCH", "/v1/issuers/" + issuer.id(), json("{\"name\": \"Mine\"}"), TYPE, JSON)
        .expect(200);
    assertEquals(leaked.key(), shown("/v1/issuers/" + issuer.id()).path("changedBy").asText());
    award(other, badge);
    String next =
        leaked
            .client()
            .post("/v1/badges/" + badge + "/versions", "{\"name\": \"Next\"}")
            .expect(201)
            .json()
            .path("id")
            .asText();
    assertEquals(leaked.key(), shown("/v1/badges/" + next).path("createdBy").asText());
    assertFalse(shown("/v1/badges/" + next).has("changedBy"));
    assertEquals(leaked.key(), shown("/v1/badges/" + badge).path("changedBy").asText());
  }

  private static byte[] json(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String badge(Holder by) throws IOException {
    return badge(by, "");
  }

  private String badge(Holder by, String more) throws IOException {
    return new Scene.Issuer(issuer.id(), by.client()).badge(more);
  }

  private static String award(Holder by, String badge) {
    return by.client()
        .post("/v1/badges/" + badge + "/assertions", AWARD)
        .expect(201)
        .json()
        .path("id")
        .asText();
  }

  private static JsonNode revoke(Holder by, String path) {
    return by.client().post(path + "/revocation", REASON).expect(200).json();
  }

  private JsonNode shown(String path) {
    return issuer.client().get(URI.create(path).getPath()).expect(200).json();
  }

  /** Events follow the change stream: they are waited for. */
  private Set<String> eventsBy(String key, int most) throws IOException {
    Path file = scene.data().resolve("events.jsonl");
    for (int i = 0; i < 600 && (!Files.exists(file) || lines(file).size() <= most); i++) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    Set<String> events = new TreeSet<>();
    for (String line : lines(file)) {
      JsonNode event = Json.read(line);
      assertTrue(event.has("by"), line);
      if (event.path("by").asText().equals(key)) {
        String id = event.path(event.has("assertionId") ? "assertionId" : "endorsementId").asText();
        events.add(event.path("type").asText() + " " + id);
      }
    }
    return events;
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file);
  }
}
