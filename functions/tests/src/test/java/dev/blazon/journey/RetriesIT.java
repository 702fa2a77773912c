package dev.blazon.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.store.Race;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A request can be sent again: it is done once. */
@ExtendWith(OwnScene.class)
class RetriesIT {
  private static final String AWARD = "{\"recipient\": {\"email\": \"learner@example.org\"}}";

  private final Scene scene;
  private final Scene.Issuer issuer;

  RetriesIT(Scene scene) {
    this.scene = scene;
    issuer = scene.issuer("Academy");
  }

  @Test
  void sixtyFourAtOnceWithOneKeyMakeOneBadge() throws Exception {
    String badge = issuer.badge("");
    List<Client.Answer> answers = Race.run(i -> post(badge, AWARD, "once"));
    assertEquals(64, answers.size());
    assertEquals(
        Set.of(201), answers.stream().map(Client.Answer::status).collect(Collectors.toSet()));
    Set<String> texts = answers.stream().map(Client.Answer::text).collect(Collectors.toSet());
    assertEquals(1, texts.size(), texts::toString);
    assertEquals(
        1,
        issuer
            .client()
            .get("/v1/badges/" + badge + "/assertions")
            .expect(200)
            .json()
            .path("assertions")
            .size());
  }

  @Test
  void aRepeatedRequestGetsTheFirstAnswerAndAnotherIsRefused() throws IOException {
    String badge = issuer.badge("");
    Client.Answer first = post(badge, AWARD, "key").expect(201);
    Client.Answer again = post(badge, AWARD, "key").expect(201);
    assertEquals(first.text(), again.text());
    assertEquals("true", again.header("Idempotency-Replayed"));
    assertFalse(first.response().headers().firstValue("Idempotency-Replayed").isPresent());
    post(badge, "{\"recipient\": {\"email\": \"other@example.org\"}}", "key").expect(422);
    post(badge, AWARD, "another key with spaces").expect(400);
  }

  @Test
  void aKeyCannotBeUsedForAnotherRequestEvenWhereTheFirstAwardedNothing() throws IOException {
    String badge = issuer.badge("");
    String refused =
        "{\"recipient\": {\"email\": \"a@example.org\"}, \"issuedOn\": \"2999-01-01T00:00:00Z\"}";
    String good = "{\"assertions\": [" + "%s,".repeat(99) + "%s]}";
    post(badge, good.replace("%s", refused), "many").expect(200);
    post(badge, good.replace("%s", AWARD), "many").expect(422);
    assertEquals(0, listed(badge, "").size());

    String define =
        "{\"name\": \"N\", \"description\": \"D\", \"criteria\": {\"narrative\": \"C\"}}";
    issuer
        .client()
        .post("/v1/issuers/" + issuer.id() + "/badges", define, "Idempotency-Key", "used")
        .expect(201);
    post(badge, AWARD, "used").expect(422);
  }

  @Test
  void anApiKeyIsShownOnceAndNotWhenTheRequestIsRepeated() {
    String body =
        "{\"name\": \"B\", \"url\": \"https://b.example.org\", \"email\": \"b@example.org\"}";
    JsonNode first =
        scene.operator().post("/v1/issuers", body, "Idempotency-Key", "k").expect(201).json();
    JsonNode again =
        scene.operator().post("/v1/issuers", body, "Idempotency-Key", "k").expect(201).json();
    assertEquals(first.path("id"), again.path("id"));
    assertTrue(first.path("apiKey").isTextual());
    assertTrue(again.path("apiKey").isMissingNode());
  }

  @Test
  void aListIsAnsweredOneByOneAndRepeatedWhole() throws IOException {
    String badge = issuer.badge("");
    List<String> awards =
        IntStream.range(0, 250)
            .mapToObj(
                i ->
                    i == 100
                        ? "{\"recipient\": {\"email\": \"nobody\"}}"
                        : "{\"recipient\": {\"email\": \"learner%d@example.org\"}}".formatted(i))
            .toList();
    String body = "{\"assertions\": [" + String.join(",", awards) + "]}";
    JsonNode results = post(badge, body, "list").expect(200).json().path("results");
    assertEquals(250, results.size());
    assertEquals(400, results.get(100).at("/problem/status").asInt());
    assertEquals("/recipient/email", results.get(100).at("/problem/faults/0/pointer").asText());
    Set<String> ids = ids(results);
    assertEquals(249, ids.size());
    assertEquals(ids, ids(post(badge, body, "list").expect(200).json().path("results")));
    assertEquals(249, listed(badge, "").size());
    assertEquals(249, listed(badge, "status=ACTIVE&").size());
    assertEquals(0, listed(badge, "status=REVOKED&").size());
  }

  /** Every page of a list. */
  private Set<String> listed(String badge, String query) {
    Set<String> ids = ConcurrentHashMap.newKeySet();
    String cursor = "";
    do {
      JsonNode page =
          issuer
              .client()
              .get(
                  "/v1/badges/"
                      + badge
                      + "/assertions?"
                      + query
                      + (cursor.isEmpty() ? "" : "cursor=" + cursor))
              .expect(200)
              .json();
      page.path("assertions").forEach(assertion -> ids.add(assertion.path("id").asText()));
      cursor = page.path("cursor").asText("");
    } while (!cursor.isEmpty());
    return ids;
  }

  private static Set<String> ids(JsonNode results) {
    return IntStream.range(0, results.size())
        .mapToObj(results::get)
        .filter(result -> result.path("status").asText().equals("ACTIVE"))
        .map(result -> result.path("id").asText())
        .collect(Collectors.toSet());
  }

  private Client.Answer post(String badge, String body, String key) {
    return issuer
        .client()
        .post("/v1/badges/" + badge + "/assertions", body, "Idempotency-Key", key);
  }
}
