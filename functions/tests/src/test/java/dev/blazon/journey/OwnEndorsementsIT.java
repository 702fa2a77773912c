package dev.blazon.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.endorsing.AskForEndorsement;
import dev.blazon.journey.Client.Answer;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.register.EndorsementWords;
import dev.blazon.store.TestClock;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the holder who asks to what everybody sees, and back. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OwnScene.class)
class OwnEndorsementsIT {
  private static final EndorsementWords WORDS =
      new EndorsementWords("She *is* good.", "Grace Hopper", "Head of Training", "Acme", true);

  private final Scene scene;
  private final TestClock clock;

  OwnEndorsementsIT(Scene scene, TestClock clock) {
    this.scene = scene;
    this.clock = clock;
  }

  @Test
  void whatAHolderAsksForIsPublicOnceTheyAcceptItAndGoneOnceTheyTakeItBack() throws IOException {
    String id = awarded(scene.issuer("Asking Academy"), "asks@example.org");
    Learner learner = new Learner(scene, "asks@example.org", "192.0.2.1").signedIn();
    assertTrue(learner.page().contains(path(id)), learner::page);
    assertTrue(looks(learner, id).contains("Nobody was asked yet."));
    Answer asked = ask(learner, id, " grace@acme.example ", "Would you?");
    assertEquals(path(id) + "?lang=en", asked.expect(303).header("Location"));
    String page = looks(learner, id);
    assertTrue(page.contains("Asked on"), page);
    assertTrue(page.contains("Ask no more"), page);
    assertFalse(page.contains("acme"), "nobody's address is shown: " + page);

    String request = says(id);
    page = looks(learner, id);
    assertTrue(page.contains("She <em>is</em> good."), page);
    assertTrue(page.contains("control of an address at"), page);
    for (String seen : List.of("/view/" + id, "/assertions/" + id + "/endorsements")) {
      assertFalse(get(seen).expect(200).text().contains("Grace"), seen);
    }
    decide(learner, id, request, "revoke").expect(409);
    assertEquals(
        path(id) + "?lang=en",
        decide(learner, id, request, "accept").expect(303).header("Location"));
    decide(learner, id, request, "accept").expect(303);

    String url = get("/assertions/" + id + "/endorsements").json().at("/endorsement/0").asText();
    String endorsement = URI.create(url).getPath();
    page = get("/view/" + id).expect(200).text();
    assertTrue(page.contains("Endorsed by 1"), page);
    assertTrue(page.contains("Grace Hopper"), page);
    assertTrue(page.contains("href=\"" + endorsement + "/view?lang=en\""), page);
    JsonNode profile = get(endorsement + "/endorser").expect(200).json();
    assertEquals(profile.path("id"), get(endorsement).expect(200).json().path("issuer"));
    assertEquals("unpublished@endorser.invalid", profile.path("email").asText());
    Answer seen = get(endorsement + "/view").expect(200);
    assertTrue(seen.header("Cache-Control").startsWith("public"), seen.header("Cache-Control"));
    assertTrue(seen.text().contains("In force"), seen::text);
    assertFalse(seen.text().contains("unpublished"), seen::text);
    scene.stranger().head(endorsement + "/view").expect(200);
    scene.stranger().head(endorsement + "/endorser").expect(200);
    JsonNode report = scene.verifyUrl(url);
    assertEquals("VALID", report.path("verdict").asText(), report::toPrettyString);
    assertTrue(looks(learner, id).contains(endorsement + "/view"));

    learner.chooses(id, "PRIVATE", false).expect(303);
    get(endorsement + "/view").expect(403);
    learner.chooses(id, "UNLISTED", false).expect(303);

    decide(learner, id, request, "revoke").expect(303);
    assertFalse(get("/view/" + id).expect(200).text().contains("Grace"));
    assertEquals(0, get("/assertions/" + id + "/endorsements").json().path("endorsement").size());
    Answer gone = get(endorsement + "/view").expect(410);
    assertEquals("no-store", gone.header("Cache-Control"));
    assertTrue(gone.text().contains("Taken back by the holder of the badge"), gone::text);
    assertFalse(gone.text().contains("Grace"), gone::text);
    get(endorsement).expect(410);
    get(endorsement + "/endorser").expect(404);
    assertTrue(looks(learner, id).contains("was taken back"));
    get("/endorsements/" + "a".repeat(26) + "/view").expect(404);
    get("/endorsements/" + "a".repeat(26) + "/endorser").expect(404);
  }

  @Test
  void whatIsDeclinedIsNowhere() throws IOException {
    String id = awarded(scene.issuer("Choosy Academy"), "declines@example.org");
    Learner learner = new Learner(scene, "declines@example.org", "192.0.2.2").signedIn();
    ask(learner, id, "grace@acme.example", "").expect(303);
    String request = says(id);
    decide(learner, id, request, "decline").expect(303);
    String page = looks(learner, id);
    assertTrue(page.contains("Nothing of it is public."), page);
    assertFalse(page.contains("good."), page);
    String refused = decide(learner, id, request, "accept").expect(409).text();
    assertTrue(refused.contains("meanwhile"), refused);
  }

