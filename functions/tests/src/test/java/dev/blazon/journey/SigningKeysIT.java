package dev.blazon.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.journey.Client.Answer;
import dev.blazon.store.TestClock;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Key epochs: rotation leaves everything good, and a compromise what was issued before it. */
@ExtendWith(OwnScene.class)
class SigningKeysIT {
  private static final String AWARD = "{\"recipient\": {\"email\": \"learner@example.org\"}}";
  private static final String SIGNED = ", \"verification\": \"SignedBadge\"";

  private final TestClock clock;
  private final Scene scene;
  private final Scene.Issuer issuer;

  SigningKeysIT(Scene scene, TestClock clock) {
    this.scene = scene;
    this.clock = clock;
    issuer = scene.issuer("Academy");
  }

  @Test
  void badgesOfBothEpochsAreValidAndRevokedEachByItself() throws IOException {
    String badge = issuer.badge(SIGNED);
    JsonNode first = issuer.award(badge, AWARD);
    String firstJws = jws(first);
    String document = text("/badges/" + badge);
    assertEquals(badge, first.path("badge").asText());

    JsonNode key = rotate();
    assertEquals(2, key.path("epoch").asInt());
    assertEquals("CURRENT", key.path("status").asText());
    assertEquals(document, text("/badges/" + badge), "rotation itself moves nothing");
    JsonNode second = issuer.award(badge, AWARD);
    String secondJws = jws(second);
    String continuation = second.path("badge").asText();
    assertNotEquals(badge, continuation);

    assertEquals("VALID", verdict(firstJws));
    assertEquals("VALID", verdict(secondJws));
    JsonNode profile = json(path(key.path("profile").asText()));
    assertEquals(key.path("profile"), profile.path("id"));
    assertEquals(key.path("publicKey"), profile.path("publicKey"));
    assertEquals("Academy", profile.path("name").asText());
    JsonNode own = json("/issuers/" + issuer.id());
    assertEquals(own.path("id"), profile.at("/related/0/id"));
    assertEquals(
        own.path("revocationList").asText() + "/2", profile.path("revocationList").asText());
    assertEquals(profile.path("id"), json(path(key.path("publicKey").asText())).path("owner"));
    scene.stranger().get("/issuers/" + issuer.id() + "/profiles/1").expect(404);
    scene.stranger().get("/issuers/" + issuer.id() + "/profiles/3").expect(404);

    JsonNode old = json("/badges/" + badge);
    JsonNode copy = json("/badges/" + continuation);
    assertEquals(profile.path("id"), copy.path("issuer"));
    assertEquals(own.path("id"), old.path("issuer"));
    assertEquals(old.path("version"), copy.path("version"));
    assertEquals(old.path("id"), copy.at("/related/0/id"));
    assertEquals(copy.path("id"), old.at("/related/0/id"));
    scene.stranger().get("/badges/" + continuation + "/image").expect(200);
    scene.stranger().get(path(second.path("assertion").asText()) + "/image").expect(200);

    revoke(first);
    assertEquals("REVOKED", verdict(firstJws));
    assertEquals("VALID", verdict(secondJws));
    revoke(second);
    assertEquals("REVOKED", verdict(secondJws));
  }

  @Test
  void aBadgeIsContinuedOnceInEachEpochWhicheverOfThemIsAwarded() throws IOException {
    String badge = issuer.badge(SIGNED);
    issuer.award(badge, AWARD);
    rotate();
    String second = issuer.award(badge, AWARD).path("badge").asText();
    assertEquals(second, issuer.award(badge, AWARD).path("badge").asText());
    assertEquals(second, issuer.award(second, AWARD).path("badge").asText());
    rotate();
    String third = issuer.award(second, AWARD).path("badge").asText();
    assertNotEquals(second, third);
    assertEquals(third, issuer.award(badge, AWARD).path("badge").asText());
    assertEquals("VALID", verdict(jws(issuer.award(badge, AWARD))));
    assertEquals(third, view(badge).path("continuation").asText(), "past the second, at once");
    assertEquals(third, view(second).path("continuation").asText());
    assertFalse(view(third).has("continuation"));
  }

