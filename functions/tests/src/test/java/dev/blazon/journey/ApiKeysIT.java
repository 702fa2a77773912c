package dev.blazon.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.journey.Client.Answer;
import dev.blazon.store.TestClock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of API keys: made, used, replaced, withdrawn with all that were made with them. */
@ExtendWith(OwnScene.class)
class ApiKeysIT {
  private static final String MANAGE = "{\"scopes\": [\"manage\", \"read\"]}";
  private static final String READ = "{\"scopes\": [\"read\"]}";

  private static final String MANAGE_ONLY = "{\"scopes\": [\"manage\"]}";

  private final TestClock clock;
  private final Scene scene;
  private final Scene.Issuer issuer;
  private final String keys;

  ApiKeysIT(Scene scene, TestClock clock) {
    this.scene = scene;
    this.clock = clock;
    issuer = scene.issuer("Example Academy");
    keys = "/v1/issuers/" + issuer.id() + "/keys";
  }

  @Test
  void aKeyMakesNoneThatLivesLongerThanItself() {
    String end = clock.instant().plus(Duration.ofDays(1)).toString();
    JsonNode parent =
        make(issuer.client(), "{\"scopes\": [\"manage\"], \"expires\": \"%s\"}".formatted(end));
    Client holder = holder(parent);
    JsonNode child = make(holder, "{\"scopes\": [\"manage\"]}");
    assertEquals(parent.path("expires"), child.path("expires"));
    assertEquals(parent.path("id"), child.path("createdBy"));
    assertEquals(child.path("expires"), make(holder(child), MANAGE_ONLY).path("expires"));
    String later = clock.instant().plus(Duration.ofDays(2)).toString();
    Answer refused =
        holder.post(keys, "{\"scopes\": [\"manage\"], \"expires\": \"" + later + "\"}").expect(422);
    assertEquals("urn:blazon:problem:outlives-its-maker", refused.json().path("type").asText());
    String sooner = clock.instant().plus(Duration.ofHours(1)).toString();
    assertEquals(
        sooner,
        make(holder, "{\"scopes\": [\"manage\"], \"expires\": \"%s\"}".formatted(sooner))
            .path("expires")
            .asText());

    clock.advance(Duration.ofDays(1));
    holder(child).get(keys).expect(401);
    assertFalse(make(issuer.client(), READ).has("expires"), "the first key never ends");
    assertFalse(make(scene.operator(), READ).has("expires"));
  }

  @Test
  void aKeyThatIsReplacedIsGoodForAWhileAndThenEndsByItself() {
    JsonNode old =
        make(issuer.client(), "{\"scopes\": [\"manage\", \"read\"], \"name\": \"Platform\"}");
    String rotation = keys + "/" + old.path("id").asText() + "/rotation";
    Answer first =
        holder(old)
            .post(rotation, "{\"overlap\": \"PT2H\"}", "Idempotency-Key", "turn")
            .expect(201);
    JsonNode made = first.json().path("key");
    assertEquals("Platform", made.path("name").asText());
    assertEquals(old.path("scopes"), made.path("scopes"));
    assertFalse(made.has("expires"), "it ends when the old one would have: never");
    assertEquals(old.path("id"), made.path("createdBy"));
    assertEquals(made.path("id"), first.json().at("/replaced/replacedBy"));
    JsonNode again =
        holder(old)
            .post(rotation, "{\"overlap\": \"PT2H\"}", "Idempotency-Key", "turn")
            .expect(201)
            .json();
    assertEquals(made.path("id"), again.at("/key/id"));
    assertFalse(again.path("key").has("apiKey"), "it is shown once");
    Answer twice = issuer.client().post(rotation, "{}").expect(409);
    assertEquals("urn:blazon:problem:api-key-replaced", twice.json().path("type").asText());
    assertTrue(twice.text().contains(made.path("id").asText()), twice::text);

    holder(old).get(keys).expect(200);
    clock.advance(Duration.ofHours(2));
    holder(old).get(keys).expect(401);
    holder(made).get(keys).expect(200);
    Answer ended = issuer.client().post(rotation, "{}").expect(409);
    assertEquals("urn:blazon:problem:api-key-ended", ended.json().path("type").asText());

    JsonNode atOnce =
        issuer
            .client()
            .post(keys + "/" + made.path("id").asText() + "/rotation", "{\"overlap\": \"PT0S\"}")
            .expect(201)
            .json();
    holder(made).get(keys).expect(401);
    holder(atOnce.path("key")).get(keys).expect(200);
  }

