package dev.blazon.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import dev.blazon.journey.Client.Answer;
import dev.blazon.json.Json;
import dev.blazon.store.TestClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an issuer's own systems are told, from the award to the request that arrives. */
@ExtendWith(OwnScene.class)
class WebhooksIT {
  private static final String RECIPIENT = "{\"recipient\": {\"email\": \"told@example.org\"}}";

  private final Scene scene;
  private final TestClock clock;
  private final HookReceiver receiver = new HookReceiver();

  WebhooksIT(Scene scene, TestClock clock) {
    this.scene = scene;
    this.clock = clock;
    // Signatures are good for five minutes of the receiver's clock.
    clock.advance(Duration.between(clock.instant(), Clock.systemUTC().instant()));
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  @Test
  void anAwardArrivesSignedOnTheThirdAttempt() throws Exception {
    Scene.Issuer issuer = scene.issuer("Academy");
    String secret = put(issuer, "campus", "").expect(200).json().path("secret").asText();
    receiver.answer(503, 500);
    JsonNode award = issuer.award(issuer.badge(""), RECIPIENT);
    String event = award.path("id").asText() + "-active";

    WaitUntil.until("the first attempt", () -> attempts(issuer, event) == 1);
    clock.advance(Duration.ofSeconds(5));
    WaitUntil.until("the second attempt", () -> attempts(issuer, event) == 2);
    assertEquals("WAITING", delivery(issuer, event).path("state").asText());
    clock.advance(Duration.ofMinutes(4));
    assertEquals(2, attempts(issuer, event));
    clock.advance(Duration.ofMinutes(1));
    WaitUntil.until("the third attempt", () -> attempts(issuer, event) == 3);

    JsonNode delivery = delivery(issuer, event);
    assertEquals("DELIVERED", delivery.path("state").asText());
    assertEquals("Assertion Issued", delivery.path("eventType").asText());
    assertEquals(
        List.of(503, 500, 204),
        StreamSupport.stream(delivery.path("attempts").spliterator(), false)
            .map(attempt -> attempt.path("httpStatus").asInt())
            .toList());
    List<HookReceiver.Told> told = receiver.told();
    assertEquals(3, told.size());
    HookReceiver.Told last = told.getLast();
    assertEquals(event, last.header("webhook-id"));
    assertNotEquals(told.getFirst().header("webhook-timestamp"), last.header("webhook-timestamp"));
    JsonNode body = Json.read(last.body());
    assertEquals("Assertion Issued", body.path("type").asText());
    assertEquals(award.path("id").asText(), body.at("/data/assertionId").asText());
    assertFalse(last.body().contains("told@example.org"), last::body);
    // The first is of the clock that the library goes by.
    new Webhook(secret).verify(told.getFirst().body(), headers(told.getFirst()));
    nowhere(secret);
  }

  @Test
  void aTestArrivesAndWhatWasTakenIsDeliveredOnceMore() {
    Scene.Issuer issuer = scene.issuer("Academy");
    put(issuer, "campus", ", \"types\": [\"Assertion Revoked\"]").expect(200);
    String path = path(issuer) + "/campus";
    Answer test = issuer.client().post(path + "/test", "", "Idempotency-Key", "one");
    String event = test.expect(202).json().path("event").asText();
    issuer.client().post(path + "/test", "", "Idempotency-Key", "one").expect(202);
    WaitUntil.until("the test", () -> state(issuer, event).equals("DELIVERED"));
    assertEquals(
        "Webhook Test", Json.read(receiver.told().getFirst().body()).path("type").asText());
    issuer.client().post(path + "/deliveries/" + event + "/retry", "").expect(202);
    WaitUntil.until("the repetition", () -> attempts(issuer, event) == 2);
    // Twice at least: what was asked for twice is perhaps sent twice, both times as one event.
    List<HookReceiver.Told> told = receiver.told();
    assertTrue(told.size() >= 2);
    told.forEach(one -> assertEquals(event, one.header("webhook-id")));
  }

  @Test
  void whoeverAnswersGoneIsToldNothingUntilItIsSetAgain() throws IOException {
    Scene.Issuer issuer = scene.issuer("Academy");
    put(issuer, "campus", "").expect(200);
    receiver.answer(410);
    String badge = issuer.badge("");
    issuer.award(badge, RECIPIENT);
    WaitUntil.until("the end", () -> webhook(issuer).has("disabled"));
    assertEquals("GONE", webhook(issuer).at("/disabled/cause").asText());
    String path = path(issuer) + "/campus";
    Answer refused = issuer.client().post(path + "/test", "").expect(409);
    assertEquals("urn:blazon:problem:webhook-disabled", refused.json().path("type").asText());
    assertFalse(put(issuer, "campus", "").expect(200).json().has("disabled"));
    JsonNode award = issuer.award(badge, RECIPIENT);
    WaitUntil.until(
        "the next", () -> state(issuer, award.path("id").asText() + "-active").equals("DELIVERED"));
  }

  @Test
  void oneThatIsRemovedIsNotThere() {
    Scene.Issuer issuer = scene.issuer("Academy");
    put(issuer, "campus", "").expect(200);
    String path = path(issuer) + "/campus";
    issuer.client().send("DELETE", path, new byte[0]).expect(204);
    issuer.client().send("DELETE", path, new byte[0]).expect(404);
    issuer.client().get(path).expect(404);
    issuer.client().get(path + "/deliveries").expect(404);
    assertEquals(0, issuer.client().get(path(issuer)).expect(200).json().path("webhooks").size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | /url",
        "{\"url\": \"hooks.example.org\"} | /url",
        "{\"url\": \"http://hooks.example.org/\"} | /url",
        "{\"url\": \"https://hooks.example.org:8443/\"} | /url",
        "{\"url\": \"https://ada:word@hooks.example.org/\"} | /url",
        "{\"url\": \"https://hooks.example.org/#part\"} | /url",
        "{\"url\": \"https://169.254.169.254/latest\"} | /url",
        "{\"url\": \"https://[fd00::1]/\"} | /url",
        "{\"url\": 7} | /url",
        "{\"url\": \"https://a.example/\", \"secret\": \"swordfish\"} | /secret",
        "{\"url\": \"https://a.example/\", \"secret\": \"whsec_c2hvcnQ=\"} | /secret",
        "{\"url\": \"https://a.example/\", \"secret\": null} | /secret",
        "{\"url\": \"https://a.example/\", \"types\": [\"Assertion Lost\"]} | /types",
        "{\"url\": \"https://a.example/\", \"types\": [\"Mail Asked\"]} | /types",
        "{\"url\": \"https://a.example/\", \"types\": \"Assertion Issued\"} | /types",
        "{\"url\": \"https://a.example/\", \"name\": \"other\"} | /name"
      })
  void whatCannotBeSetIsRefusedAtItsPlace(String body, String pointer) {
    Scene.Issuer issuer = scene.issuer("Academy");
    Answer refused = send(issuer, "campus", body).expect(400);
    assertEquals(pointer, refused.json().at("/faults/0/pointer").asText(), refused::text);
    assertFalse(refused.text().contains("swordfish"), refused::text);
  }

  @Test
  void anotherIssuersKeyAndOtherScopesSetNothing() {
    Scene.Issuer issuer = scene.issuer("Academy");
    Scene.Issuer other = scene.issuer("College");
    String body = "{\"url\": \"https://a.example/\"}";
    String path = path(issuer) + "/campus";
    other
        .client()
        .send("PUT", path, body.getBytes(UTF_8), "Content-Type", "application/json")
        .expect(404);
    scene.stranger().get(path).expect(401);
    String reading =
        issuer
            .client()
            .post("/v1/issuers/" + issuer.id() + "/keys", "{\"scopes\": [\"read\"]}")
            .expect(201)
            .json()
            .path("apiKey")
            .asText();
    Client reader = scene.stranger().with(reading);
    reader.get(path(issuer)).expect(200);
    reader.send("PUT", path, body.getBytes(UTF_8), "Content-Type", "application/json").expect(403);
    reader.post(path + "/test", "").expect(403);
    send(issuer, "Campus", body).expect(400);
  }

  /** Neither the table nor a file has the secret in the clear. */
  private void nowhere(String secret) throws IOException {
    byte[] sought = secret.substring("whsec_".length()).getBytes(UTF_8);
    try (Stream<Path> files = Files.walk(scene.data())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains(new String(sought, UTF_8)), file::toString);
      }
    }
    assertTrue(sought.length > 30);
  }

  private Answer put(Scene.Issuer issuer, String name, String more) {
    return send(issuer, name, "{\"url\": \"" + receiver.url() + "\"" + more + "}");
  }

  private static Answer send(Scene.Issuer issuer, String name, String body) {
    return issuer
        .client()
        .send(
            "PUT",
            path(issuer) + "/" + name,
            body.getBytes(UTF_8),
            "Content-Type",
            "application/json");
  }

  private static String path(Scene.Issuer issuer) {
    return "/v1/issuers/" + issuer.id() + "/webhooks";
  }

  private static JsonNode webhook(Scene.Issuer issuer) {
    return issuer.client().get(path(issuer) + "/campus").expect(200).json();
  }

  private static JsonNode delivery(Scene.Issuer issuer, String event) {
    JsonNode all = issuer.client().get(path(issuer) + "/campus/deliveries").expect(200).json();
    return StreamSupport.stream(all.path("deliveries").spliterator(), false)
        .filter(delivery -> delivery.path("event").asText().equals(event))
        .findFirst()
        .orElseGet(() -> Json.mapper().createObjectNode());
  }

  private static int attempts(Scene.Issuer issuer, String event) {
    return delivery(issuer, event).path("attempts").size();
  }

  private static String state(Scene.Issuer issuer, String event) {
    return delivery(issuer, event).path("state").asText();
  }

  private static Map<String, List<String>> headers(HookReceiver.Told told) {
    return Map.of(
        "webhook-id", List.of(told.header("webhook-id")),
        "webhook-timestamp", List.of(told.header("webhook-timestamp")),
        "webhook-signature", List.of(told.header("webhook-signature")));
  }
}
