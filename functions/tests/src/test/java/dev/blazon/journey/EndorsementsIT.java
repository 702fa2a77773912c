package dev.blazon.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.journey.Client.Answer;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From what one issuer says for another to the end of it. */
@ExtendWith(OwnScene.class)
class EndorsementsIT {
  private static final String AWARD = "{\"recipient\": {\"email\": \"learner@example.org\"}}";

  private final Scene scene;
  private final Scene.Issuer owner;
  private final Scene.Issuer endorser;

  EndorsementsIT(Scene scene) {
    this.scene = scene;
    owner = scene.issuer("Academy");
    endorser = scene.issuer("Board");
  }

  @Test
  void anAwardedBadgeIsEndorsedNamesItAndNamesItNoMoreWhenItIsRevoked() throws IOException {
    String badge = owner.badge("");
    JsonNode award = owner.award(badge, AWARD);
    String assertion = get(award.path("assertion").asText()).text();
    JsonNode made = endorse(url("/badges/" + badge));
    String url = made.path("endorsement").asText();

    Answer document = get(url).expect(200);
    assertEquals("application/ld+json", document.header("Content-Type"));
    assertEquals("*", document.header("Access-Control-Allow-Origin"));
    assertEquals(url, document.json().path("id").asText());
    assertEquals("Endorsement", document.json().path("type").asText());
    assertEquals(url("/badges/" + badge), document.json().at("/claim/id").asText());
    assertEquals(url("/issuers/" + endorser.id()), document.json().path("issuer").asText());
    assertEquals("fr", document.json().path("@language").asText());
    assertEquals(
        document.header("ETag"), scene.stranger().head(path(url)).expect(200).header("ETag"));
    assertFalse(get(url("/badges/" + badge)).json().has("endorsement"), "nobody accepted it");

    accept(owner, "/v1/badges/" + badge, 200, url);
    assertEquals(url, get(url("/badges/" + badge)).json().at("/endorsement/0").asText());
    assertEquals(assertion, get(award.path("assertion").asText()).text(), "as it was awarded");
    assertEquals(
        "VALID", scene.verifyUrl(award.path("assertion").asText()).path("verdict").asText());
    assertEquals(true, list().at("/0/listed").asBoolean());

    JsonNode revoked = revoke(endorser, made, 200);
    assertEquals(revoked, revoke(endorser, made, 200), "its first reason stays");
    Answer gone = get(url).expect(410);
    assertEquals("no-store", gone.header("Cache-Control"));
    assertEquals("Not any more", gone.json().path("revocationReason").asText());
    assertEquals(5, gone.json().size(), gone.text());
    assertFalse(get(url("/badges/" + badge)).json().has("endorsement"), "it is gone");
    assertEquals(false, list().at("/0/listed").asBoolean());
    assertEquals("Not any more", list().at("/0/reason").asText());
    accept(owner, "/v1/badges/" + badge, 400, url);
  }

  @Test
  void theEndorsementsOfAnAssertionStandBesideIt() throws IOException {
    for (String verification : List.of("HostedBadge", "SignedBadge")) {
      String badge = owner.badge(", \"verification\": \"" + verification + "\"");
      JsonNode award = owner.award(badge, AWARD);
      String url = award.path("assertion").asText();
      String document = get(url).text();
      assertEquals(0, get(url + "/endorsements").expect(200).json().path("endorsement").size());

      JsonNode made = endorse(url);
      String iri = get(made.path("endorsement").asText()).json().at("/claim/id").asText();
      accept(
          owner,
          "/v1/assertions/" + award.path("id").asText(),
          200,
          made.path("endorsement").asText());
      JsonNode endorsed = get(url + "/endorsements").expect(200).json();
      assertEquals(iri, endorsed.path("id").asText());
      assertEquals(verification.equals("HostedBadge"), iri.equals(url), iri);
      assertEquals(made.path("endorsement"), endorsed.at("/endorsement/0"));
      assertEquals(document, get(url).text(), "served byte for byte");

      owner
          .client()
          .post(
              "/v1/assertions/" + award.path("id").asText() + "/revocation", "{\"reason\": \"Oh\"}")
          .expect(200);
      get(url + "/endorsements").expect(404);
      refuse(url);
    }
  }

