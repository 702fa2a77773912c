package dev.blazon.journey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.baking.Baking;
import dev.blazon.journey.Client.Answer;
import dev.blazon.store.TestClock;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the award to the end, hosted and signed. */
@ExtendWith(OwnScene.class)
class LifeOfABadgeIT {
  private static final String AWARD = "{\"recipient\": {\"email\": \"Learner@Example.org\"}}";

  private final TestClock clock;
  private final Scene scene;

  LifeOfABadgeIT(Scene scene, TestClock clock) {
    this.scene = scene;
    this.clock = clock;
  }

  @Test
  void aHostedBadgeIsAwardedShownBakedVerifiedAndRevoked() throws IOException {
    Scene.Issuer issuer = scene.issuer("Academy");
    JsonNode award = issuer.award(issuer.badge(""), AWARD);
    String url = award.path("assertion").asText();
    String path = URI.create(url).getPath();

    Answer document = scene.stranger().get(path).expect(200);
    assertEquals("application/ld+json", document.header("Content-Type"));
    assertEquals("*", document.header("Access-Control-Allow-Origin"));
    assertEquals(url, document.json().path("id").asText());
    assertTrue(document.json().at("/recipient/hashed").asBoolean());
    scene.stranger().get(path, "If-None-Match", document.header("ETag")).expect(304);
    assertEquals(
        "application/json",
        scene.stranger().get(path, "Accept", "application/json").header("Content-Type"));
    assertEquals(
        "application/ld+json",
        scene.stranger().get(path, "Accept", "text/html").expect(200).header("Content-Type"));

    Answer head = scene.stranger().head(path).expect(200);
    assertEquals(document.header("ETag"), head.header("ETag"));
    assertEquals("", head.text());

    Answer image = scene.stranger().get(path + "/image").expect(200);
    assertEquals("image/png", image.header("Content-Type"));
    assertEquals(document.text(), Baking.unbake(image.response().body()).text());
    assertArrayEquals(
        image.response().body(), scene.stranger().get(path + "/image").response().body());

    assertEquals("VALID", scene.verifyUrl(url).path("verdict").asText());
    assertEquals("VALID", verifyImage(image, "?email=learner@example.org"));
    assertEquals("INVALID", verifyImage(image, "?email=somebody@example.org"));
    assertTrue(
        scene
            .stranger()
            .get(URI.create(award.path("page").asText()).getPath())
            .expect(200)
            .text()
            .contains("First steps"));

    JsonNode revoked = revoke(issuer, award, "Awarded in error");
    assertEquals("REVOKED", revoked.path("status").asText());
    assertEquals(revoked, revoke(issuer, award, "Another reason"), "its first reason stays");
    Answer gone = scene.stranger().get(path).expect(410);
    assertEquals("no-store", gone.header("Cache-Control"));
    assertEquals("Awarded in error", gone.json().path("revocationReason").asText());
    assertTrue(gone.json().path("recipient").isMissingNode());
    JsonNode report = scene.verifyUrl(url);
    assertEquals("REVOKED", report.path("verdict").asText());
    assertTrue(report.toString().contains("Awarded in error"), report::toString);
    assertEquals("REVOKED", verifyImage(image, ""));
    scene.stranger().get("/view/" + award.path("id").asText()).expect(200);
  }