  @Test
  void aBadgeThatWasNeverAwardedIsIssuedUnderTheNewestProfileByItself() throws IOException {
    String badge = issuer.badge(SIGNED);
    String hosted = issuer.badge("");
    String profile = rotate().path("profile").asText();
    JsonNode award = issuer.award(badge, AWARD);
    assertEquals(badge, award.path("badge").asText());
    assertEquals(profile, json("/badges/" + badge).path("issuer").asText());
    assertEquals("VALID", verdict(jws(award)));

    JsonNode hostedAward = issuer.award(hosted, AWARD);
    assertEquals(hosted, hostedAward.path("badge").asText());
    assertEquals(
        json("/issuers/" + issuer.id()).path("id"), json("/badges/" + hosted).path("issuer"));
    rotate();
    assertEquals(hosted, issuer.award(hosted, AWARD).path("badge").asText());
    assertEquals(
        "VALID", scene.verifyUrl(hostedAward.path("assertion").asText()).path("verdict").asText());
  }

  @Test
  void aNextVersionOfAContinuedBadgeIsGood() throws IOException {
    String badge = issuer.badge(SIGNED);
    issuer.award(badge, AWARD);
    rotate();
    String continuation = issuer.award(badge, AWARD).path("badge").asText();
    String next =
        issuer
            .client()
            .post("/v1/badges/" + continuation + "/versions", "{\"name\": \"Next steps\"}")
            .expect(201)
            .json()
            .path("id")
            .asText();
    JsonNode award = issuer.award(next, AWARD);
    assertEquals("2", json("/badges/" + next).path("version").asText());
    assertEquals("VALID", verdict(jws(award)));
  }

  @Test
  void ofACompromisedKeyWhatWasIssuedBeforeStaysGoodAndTheRestIsRevoked() throws IOException {
    String badge = issuer.badge(SIGNED);
    JsonNode before = issuer.award(badge, AWARD);
    clock.advance(Duration.ofHours(1));
    Instant since = clock.instant();
    JsonNode after = issuer.award(badge, AWARD);
    JsonNode untouched = issuer.award(issuer.badge(""), AWARD);
    clock.advance(Duration.ofHours(1));

    JsonNode declared = compromise(1, since).expect(200).json();
    assertEquals("COMPROMISED", declared.path("status").asText());
    assertEquals(since.toString(), declared.path("compromisedSince").asText());
    assertEquals(
        since.toString(),
        json("/issuers/" + issuer.id() + "/keys/1")
            .path("https://w3id.org/security#revoked")
            .asText());
    String afterJws = jws(after);
    assertEquals("VALID", verdict(jws(before)));
    JsonNode report = scene.verify("{\"jws\": \"" + afterJws + "\"}");
    assertEquals("INVALID", report.path("verdict").asText());
    assertTrue(report.path("checks").toString().contains("key-not-compromised"), report::toString);

    issuer.client().post("/v1/badges/" + badge + "/assertions", AWARD).expect(409);
    issuer.award(issuer.badge(""), AWARD);

    assertEquals(0, scene.sweep().path("revoked").asInt(), "what was signing may still end");
    clock.advance(Duration.ofMinutes(1));
    assertEquals(1, scene.sweep().path("revoked").asInt());
    assertEquals(0, scene.sweep().path("revoked").asInt());
    assertEquals(
        "Signing key compromised",
        scene
            .stranger()
            .get(path(after.path("assertion").asText()))
            .expect(410)
            .json()
            .path("revocationReason")
            .asText());
    assertTrue(text("/issuers/" + issuer.id() + "/revocations").contains("compromised"));
    assertEquals("VALID", verdict(jws(before)));
    assertEquals(
        "VALID", scene.verifyUrl(untouched.path("assertion").asText()).path("verdict").asText());

    rotate();
    JsonNode fresh = issuer.award(badge, AWARD);
    assertEquals("VALID", verdict(jws(fresh)));
    assertEquals(2, signingKeys().size());
    assertEquals("COMPROMISED", signingKeys().at("/0/status").asText());
    assertEquals("CURRENT", signingKeys().at("/1/status").asText());
  }

