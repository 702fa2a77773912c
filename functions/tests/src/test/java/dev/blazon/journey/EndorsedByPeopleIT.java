package dev.blazon.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.journey.Client.Answer;
import dev.blazon.lifecycle.Subject;
import dev.blazon.platform.Site;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people say for badges, from the issuer that asks them to the end of it. */
class EndorsedByPeopleIT {
  private static final String AWARD = "{\"recipient\": {\"email\": \"learner@example.org\"}}";
  private static final String ACCEPT = "{\"decision\": \"ACCEPT\"}";
  private static final String REVOKE = "{\"decision\": \"REVOKE\", \"reason\": \"Not any more\"}";

  @TempDir private Path folder;
  private Scene scene;
  private Scene.Issuer issuer;

  @BeforeEach
  void start() throws IOException {
    scene = new Scene(folder.resolve("data"), Site.systemTime());
    issuer = scene.issuer("Academy");
  }

  @AfterEach
  void stop() {
    scene.close();
  }

  @Test
  void whatAPersonSaysForABadgeStandsBesideItUntilItIsRevoked() throws IOException {
    String badge = issuer.badge("");
    String award = issuer.award(badge, AWARD).path("assertion").asText();
    String path = "/v1/badges/" + badge + "/endorsement-requests";
    JsonNode asked = asked(path, "{\"message\": \"Would you?\"}");
    assertTrue(asked.path("link").asText().contains("/endorse?token="), asked::toString);
    String request = path + "/" + asked.path("id").asText();
    refused("endorsement-request-closed", post(request, ACCEPT));
    assertFalse(waiting().at("/0").has("said"), "nothing is said");

    say(new Subject(Subject.Kind.BADGE_CLASS, badge), asked);
    JsonNode said = waiting().path(0);
    assertEquals("CONFIRMED", said.path("state").asText());
    assertEquals("Grace Hopper", said.at("/said/name").asText());
    assertTrue(said.path("decides").asBoolean());
    assertFalse(document("/badges/" + badge).has("endorsement"), "nobody has accepted it");

    String url = post(request, ACCEPT).expect(200).json().path("endorsement").asText();
    JsonNode document = document(URI.create(url).getPath());
    assertEquals("Endorsement", document.path("type").asText());
    assertEquals(scene.server().url() + "/badges/" + badge, document.at("/claim/id").asText());
    assertEquals(url + "/endorser", document.path("issuer").asText());
    JsonNode person = document(URI.create(url).getPath() + "/endorser");
    assertEquals("Grace Hopper", person.path("name").asText());
    assertEquals(url, document("/badges/" + badge).at("/endorsement/0").asText());
    assertEquals(0, waiting().size());
    JsonNode report = scene.verifyUrl(award);
    assertEquals("VALID", report.path("verdict").asText());
    assertEquals("VALID", report.at("/endorsementReports/0/verdict").asText(), report::toString);

    JsonNode listed =
        issuer
            .client()
            .send(
                "PUT",
                "/v1/badges/" + badge + "/endorsements",
                "{\"endorsements\": []}".getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/json")
            .expect(200)
            .json();
    assertEquals(url, listed.at("/accepted/0").asText(), "it stays");
    post(
            "/v1/endorsements/" + url.substring(url.lastIndexOf('/') + 1) + "/revocation",
            "{\"reason\": \"Why\"}")
        .expect(404);

    assertEquals("REVOKED", post(request, REVOKE).expect(200).json().path("state").asText());
    Answer gone = scene.stranger().get(URI.create(url).getPath()).expect(410);
    assertEquals("Not any more", gone.json().path("revocationReason").asText());
    scene.stranger().get(URI.create(url).getPath() + "/endorser").expect(404);
    assertFalse(document("/badges/" + badge).has("endorsement"));
    JsonNode after = scene.verifyUrl(award);
    assertEquals("VALID", after.path("verdict").asText());
    assertEquals(0, after.path("endorsementReports").size());
    JsonNode all = issuer.client().get(path).expect(200).json().path("endorsementRequests");
    assertEquals("REVOKED", all.at("/0/state").asText());
    assertEquals(List.of(), within(all, "Hopper"));
  }

  @Test
  void theHolderDecidesUnlessTheIssuerDoesOrWantsNobodyAsked() throws IOException {
    String assertion = issuer.award(issuer.badge(""), AWARD).path("id").asText();
    String path = "/v1/assertions/" + assertion + "/endorsement-requests";
    JsonNode asked = asked(path, "{}");
    say(new Subject(Subject.Kind.ASSERTION, assertion), asked);
    JsonNode told = waiting().path(0);
    assertFalse(told.path("decides").asBoolean());
    assertEquals(List.of(), within(told, "Hopper"));
    String request = path + "/" + asked.path("id").asText();
    refused("holder-decides", post(request, ACCEPT));

    accepting("ISSUER");
    String url = post(request, ACCEPT).expect(200).json().path("endorsement").asText();
    assertEquals(
        url, document("/assertions/" + assertion + "/endorsements").at("/endorsement/0").asText());

    accepting("NOBODY");
    refused("endorsements-not-offered", post(path, "{}"));
    post(request, REVOKE).expect(200);
  }

  @Test
  void whoIsAskedByMailIsNamedNowhere() throws IOException {
    String path = "/v1/issuers/" + issuer.id() + "/endorsement-requests";
    String body = "{\"emails\": [\"zenobia@example.org\", \"zenobia@example.com\"]}";
    Answer answer = post(path, body).expect(201);
    assertEquals(2, answer.json().path("endorsementRequests").size());
    assertFalse(answer.json().at("/endorsementRequests/0").has("link"), answer::text);
    assertEquals(List.of(), within(waiting(), "enobia"));
    assertEquals(List.of(), within(issuer.client().get(path).expect(200).json(), "enobia"));
    post(path, "{\"emails\": [\"a@example.org\", \"A@example.org\"]}").expect(400);
    post(path, "{\"email\": \"a@example.org\", \"emails\": [\"b@example.org\"]}").expect(400);
    post(path, "{\"expires\": \"2020-01-01T00:00:00Z\"}").expect(400);
  }

  private void say(Subject subject, JsonNode asked) throws IOException {
    int port = scene.server().url().getPort();
    scene.close();
    SaidInTheStore.write(folder.resolve("data"), subject, asked.path("id").asText());
    scene = new Scene(folder.resolve("data"), port, Site.systemTime());
  }

  private JsonNode asked(String path, String body) {
    return post(path, body).expect(201).json().at("/endorsementRequests/0");
  }

  private Answer post(String path, String body) {
    return issuer.client().post(path, body);
  }

  private JsonNode waiting() {
    return issuer
        .client()
        .get("/v1/endorsement-requests")
        .expect(200)
        .json()
        .path("endorsementRequests");
  }

  private void accepting(String policy) {
    issuer
        .client()
        .send(
            "PATCH",
            "/v1/issuers/" + issuer.id(),
            ("{\"acceptance\": \"" + policy + "\"}").getBytes(StandardCharsets.UTF_8),
            "Content-Type",
            "application/json")
        .expect(200);
  }

  private JsonNode document(String path) {
    return scene.stranger().get(path).expect(200).json();
  }

  /** What has this text in it; empty for nothing. */
  private static List<String> within(JsonNode json, String text) {
    return json.toString().contains(text) ? List.of(json.toString()) : List.of();
  }

  private static void refused(String type, Answer answer) {
    assertEquals("urn:blazon:problem:" + type, answer.expect(409).json().path("type").asText());
  }
}