  @Test
  void whoOwnsSomethingDecidesWhatStandsBesideIt() throws IOException {
    String badge = owner.badge("");
    String other = owner.badge("");
    String stranger = "https://board.example.org/endorsements/1";
    JsonNode ofProfile = endorse(url("/issuers/" + owner.id()));
    String url = ofProfile.path("endorsement").asText();

    accept(owner, "/v1/issuers/" + owner.id(), 200, stranger, url);
    JsonNode profile = get(url("/issuers/" + owner.id())).json();
    assertEquals("[\"" + stranger + "\",\"" + url + "\"]", profile.path("endorsement").toString());
    accept(owner, "/v1/issuers/" + owner.id(), 200);
    assertFalse(get(url("/issuers/" + owner.id())).json().has("endorsement"));
    assertEquals(false, list().at("/0/listed").asBoolean());

    accept(owner, "/v1/badges/" + badge, 400, url);
    accept(owner, "/v1/badges/" + badge, 400, stranger, stranger);
    accept(owner, "/v1/badges/" + badge, 400, url("/endorsements/" + "a".repeat(26)));
    accept(owner, "/v1/badges/" + badge, 400, url("/badges/" + other));
    accept(endorser, "/v1/badges/" + badge, 404, stranger);
    accept(endorser, "/v1/issuers/" + owner.id(), 404, stranger);
    accept(endorser, "/v1/assertions/" + "a".repeat(26), 404, stranger);
    revoke(owner, ofProfile, 404);
    assertFalse(get(url("/badges/" + badge)).json().has("endorsement"));
  }

  @Test
  void whatIsNotHereCannotBeEndorsedButWhatIsAStrangersCan() {
    refuse(url("/badges/" + "a".repeat(26)));
    refuse(url("/issuers/" + owner.id() + "/revocations"));
    refuse(url("/v1/badges"));
    endorse("https://badges.example.com/assertions/1");
  }

  @Test
  void aRepeatedRequestEndorsesOnce() {
    String body = body("https://badges.example.com/badges/1");
    for (String replayed : List.of("", "true")) {
      Answer answer =
          endorser.client().post("/v1/endorsements", body, "Idempotency-Key", "once").expect(201);
      assertEquals(replayed, answer.header("Idempotency-Replayed"));
    }
    assertEquals(1, list().size());
  }

  private JsonNode endorse(String url) {
    return endorser.client().post("/v1/endorsements", body(url)).expect(201).json();
  }

  private void refuse(String url) {
    JsonNode problem = endorser.client().post("/v1/endorsements", body(url)).expect(400).json();
    assertEquals("/endorses", problem.at("/faults/0/pointer").asText(), problem::toString);
  }

  private static String body(String url) {
    return "{\"endorses\": \"" + url + "\", \"comment\": \"Good\", \"language\": \"fr\"}";
  }

  private static void accept(Scene.Issuer issuer, String path, int status, String... urls) {
    String list = urls.length == 0 ? "" : "\"" + String.join("\", \"", urls) + "\"";
    issuer
        .client()
        .send(
            "PUT",
            path + "/endorsements",
            ("{\"endorsements\": [" + list + "]}").getBytes(UTF_8),
            "Content-Type",
            "application/json")
        .expect(status);
  }

  private static JsonNode revoke(Scene.Issuer issuer, JsonNode made, int status) {
    return issuer
        .client()
        .post(
            "/v1/endorsements/" + made.path("id").asText() + "/revocation",
            "{\"reason\": \"Not any more\"}")
        .expect(status)
        .json();
  }

  private JsonNode list() {
    return endorser.client().get("/v1/endorsements").expect(200).json().path("endorsements");
  }

  private Answer get(String url) {
    return scene.stranger().get(path(url));
  }

  private String url(String path) {
    return scene.server().url().resolve(path).toString();
  }

  private static String path(String url) {
    return URI.create(url).getPath();
  }
}