  @Test
  void aSignedBadgeIsAwardedVerifiedAndRevoked() throws IOException {
    Scene.Issuer issuer = scene.issuer("Academy");
    JsonNode award = issuer.award(issuer.badge(", \"verification\": \"SignedBadge\""), AWARD);
    String path = URI.create(award.path("assertion").asText()).getPath();

    String jws = scene.stranger().get(path).expect(200).text();
    assertEquals(jws, scene.stranger().get(path).text(), "served byte for byte");
    assertEquals("VALID", verifyJws(jws));
    Answer image = scene.stranger().get(path + "/image").expect(200);
    assertEquals(jws, Baking.unbake(image.response().body()).text());
    assertEquals("VALID", verifyImage(image, "?email=learner@example.org"));
    String tampered = jws.substring(0, jws.length() - 8) + "AAAAAAAA";
    assertEquals("INVALID", verifyJws(tampered));

    revoke(issuer, award, "Found out");
    scene.stranger().get(path).expect(410);
    assertEquals("REVOKED", verifyJws(jws));
    assertTrue(scene.verify("{\"jws\": \"" + jws + "\"}").toString().contains("Found out"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"HostedBadge", "SignedBadge"})
  void whatExpiresIsExpiredAtOnceAndRevokedByTheSweep(String verification) throws IOException {
    Scene.Issuer issuer = scene.issuer("Academy");
    String badge =
        issuer.badge(", \"validity\": \"P1D\", \"verification\": \"" + verification + "\"");
    JsonNode award = issuer.award(badge, AWARD);
    String path = URI.create(award.path("assertion").asText()).getPath();
    String document = scene.stranger().get(path).expect(200).text();
    assertEquals("VALID", verdict(verification, document));
    assertEquals(0, scene.sweep().path("expired").asInt());

    clock.advance(Duration.ofDays(1).plusSeconds(1));
    assertEquals("EXPIRED", verdict(verification, document), "the sweep has not run");
    scene.stranger().get(path).expect(200);
    assertEquals("EXPIRED", status(issuer, award));

    assertEquals(1, scene.sweep().path("expired").asInt());
    assertEquals(0, scene.sweep().path("expired").asInt(), "each thing is done once");
    JsonNode gone = scene.stranger().get(path).expect(410).json();
    assertTrue(
        gone.path("revocationReason").asText().startsWith("Expired on 2026-11-25T"),
        gone::toString);
    assertEquals("EXPIRED", verdict(verification, document));
    assertEquals("EXPIRED", status(issuer, award));
    assertEquals("REVOKED", revoke(issuer, award, "And cheated").path("status").asText());
  }

  @Test
  void whatIsKeptWhenItExpiresStaysWithItsExpiryInThePast() throws IOException {
    Scene.Issuer issuer = scene.issuer("Academy");
    JsonNode award =
        issuer.award(issuer.badge(", \"validity\": \"P1D\", \"expiryPolicy\": \"KEEP\""), AWARD);
    clock.advance(Duration.ofDays(2));
    assertEquals(1, scene.sweep().path("expired").asInt());
    String url = award.path("assertion").asText();
    scene.stranger().get(URI.create(url).getPath()).expect(200);
    assertEquals("EXPIRED", scene.verifyUrl(url).path("verdict").asText());
  }

  @Test
  void anAwardedBadgeCannotBeEditedButHasANextVersion() throws IOException {
    Scene.Issuer issuer = scene.issuer("Academy");
    String badge = issuer.badge("");
    edit(issuer, badge, "{\"name\": \"Second steps\"}").expect(200);
    issuer.client().post("/v1/badges/" + badge + "/versions", "{}").expect(409);
    issuer.award(badge, AWARD);
    String before = scene.stranger().get("/badges/" + badge).text();

    edit(issuer, badge, "{\"name\": \"Third steps\"}").expect(409);
    issuer
        .client()
        .send("PUT", "/v1/badges/" + badge + "/image", Scene.png(), "Content-Type", "image/png")
        .expect(409);
    assertEquals(before, scene.stranger().get("/badges/" + badge).text());

    String next =
        issuer
            .client()
            .post("/v1/badges/" + badge + "/versions", "{\"name\": \"Third steps\"}")
            .expect(201)
            .json()
            .path("id")
            .asText();
    assertNotEquals(badge, next);
    JsonNode old = scene.stranger().get("/badges/" + badge).json();
    JsonNode fresh = scene.stranger().get("/badges/" + next).json();
    assertEquals("2", fresh.path("version").asText());
    assertEquals("Third steps", fresh.path("name").asText());
    assertEquals(old.path("id"), fresh.at("/related/0/id"));
    assertEquals(fresh.path("id"), old.at("/related/0/id"));
    scene.stranger().get("/badges/" + next + "/image").expect(200);
    issuer.award(next, AWARD);
    issuer.client().post("/v1/badges/" + badge + "/versions", "{}").expect(409);
  }

  private static Answer edit(Scene.Issuer issuer, String badge, String json) {
    return issuer
        .client()
        .send(
            "PATCH",
            "/v1/badges/" + badge,
            json.getBytes(StandardCharsets.UTF_8),
            "Content-Type",
            "application/json");
  }

  private static JsonNode revoke(Scene.Issuer issuer, JsonNode award, String reason) {
    String path = "/v1/assertions/" + award.path("id").asText() + "/revocation";
    return issuer.client().post(path, "{\"reason\": \"" + reason + "\"}").expect(200).json();
  }

  private static String status(Scene.Issuer issuer, JsonNode award) {
    return issuer
        .client()
        .get("/v1/assertions/" + award.path("id").asText())
        .expect(200)
        .json()
        .path("status")
        .asText();
  }

  private String verdict(String verification, String document) {
    return verification.equals("SignedBadge")
        ? verifyJws(document)
        : scene.verify("{\"assertion\": " + document + "}").path("verdict").asText();
  }

  private String verifyJws(String jws) {
    return scene.verify("{\"jws\": \"" + jws + "\"}").path("verdict").asText();
  }

  private String verifyImage(Answer image, String query) {
    return scene
        .stranger()
        .send("POST", "/v1/verify" + query, image.response().body(), "Content-Type", "image/png")
        .expect(200)
        .json()
        .path("verdict")
        .asText();
  }
}