  @Test
  void nothingIsHadByReplacingAKeyThatCanDoMoreOrLivesLonger() {
    JsonNode all = make(issuer.client(), "{\"scopes\": [\"issue\", \"manage\"]}");
    Client managing = holder(make(issuer.client(), MANAGE_ONLY));
    managing.post(keys + "/" + all.path("id").asText() + "/rotation", "{}").expect(403);
    String end = clock.instant().plus(Duration.ofDays(1)).toString();
    Client brief =
        holder(
            make(
                issuer.client(), "{\"scopes\": [\"manage\"], \"expires\": \"%s\"}".formatted(end)));
    JsonNode lasting = make(issuer.client(), MANAGE_ONLY);
    Answer refused =
        brief.post(keys + "/" + lasting.path("id").asText() + "/rotation", "{}").expect(422);
    assertEquals("urn:blazon:problem:outlives-its-maker", refused.json().path("type").asText());
    holder(all).get("/v1/issuers/" + issuer.id() + "/keys").expect(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "P", "P1M", "P31D", "-PT1S", "1 day", "PT1H "})
  void anOverlapIsADurationOfUpToThirtyDays(String overlap) {
    String id = make(issuer.client(), READ).path("id").asText();
    issuer
        .client()
        .post(keys + "/" + id + "/rotation", "{\"overlap\": \"" + overlap + "\"}")
        .expect(400);
    issuer.client().send("POST", keys + "/" + id + "/rotation", new byte[0]).expect(201);
  }

  @Test
  void aWithdrawnKeyShowsWhatWasMadeWithItAndTakesItAlongWhereThatIsAskedFor() {
    JsonNode leaked = make(issuer.client(), MANAGE);
    JsonNode child = make(holder(leaked), MANAGE);
    JsonNode grandchild = make(holder(child), READ);
    JsonNode other = make(issuer.client(), READ);
    String path = keys + "/" + leaked.path("id").asText();

    JsonNode answer = delete(path).expect(200).json();
    assertEquals("WITHDRAWN", answer.at("/key/status").asText());
    assertEquals(2, answer.path("childrenLeft").asInt());
    assertEquals(ids(child, grandchild), idsIn(answer.path("children")));
    holder(leaked).get(keys).expect(401);
    holder(grandchild).get("/v1/issuers/" + issuer.id()).expect(200);

    delete(path + "?children=yes").expect(400);
    JsonNode all = delete(path + "?children=withdraw").expect(200).json();
    assertEquals(2, all.path("childrenWithdrawn").asInt());
    assertEquals(0, all.path("childrenLeft").asInt());
    assertEquals(answer.at("/key/withdrawnAt"), all.at("/key/withdrawnAt"));
    for (JsonNode key : List.of(child, grandchild)) {
      holder(key).get("/v1/issuers/" + issuer.id()).expect(401);
    }
    holder(other).get("/v1/issuers/" + issuer.id()).expect(200);
    assertEquals(0, delete(path + "?children=withdraw").json().path("childrenWithdrawn").asInt());
  }