  @Test
  void whereTheIssuerDecidesTheHolderCannotAccept() throws IOException {
    Scene.Issuer issuer = scene.issuer("Deciding Academy");
    String id = awarded(issuer, "waits@example.org");
    Learner learner = new Learner(scene, "waits@example.org", "192.0.2.3").signedIn();
    ask(learner, id, "grace@acme.example", "").expect(303);
    String request = says(id);
    acceptance(issuer, "ISSUER");
    assertFalse(looks(learner, id).contains("value=\"accept\""));
    String refused = decide(learner, id, request, "accept").expect(409).text();
    assertTrue(refused.contains("the issuer decides on that"), refused);
    acceptance(issuer, "NOBODY");
    assertFalse(looks(learner, id).contains("name=\"address\""));
    refused = ask(learner, id, "other@acme.example", "Would you?").expect(409).text();
    assertTrue(refused.contains("takes no endorsements by people"), refused);
    decide(learner, id, request, "decline").expect(303);
  }

  @Test
  void whatIsWrongComesBackAsItWasTyped() throws IOException {
    String id = awarded(scene.issuer("Exacting Academy"), "wrong@example.org");
    Learner learner = new Learner(scene, "wrong@example.org", "192.0.2.4").signedIn();
    String page = ask(learner, id, "grace", "Do <you>?").expect(400).text();
    assertTrue(page.contains("value=\"grace\""), page);
    assertTrue(page.contains("Do &lt;you>?") || page.contains("Do &lt;you&gt;?"), page);
    assertTrue(page.contains("This is not an e-mail address."), page);
    assertTrue(page.contains("aria-invalid=\"true\""), page);
    page = ask(learner, id, "Wrong@Example.org", "").expect(400).text();
    assertTrue(page.contains("This is your own address."), page);
    page = ask(learner, id, "grace@acme.example", "x".repeat(1_001)).expect(400).text();
    assertTrue(page.contains("longer than 1,000 characters"), page);
    assertTrue(looks(learner, id).contains("Nobody was asked yet."));
  }

  @Test
  void nobodyAsksOrDecidesInAnothersName() throws IOException {
    Scene.Issuer issuer = scene.issuer("Careful Academy");
    String id = awarded(issuer, "mine@example.org");
    awarded(issuer, "others@example.org");
    Learner mine = new Learner(scene, "mine@example.org", "192.0.2.5").signedIn();
    Learner other = new Learner(scene, "others@example.org", "192.0.2.6").signedIn();
    ask(mine, id, "grace@acme.example", "").expect(303);
    String request = says(id);
    other.looks(path(id)).expect(404);
    ask(other, id, "grace@acme.example", "").expect(404);
    decide(other, id, request, "accept").expect(404);
    decide(mine, id, "a".repeat(26), "accept").expect(404);
    decide(mine, id, "none", "accept").expect(404);
    decide(mine, "none", request, "accept").expect(404);
    decide(mine, id, request, "publish").expect(403);
    Map<String, String> form = new TreeMap<>(Map.of("do", "accept", "form", "none"));
    mine.sends(path(id) + "/" + request, form).expect(403);
    form.put("form", mine.formToken());
    mine.sends(path(id) + "/" + request, form, "Sec-Fetch-Site", "cross-site").expect(403);
    mine.sends(path(id) + "/" + request, form, "Origin", "https://evil.example.org").expect(403);
    String signIn = get(path(id)).expect(200).text();
    assertTrue(signIn.contains("action=\"/my/links"), signIn);
    assertFalse(get("/view/" + id).text().contains("Grace"));
  }

  @Test
  void whoAsksTooOftenIsToldWhenToAskAgain() throws IOException {
    String id = awarded(scene.issuer("Patient Academy"), "often@example.org");
    // Begins a day, so that none ends in between.
    clock.advance(Duration.ofHours(24 - clock.instant().atZone(ZoneOffset.UTC).getHour()));
    Learner learner = new Learner(scene, "often@example.org", "192.0.2.7").signedIn();
    for (int time = 0; time < AskForEndorsement.A_DAY; time++) {
      ask(learner, id, "grace" + time + "@acme.example", "").expect(303);
    }
    Answer refused = ask(learner, id, "once-more@acme.example", "Please").expect(429);
    assertTrue(refused.text().contains("once-more@acme.example"), refused::text);
    assertFalse(refused.header("Retry-After").isEmpty());
  }

  private String says(String assertion) {
    return new SaidByAPerson(scene.server().platform(), assertion).says(WORDS, "acme.example");
  }

  private Answer get(String path) {
    return scene.stranger().get(path);
  }

  private static void acceptance(Scene.Issuer issuer, String policy) {
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

  private static String looks(Learner learner, String id) {
    return learner.looks(path(id) + "?lang=en").expect(200).text();
  }

  private static Answer ask(Learner learner, String id, String address, String message) {
    return learner.sends(
        path(id) + "?lang=en",
        Map.of("form", learner.formToken(), "address", address, "message", message));
  }

  private static Answer decide(Learner learner, String id, String request, String decision) {
    return learner.sends(
        path(id) + "/" + request + "?lang=en", Map.of("form", learner.formToken(), "do", decision));
  }

  private static String path(String id) {
    return PublicUrls.askForEndorsementsPath(id);
  }

  private static String awarded(Scene.Issuer issuer, String address) throws IOException {
    return issuer
        .award(issuer.badge(""), "{\"recipient\": {\"email\": \"%s\"}}".formatted(address))
        .path("id")
        .asText();
  }
}
