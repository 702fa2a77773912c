package dev.blazon.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.store.TestClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may do what: another issuer's things are as unknown as things that do not exist. */
@ExtendWith(OwnScene.class)
class TenantsIT {
  private static final String AWARD = "{\"recipient\": {\"email\": \"learner@example.org\"}}";
  private static final String NONE = "aaaaaaaaaaaaaaaaaaaaaaaaaa";

  private final TestClock clock;
  private final Scene scene;
  private final Scene.Issuer owner;
  private final Scene.Issuer other;

  TenantsIT(Scene scene, TestClock clock) {
    this.scene = scene;
    this.clock = clock;
    owner = scene.issuer("Owner");
    other = scene.issuer("Other");
  }

  @Test
  void aForeignIdAnswersExactlyAsAMissingOne() throws IOException {
    String badge = owner.badge("");
    String assertion = owner.award(badge, AWARD).path("id").asText();
    record Call(String method, String path, String body) {}
    List<Call> calls =
        List.of(
            new Call("GET", "/v1/badges/%s", ""),
            new Call("PATCH", "/v1/badges/%s", "{\"name\": \"Mine\"}"),
            new Call("POST", "/v1/badges/%s/versions", "{}"),
            new Call("POST", "/v1/badges/%s/assertions", AWARD),
            new Call("GET", "/v1/badges/%s/assertions", ""),
            new Call("GET", "/v1/assertions/%s", ""),
            new Call("POST", "/v1/assertions/%s/revocation", "{\"reason\": \"Mine\"}"),
            new Call("POST", "/v1/assertions/%s/renewal", "{}"),
            new Call("PUT", "/v1/assertions/%s/hold", "{\"reason\": \"Mine\"}"),
            new Call("DELETE", "/v1/assertions/%s/hold", ""),
            new Call("GET", "/v1/issuers/%s/renewal-requests", ""),
            new Call("DELETE", "/v1/assertions/%s/recipient", ""),
            new Call("POST", "/v1/assertions/%s/recipient", AWARD),
            new Call("POST", "/v1/issuers/%s/erasures", AWARD),
            new Call("GET", "/v1/issuers/%s/people?recipient=learner@example.org", ""),
            new Call("GET", "/v1/issuers/%s", ""),
            new Call("GET", "/v1/issuers/%s/keys", ""),
            new Call("POST", "/v1/issuers/%s/keys", "{\"scopes\": [\"read\"]}"),
            new Call("GET", "/v1/issuers/%s/badges", ""),
            new Call("GET", "/v1/issuers/%s/assertions?recipient=learner@example.org", ""),
            new Call("GET", "/v1/badges/%s/assertions?recipient=learner@example.org", ""));
    for (Call call : calls) {
      String id =
          call.path().contains("/assertions/%s")
              ? assertion
              : call.path().contains("/issuers/") ? owner.id() : badge;
      Client.Answer foreign = send(call.method(), call.path().formatted(id), call.body());
      Client.Answer missing = send(call.method(), call.path().formatted(NONE), call.body());
      assertEquals(404, foreign.status(), call::toString);
      assertEquals(missing.text(), foreign.text(), call::toString);
    }
    owner.client().get("/v1/assertions/" + assertion).expect(200);
  }

  @Test
  void aKeyDoesWhatItsScopesSayUntilItExpiresOrIsWithdrawn() throws IOException {
    String badge = owner.badge("");
    Client reader = key("{\"scopes\": [\"read\"], \"expires\": \"2026-11-25T00:00:00Z\"}");
    reader.get("/v1/badges/" + badge).expect(200);
    reader.post("/v1/badges/" + badge + "/assertions", AWARD).expect(403);
    reader.post("/v1/issuers/" + owner.id() + "/badges", "{}").expect(403);
    Client issuing = key("{\"scopes\": [\"issue\"]}");
    issuing.post("/v1/badges/" + badge + "/assertions", AWARD).expect(201);
    issuing.get("/v1/badges/" + badge).expect(403);
    clock.advance(Duration.ofDays(1));
    reader.get("/v1/badges/" + badge).expect(401);

    Client managing = key("{\"scopes\": [\"manage\"]}");
    managing.post("/v1/issuers/" + owner.id() + "/keys", "{\"scopes\": [\"issue\"]}").expect(403);
    String id =
        managing
            .post("/v1/issuers/" + owner.id() + "/keys", "{\"scopes\": [\"manage\"]}")
            .expect(201)
            .json()
            .path("id")
            .asText();
    managing.send("DELETE", "/v1/issuers/" + owner.id() + "/keys/" + id, new byte[0]).expect(200);
    managing.send("DELETE", "/v1/issuers/" + owner.id() + "/keys/" + id, new byte[0]).expect(200);
    managing.send("DELETE", "/v1/issuers/" + owner.id() + "/keys/" + NONE, new byte[0]).expect(404);
  }

  @Test
  void theOperatorMakesIssuersAndKeysAndNothingElse() throws IOException {
    String badge = owner.badge("");
    scene.operator().get("/v1/issuers/" + owner.id()).expect(200);
    scene
        .operator()
        .post("/v1/issuers/" + owner.id() + "/keys", "{\"scopes\": [\"read\"]}")
        .expect(201);
    scene.operator().get("/v1/issuers/" + NONE + "/keys").expect(404);
    scene.operator().post("/v1/badges/" + badge + "/assertions", AWARD).expect(403);
    owner.client().post("/v1/issuers", "{}").expect(403);
  }

  @Test
  void withoutAGoodKeyNothingIsTold() {
    scene.stranger().get("/v1/badges/" + NONE).expect(401);
    scene.stranger().with("nonsense").get("/v1/badges/" + NONE).expect(401);
    scene
        .stranger()
        .with("blazon_" + owner.id() + "_" + NONE + "_" + NONE + NONE)
        .get("/v1/badges/" + NONE)
        .expect(401);
  }

  @Test
  void aKeyIsGoodWithItsOwnSecretAlone() throws IOException {
    String badge = owner.badge("");
    String good = token("{\"scopes\": [\"read\"]}");
    String path = "/v1/badges/" + badge;
    scene.stranger().with(good).get(path).expect(200);
    char last = good.charAt(good.length() - 1);
    String secretOff = good.substring(0, good.length() - 1) + (last == 'a' ? 'e' : 'a');
    scene.stranger().with(secretOff).get(path).expect(401);
    scene.stranger().with(good.replace(owner.id(), other.id())).get(path).expect(401);
    scene.stranger().with(scene.server().operatorKey() + "x").get(path).expect(401);
  }

  private Client key(String body) {
    return scene.stranger().with(token(body));
  }

  private String token(String body) {
    return owner
        .client()
        .post("/v1/issuers/" + owner.id() + "/keys", body)
        .expect(201)
        .json()
        .path("apiKey")
        .asText();
  }

  private Client.Answer send(String method, String path, String body) {
    return body.isEmpty()
        ? other.client().send(method, path, new byte[0])
        : other
            .client()
            .send(
                method,
                path,
                body.getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/json");
  }
}