  @Test
  void aCompromiseCanOnlyTurnOutToHaveBegunEarlier() throws IOException {
    String badge = issuer.badge(SIGNED);
    JsonNode award = issuer.award(badge, AWARD);
    clock.advance(Duration.ofHours(1));
    Instant since = clock.instant();
    compromise(1, since.plusSeconds(1)).expect(400);
    compromise(1, since).expect(200);
    compromise(2, since).expect(404);
    clock.advance(Duration.ofHours(1));
    assertEquals(0, scene.sweep().path("revoked").asInt());
    compromise(1, since.plusSeconds(1)).expect(409);
    assertEquals("VALID", verdict(jws(award)));

    JsonNode earlier = compromise(1, since.minus(Duration.ofDays(1))).expect(200).json();
    assertEquals(
        since.minus(Duration.ofDays(1)).toString(), earlier.path("compromisedSince").asText());
    assertEquals("INVALID", verdict(jws(award)));
    clock.advance(Duration.ofMinutes(2));
    assertEquals(1, scene.sweep().path("revoked").asInt());
  }

  @Test
  void keysAreMadeOnceForARequestAndNotWithoutBound() {
    String path = "/v1/issuers/" + issuer.id() + "/signing-keys";
    JsonNode first = start(path, 201, "Idempotency-Key", "rotate").json();
    Answer again = start(path, 201, "Idempotency-Key", "rotate");
    assertEquals(first, again.json());
    assertEquals("true", again.header("Idempotency-Replayed"));
    for (int i = 1; i < 10; i++) {
      start(path, 201);
    }
    start(path, 409);
    clock.advance(Duration.ofDays(31));
    start(path, 201);
    assertEquals(12, signingKeys().size());
    assertEquals("RETIRED", signingKeys().at("/10/status").asText());
  }

  /** A throttle takes its token before the key is looked at, and the clock of this test stands. */
  @Test
  void whoeverHasNoKeyKeepsNobodyFromMakingANewOne() {
    String path = "/v1/issuers/" + issuer.id() + "/signing-keys";
    Client nobody = scene.stranger().with("nonsense");
    for (int i = 0; i < 100; i++) {
      nobody.send("POST", path, new byte[0]).expect(401);
    }
    start(path, 201);
  }

  @Test
  void anotherIssuersKeysAreNobodysBusiness() {
    Scene.Issuer other = scene.issuer("Other");
    String path = "/v1/issuers/" + issuer.id() + "/signing-keys";
    other.client().get(path).expect(404);
    other.client().send("POST", path, new byte[0]).expect(404);
    other
        .client()
        .post(path + "/1/compromise", "{\"since\": \"2026-01-01T00:00:00Z\"}")
        .expect(404);
    scene.operator().get(path).expect(200);
    issuer.client().post(path, "{}").expect(400);
    assertEquals(1, signingKeys().size());
  }

  private JsonNode rotate() {
    return start("/v1/issuers/" + issuer.id() + "/signing-keys", 201).json();
  }

  private Answer start(String path, int status, String... headers) {
    return issuer.client().send("POST", path, new byte[0], headers).expect(status);
  }

  private Answer compromise(int epoch, Instant since) {
    return issuer
        .client()
        .post(
            "/v1/issuers/" + issuer.id() + "/signing-keys/" + epoch + "/compromise",
            "{\"since\": \"" + since + "\", \"reason\": \"It leaked\"}");
  }

  private JsonNode signingKeys() {
    return issuer
        .client()
        .get("/v1/issuers/" + issuer.id() + "/signing-keys")
        .expect(200)
        .json()
        .path("signingKeys");
  }

  private JsonNode view(String badge) {
    return issuer.client().get("/v1/badges/" + badge).expect(200).json();
  }

  private void revoke(JsonNode award) {
    issuer
        .client()
        .post(
            "/v1/assertions/" + award.path("id").asText() + "/revocation",
            "{\"reason\": \"In error\"}")
        .expect(200);
  }

  /** Of one that is gone from its URL, its holder has the token still. */
  private String jws(JsonNode award) {
    return text(path(award.path("assertion").asText()));
  }

  private String verdict(String jws) {
    return scene.verify("{\"jws\": \"" + jws + "\"}").path("verdict").asText();
  }

  private JsonNode json(String path) {
    return scene.stranger().get(path).expect(200).json();
  }

  private String text(String path) {
    return scene.stranger().get(path).expect(200).text();
  }

  private static String path(String url) {
    return URI.create(url).getPath();
  }
}