  @Test
  void keysAreNotWithoutNumberAndTheirListHasPages() {
    for (int i = 1; i < 99; i++) {
      make(issuer.client(), READ);
    }
    JsonNode last = make(issuer.client(), READ);
    Answer refused = issuer.client().post(keys, READ).expect(409);
    assertEquals("urn:blazon:problem:too-many-api-keys", refused.json().path("type").asText());
    JsonNode instead =
        issuer
            .client()
            .send("POST", keys + "/" + last.path("id").asText() + "/rotation", new byte[0])
            .expect(201)
            .json();
    delete(keys + "/" + instead.at("/key/id").asText()).expect(200);
    Answer soon = issuer.client().post(keys, READ).expect(429);
    assertEquals("urn:blazon:problem:issuer-limit", soon.json().path("type").asText());
    assertEquals("600", soon.header("Retry-After"));
    make(scene.operator(), READ);
    delete(keys + "/" + last.path("id").asText()).expect(200);
    clock.advance(Duration.ofMinutes(20));
    issuer.client().post(keys, READ).expect(409);

    Set<String> seen = new HashSet<>();
    String cursor = "";
    int pages = 0;
    do {
      JsonNode page = issuer.client().get(keys + cursor).expect(200).json();
      seen.addAll(idsIn(page.path("keys")));
      cursor = page.has("cursor") ? "?cursor=" + page.path("cursor").asText() : "";
      pages++;
    } while (!cursor.isEmpty());
    assertEquals(2, pages);
    assertEquals(102, seen.size());
    issuer.client().get(keys + "?cursor=x").expect(400);
  }

  @Test
  void manyAtOnceAreNoMoreThanOneAfterAnother() throws InterruptedException, ExecutionException {
    for (int i = 0; i < 96; i++) {
      make(issuer.client(), READ);
    }
    List<Integer> statuses;
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      Callable<Integer> call = () -> scene.operator().post(keys, READ).status();
      statuses =
          threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> call).toList()).stream()
              .map(ApiKeysIT::got)
              .toList();
    }
    long good = statuses.stream().filter(status -> status == 201).count();
    assertTrue(good >= 1 && good <= 3, statuses::toString);
    long listed = issuer.client().get(keys).expect(200).json().path("keys").size();
    assertEquals(97 + good, listed);
  }

  @Test
  void theDayOfLastUseIsKept() {
    JsonNode key = make(issuer.client(), READ);
    assertFalse(shown(key).has("lastUsedOn"));
    holder(key).get("/v1/issuers/" + issuer.id()).expect(200);
    String first = clock.instant().toString().substring(0, 10);
    assertEquals(first, shown(key).path("lastUsedOn").asText());
    clock.advance(Duration.ofDays(3));
    assertEquals(first, shown(key).path("lastUsedOn").asText());
    holder(key).get("/v1/issuers/" + issuer.id()).expect(200);
    String last = clock.instant().toString().substring(0, 10);
    assertNotEquals(first, last);
    assertEquals(last, shown(key).path("lastUsedOn").asText());
    delete(keys + "/" + key.path("id").asText()).expect(200);
    assertEquals(last, shown(key).path("lastUsedOn").asText());
  }

  private JsonNode shown(JsonNode key) {
    for (JsonNode each : issuer.client().get(keys).expect(200).json().path("keys")) {
      if (each.path("id").equals(key.path("id"))) {
        return each;
      }
    }
    throw new AssertionError("the key is not listed");
  }

  private JsonNode make(Client client, String body) {
    return client.post(keys, body).expect(201).json();
  }

  private Client holder(JsonNode key) {
    return scene.stranger().with(key.path("apiKey").asText());
  }

  private Answer delete(String path) {
    return issuer.client().send("DELETE", path, new byte[0]);
  }

  private static Set<String> ids(JsonNode... keys) {
    return List.of(keys).stream().map(key -> key.path("id").asText()).collect(Collectors.toSet());
  }

  private static Set<String> idsIn(JsonNode list) {
    return list.valueStream().map(key -> key.path("id").asText()).collect(Collectors.toSet());
  }

  private static int got(Future<Integer> status) {
    try {
      return status.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
