package dev.blazon.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.journey.Client.Answer;
import dev.blazon.store.TestClock;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the award of a badge that expires to the end of what renewed it. */
@ExtendWith(OwnScene.class)
class RenewalIT {
  private static final String AWARD = "{\"recipient\": {\"email\": \"Learner@Example.org\"}}";
  private static final String SETTINGS =
      """
      , "verification": "%s", "validity": "P1Y",
        "renewal": {"mode": "%s", "window": "P30D", "reminders": ["P7D", "P30D"], "grace": "P14D",
                    "criteria": "Take a step *again*."}
      """;

  private final TestClock clock;
  private final Scene scene;

  RenewalIT(Scene scene, TestClock clock) {
    this.scene = scene;
    this.clock = clock;
  }

  @ParameterizedTest
  @ValueSource(strings = {"HostedBadge", "SignedBadge"})
  void theNextFollowsAndTheFirstIsGoodUntilItExpires(String verification) throws IOException {
    Scene.Issuer issuer = scene.issuer("Academy");
    String badge = issuer.badge(SETTINGS.formatted(verification, "ON_REQUEST"));
    JsonNode policy = issuer.client().get("/v1/badges/" + badge).expect(200).json().path("renewal");
    assertEquals("[\"P30D\",\"P7D\"]", policy.path("reminders").toString());
    assertEquals("NEWEST", policy.path("version").asText());
    JsonNode first = issuer.award(badge, AWARD);
    String document = scene.stranger().get(path(first)).expect(200).text();
    JsonNode planned = view(issuer, first);
    assertEquals("2027-11-24T10:00:00Z", planned.path("expires").asText());
    assertEquals(
        "{\"at\":\"2027-10-25T10:00:00Z\",\"kind\":\"RENEWAL\"}", planned.at("/plan/1").toString());

    Answer early = renew(issuer, first, "").expect(409);
    assertEquals(
        "urn:blazon:problem:renewal-too-early", early.json().path("type").asText(), early::text);
    assertTrue(early.text().contains("2027-10-25T10:00:00Z"), early::text);
    clock.advance(Duration.ofDays(340));
    Answer answer = renew(issuer, first, "renewal-1").expect(201);
    JsonNode next = answer.json();
    assertEquals(answer.text(), renew(issuer, first, "renewal-1").expect(201).text());
    assertEquals("2028-11-24T10:00:00Z", next.path("expires").asText(), "no day is lost");
    assertEquals(first.path("assertion"), next.path("renews"));
    assertEquals(
        "urn:blazon:problem:assertion-renewed",
        renew(issuer, first, "").expect(409).json().path("type").asText());

    assertEquals(document, scene.stranger().get(path(first)).expect(200).text());
    assertEquals("VALID", verdict(verification, first));
    assertEquals("VALID", verdict(verification, next));
    JsonNode renewed = view(issuer, first);
    assertEquals("RENEWED", renewed.path("status").asText());
    assertEquals(next.path("assertion"), renewed.path("successor"));
    JsonNode made = view(issuer, next);
    assertEquals("ACTIVE", made.path("status").asText());
    assertEquals(first.path("assertion"), made.path("renews"));
    assertEquals(renewed.at("/document/id"), made.at("/document/related/0/id"));
    assertEquals(renewed.at("/document/recipient"), made.at("/document/recipient"));
    assertEquals(
        2,
        issuer
            .client()
            .get("/v1/issuers/" + issuer.id() + "/assertions?recipient=learner@example.org")
            .expect(200)
            .json()
            .path("assertions")
            .size());

    clock.advance(Duration.ofDays(26));
    assertEquals("EXPIRED", view(issuer, first).path("status").asText());
    assertEquals(1, scene.sweep().path("expired").asInt());
    scene.stranger().get(path(first)).expect(410);
    assertEquals(next.path("assertion"), view(issuer, first).path("successor"));
    assertEquals("VALID", verdict(verification, next));

    issuer.revoke(next);
    assertEquals("REVOKED", view(issuer, next).path("status").asText());
    assertEquals("EXPIRED", view(issuer, first).path("status").asText());
  }

  /** What was taken back is not shown by the image of before. */
  @Test
  void whoLosesTheNextLosesTheFirst() throws IOException {
    Scene.Issuer issuer = scene.issuer("Academy");
    String badge = issuer.badge(SETTINGS.formatted("SignedBadge", "EXTERNAL"));
    JsonNode first = issuer.award(badge, AWARD);
    String jws = scene.stranger().get(path(first)).expect(200).text();
    clock.advance(Duration.ofDays(340));
    issuer.revoke(renew(issuer, first, "").expect(201).json());
    assertEquals("REVOKED", scene.verify("{\"jws\": \"" + jws + "\"}").path("verdict").asText());
  }

  @Test
  void whatIsHeldSaysWhyUntilItIsReleased() throws IOException {
    Scene.Issuer issuer = scene.issuer("Academy");
    JsonNode award =
        issuer.award(issuer.badge(SETTINGS.formatted("HostedBadge", "AUTOMATIC")), AWARD);
    String hold = "/v1/assertions/" + award.path("id").asText() + "/hold";
    for (String reason : new String[] {"On leave", "Under review"}) {
      JsonNode held = put(issuer, hold, reason).expect(200).json();
      assertEquals(reason, held.at("/hold/reason").asText());
      assertEquals(held.path("hold"), view(issuer, award).path("hold"));
    }
    assertTrue(view(issuer, award).path("changedAt").isMissingNode(), "its status is the same");
    for (int time = 0; time < 2; time++) {
      issuer.client().send("DELETE", hold, new byte[0]).expect(204);
      assertTrue(view(issuer, award).path("hold").isMissingNode());
    }
    clock.advance(Duration.ofDays(366));
    assertEquals(
        "urn:blazon:problem:assertion-expired",
        put(issuer, hold, "On leave").expect(409).json().path("type").asText());
  }

  @Test
  void whatWouldBeRenewedForEverIsNotDefined() throws IOException {
    Scene.Issuer issuer = scene.issuer("Academy");
    String badge = issuer.badge(SETTINGS.formatted("HostedBadge", "AUTOMATIC"));
    for (String change : new String[] {"{\"validity\": null}", "{\"validity\": \"P1M\"}"}) {
      Answer refused = patch(issuer, badge, change).expect(400);
      assertTrue(
          refused.json().at("/faults/0/pointer").asText().startsWith("/renewal/"), refused::text);
    }
    assertEquals(
        "NONE",
        patch(issuer, badge, "{\"renewal\": null, \"validity\": null}")
            .expect(200)
            .json()
            .at("/renewal/mode")
            .asText());
  }

  @Test
  void whatNobodyAsksIsNotRefused() throws IOException {
    Scene.Issuer issuer = scene.issuer("Academy");
    JsonNode award =
        issuer.award(issuer.badge(SETTINGS.formatted("HostedBadge", "ON_REQUEST")), AWARD);
    String requests = "/v1/issuers/" + issuer.id() + "/renewal-requests";
    assertEquals(
        0, issuer.client().get(requests).expect(200).json().path("renewalRequests").size());
    issuer
        .client()
        .post(
            requests + "/" + award.path("id").asText(),
            "{\"decision\": \"REFUSE\", \"reason\": \"No\"}")
        .expect(404);
  }

  private static Answer renew(Scene.Issuer issuer, JsonNode award, String key) {
    String path = "/v1/assertions/" + award.path("id").asText() + "/renewal";
    String body = "{\"narrative\": \"Took another step.\"}";
    return key.isEmpty()
        ? issuer.client().post(path, body)
        : issuer.client().post(path, body, "Idempotency-Key", key);
  }

  private static Answer put(Scene.Issuer issuer, String path, String reason) {
    return issuer
        .client()
        .send(
            "PUT",
            path,
            ("{\"reason\": \"" + reason + "\"}").getBytes(UTF_8),
            "Content-Type",
            "application/json");
  }

  private static Answer patch(Scene.Issuer issuer, String badge, String json) {
    return issuer
        .client()
        .send(
            "PATCH",
            "/v1/badges/" + badge,
            json.getBytes(UTF_8),
            "Content-Type",
            "application/json");
  }

  private static JsonNode view(Scene.Issuer issuer, JsonNode award) {
    return issuer.client().get("/v1/assertions/" + award.path("id").asText()).expect(200).json();
  }

  private static String path(JsonNode award) {
    return URI.create(award.path("assertion").asText()).getPath();
  }

  private String verdict(String verification, JsonNode award) {
    String url = award.path("assertion").asText();
    JsonNode report =
        verification.equals("SignedBadge")
            ? scene.verify(
                "{\"jws\": \"" + scene.stranger().get(path(award)).expect(200).text() + "\"}")
            : scene.verifyUrl(url);
    return report.path("verdict").asText();
  }
}
