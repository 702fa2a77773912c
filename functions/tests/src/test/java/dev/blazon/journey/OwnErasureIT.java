package dev.blazon.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.journey.Client.Answer;
import dev.blazon.platform.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People get their data, and ask to be erased. */
class OwnErasureIT {
  private static final String ADDRESS = "zenobia@example.org";
  private static final String AWARD =
      """
      {"recipient": {"email": "zenobia@example.org", "name": "Zenobia Quill"},
       "narrative": "Zenobia climbed it."}
      """;

  private final Path data;
  private final ServerFolder folder;

  OwnErasureIT(@TempDir Path data) {
    this.data = data;
    this.folder = new ServerFolder(data);
  }

  @Test
  void whereTheIssuerSaysSoTheyAreErasedAtOnceAndNothingIsLeft() throws IOException {
    try (Scene scene = new Scene(data, Site.systemTime())) {
      Scene.Issuer issuer = scene.issuer("Academy");
      issuer.keepContacts();
      erasure(issuer, "AT_ONCE");
      List<String> ids = List.of(awarded(issuer, AWARD), awarded(issuer, AWARD));
      String others =
          awarded(issuer, "{\"recipient\": {\"email\": \"bo@example.org\", \"name\": \"Bo Tam\"}}");
      Learner learner = new Learner(scene, ADDRESS, "192.0.2.1").signedIn();

      Answer file = learner.looks("/my/data").expect(200);
      assertEquals("attachment; filename=\"badges-data.json\"", file.header("Content-Disposition"));
      assertEquals("no-store", file.header("Cache-Control"));
      JsonNode kept = file.json().at("/issuers/0/awards");
      assertEquals(2, kept.size());
      assertEquals(ADDRESS, kept.at("/0/held/reached/identity").asText(), file::text);
      assertTrue(file.text().contains("Zenobia climbed it."), file::text);
      assertFalse(file.text().contains("Bo Tam"), file::text);
      assertFalse(file.text().contains("awardedBy"), file::text);

      refused(learner, issuer);
      ids.forEach(id -> scene.stranger().get("/assertions/" + id).expect(200));
      for (int time = 0; time < 2; time++) {
        Answer page = asks(learner, issuer).expect(200);
        assertTrue(page.text().contains("No issuer keeps anything"), page::text);
        assertEquals(0, learner.looks("/my/data").expect(200).json().path("issuers").size());
      }
      for (String id : ids) {
        scene.stranger().get("/assertions/" + id).expect(410);
        JsonNode seen = issuer.client().get("/v1/assertions/" + id).expect(200).json();
        assertEquals("holder", seen.path("changedBy").asText());
      }
      scene.stranger().get("/assertions/" + others).expect(200);
      assertEquals("{\"requests\":[]}", requests(issuer).text());
      WaitUntil.until("it is announced", () -> folder.events().contains("Assertion Erased"));
    }
    folder.assertNoTrace(List.of("zenobia", "Quill"));
  }

  @Test
  void elseTheIssuerIsToldAndAnswers() throws IOException {
    try (Scene scene = new Scene(data, Site.systemTime())) {
      Scene.Issuer issuer = scene.issuer("Academy");
      Scene.Issuer other = scene.issuer("Other");
      issuer.keepContacts();
      String id = awarded(issuer, AWARD);
      String elsewhere = awarded(other, AWARD);
      Learner learner = new Learner(scene, ADDRESS, "192.0.2.1").signedIn();

      for (int time = 0; time < 2; time++) {
        assertTrue(asks(learner, issuer).expect(200).text().contains("has not answered yet"));
      }
      scene.stranger().get("/assertions/" + id).expect(200);
      JsonNode open = requests(issuer).json().path("requests");
      assertEquals(1, open.size());
      assertEquals(ADDRESS, open.at("/0/reached/identity").asText());
      assertEquals(id, open.at("/0/assertionIds/0").asText());
      assertEquals("{\"requests\":[]}", requests(other).text());
      String request = open.at("/0/id").asText();
      String told =
          "{\"type\":\"Erasure Asked\",\"issuer\":\"%s\",\"request\":\"%s\"}"
              .formatted(issuer.id(), request);
      WaitUntil.until("it is announced", () -> folder.events().contains(told));

      answers(other, request, "{\"decision\": \"ERASE\"}", "a").expect(404);
      answers(issuer, "a".repeat(26), "{\"decision\": \"ERASE\"}", "b").expect(404);
      for (String bad :
          List.of(
              "{}",
              "{\"decision\": \"PERHAPS\"}",
              "{\"decision\": \"REFUSE\"}",
              "{\"decision\": \"REFUSE\", \"reason\": \" \"}",
              "{\"decision\": \"REFUSE\", \"reason\": \"" + "x".repeat(1_001) + "\"}",
              "{\"decision\": \"ERASE\", \"reason\": \"Why not\"}")) {
        assertEquals(
            "urn:blazon:problem:invalid-input",
            answers(issuer, request, bad, "c").expect(400).json().path("type").asText());
      }
      answers(
              issuer,
              request,
              "{\"decision\": \"REFUSE\", \"reason\": \"<b>The law</b> has us keep it.\"}",
              "d")
          .expect(200);
      for (String language : List.of("en", "de", "es", "mi", "ar")) {
        Answer page = learner.looks("/my/erasure?lang=" + language).expect(200);
        assertTrue(page.text().contains("&lt;b&gt;The law"), page::text);
      }
      assertEquals("{\"requests\":[]}", requests(issuer).text());
      JsonNode asked = learner.looks("/my/data").expect(200).json();
      assertTrue(asked.toString().contains("\"state\":\"REFUSED\""), asked::toString);

      asks(learner, issuer).expect(200);
      String first = answers(issuer, request, "{\"decision\": \"ERASE\"}", "e").expect(200).text();
      assertTrue(first.contains("\"outcome\":\"ERASED\",\"erased\":1"), first);
      assertEquals(
          first, answers(issuer, request, "{\"decision\": \"ERASE\"}", "e").expect(200).text());
      answers(issuer, request, "{\"decision\": \"ERASE\"}", "f").expect(404);
      scene.stranger().get("/assertions/" + id).expect(410);
      scene.stranger().get("/assertions/" + elsewhere).expect(200);
      assertEquals(1, learner.looks("/my/data").json().path("issuers").size());
    }
  }

  @Test
  void collectionsGoWithTheRestWhereThatIsTickedAndElseStay() throws IOException {
    try (Scene scene = new Scene(data, Site.systemTime())) {
      Scene.Issuer issuer = scene.issuer("Academy");
      erasure(issuer, "AT_ONCE");
      awarded(issuer, AWARD);
      awarded(issuer, "{\"recipient\": {\"email\": \"bo@example.org\"}}");
      Learner learner = new Learner(scene, ADDRESS, "192.0.2.1").signedIn();
      Learner other = new Learner(scene, "bo@example.org", "192.0.2.2").signedIn();
      String box = "name=\"deleteCollections\" value=\"yes\" checked";
      assertFalse(
          learner.looks("/my/erasure?lang=en").text().contains("name=\"deleteCollections\""));
      List<String> mine = List.of(collection(learner), collection(learner));
      String others = collection(other);
      assertTrue(learner.looks("/my/erasure?lang=en").text().contains(box));

      Answer kept = asks(learner, issuer).expect(200);
      assertTrue(kept.text().contains("No issuer keeps anything"), kept::text);
      assertTrue(kept.text().contains(box), kept::text);
      mine.forEach(id -> scene.stranger().get("/collections/" + id).expect(200));

      Map<String, String> form = new TreeMap<>(Map.of("form", learner.formToken()));
      form.put("deleteCollections", "yes");
      String path = "/my/erasure?lang=en";
      assertTrue(learner.sends(path, form).expect(400).text().contains("was not ticked"));
      mine.forEach(id -> scene.stranger().get("/collections/" + id).expect(200));
      form.put("confirmed", "yes");
      for (int time = 0; time < 2; time++) {
        Answer gone = learner.sends(path, form).expect(200);
        assertTrue(gone.text().contains("Your collections and plans are deleted"), gone::text);
        assertFalse(gone.text().contains("name=\"deleteCollections\""), gone::text);
      }
      mine.forEach(id -> scene.stranger().get("/collections/" + id).expect(404));
      scene.stranger().get("/collections/" + others).expect(200);
      assertEquals(0, learner.looks("/my/data").expect(200).json().path("collections").size());
    }
    folder.assertNoTrace(List.of("zenobia", "Quill"));
  }

  /** One of badges, shared, and one that follows a pathway, which is not; and nobody else's. */
  @Test
  void plansGoWithTheRestWhereThatIsTickedAndElseStay() throws IOException {
    List<String> mine;
    String others;
    try (Scene scene = new Scene(data, Site.systemTime())) {
      Scene.Issuer issuer = scene.issuer("Academy");
      erasure(issuer, "AT_ONCE");
      String first = issuer.badge("");
      issuer.award(first, AWARD);
      issuer.award(first, "{\"recipient\": {\"email\": \"bo@example.org\"}}");
      String pathway = pathway(issuer, first, issuer.badge(""));
      Learner learner = new Learner(scene, ADDRESS, "192.0.2.1").signedIn();
      Learner other = new Learner(scene, "bo@example.org", "192.0.2.2").signedIn();
      assertFalse(
          learner.looks("/my/erasure?lang=en").text().contains("name=\"deleteCollections\""));
      String shared = plan(learner, "Zenobia wants bridges", first);
      share(learner, shared, "Zenobia wants bridges");
      String followed =
          planIn(
              learner
                  .sends("/my/pathways/" + pathway, Map.of("form", learner.formToken()))
                  .expect(303));
      mine = List.of(shared, followed);
      others = plan(other, "What Bo wants", first);
      share(other, others, "What Bo wants");
      WaitUntil.until("it is asked for", () -> folder.events().contains("Progress Asked"));

      JsonNode told = learner.looks("/my/data").expect(200).json().path("plans");
      assertEquals(2, told.size());
      String pages = scene.server().url().toString();
      assertEquals(
          Set.of(pages + "/pathways/" + pathway), Set.copyOf(told.findValuesAsText("pathway")));
      assertTrue(told.findValuesAsText("title").contains("Zenobia wants bridges"), told::toString);

      assertTrue(asks(learner, issuer).expect(200).text().contains("name=\"deleteCollections\""));
      assertTrue(learner.looks("/my/plans?lang=en").text().contains("Zenobia wants bridges"));
      String page = scene.stranger().get("/plans/" + shared + "?lang=en").expect(200).text();
      assertTrue(page.contains("0 of 1"), page);

      Map<String, String> form = new TreeMap<>(Map.of("form", learner.formToken()));
      form.put("deleteCollections", "yes");
      form.put("confirmed", "yes");
      for (int time = 0; time < 2; time++) {
        Answer gone = learner.sends("/my/erasure?lang=en", form).expect(200);
        assertTrue(gone.text().contains("Your collections and plans are deleted"), gone::text);
        assertFalse(gone.text().contains("name=\"deleteCollections\""), gone::text);
      }
      scene.stranger().get("/plans/" + shared).expect(404);
      mine.forEach(id -> learner.looks("/my/plans/" + id).expect(404));
      scene.stranger().get("/plans/" + others).expect(200);
      assertEquals(0, learner.looks("/my/data").expect(200).json().path("plans").size());
    }
    folder.assertNoTrace(List.of("zenobia", "Quill"));
    assertEquals(Set.of("PLAN#" + others), folder.placesOf("PLAN#"));
    // Which plan was to be looked at is all that was told, as with every event.
    mine.forEach(id -> assertPlacesOf(id));
  }

  private void assertPlacesOf(String plan) {
    try {
      assertTrue(Set.of("events.jsonl").containsAll(folder.placesOf(plan)), plan);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String pathway(Scene.Issuer issuer, String first, String second) {
    return issuer
        .client()
        .post(
            "/v1/issuers/" + issuer.id() + "/pathways",
            """
            {"name": "Bridges", "description": "From first steps.",
             "stages": [{"name": "Basics", "of": ["%s", "%s"], "required": 2}]}
            """
                .formatted(first, second),
            "Idempotency-Key",
            "pathway")
        .expect(201)
        .json()
        .path("id")
        .asText();
  }

  private static String plan(Learner learner, String title, String badge) {
    Map<String, String> fields = new TreeMap<>(Map.of("title", title, "badge", badge));
    fields.put("form", learner.formToken());
    fields.put("new", "p".repeat(26));
    return planIn(learner.sends("/my/plans", fields).expect(303));
  }

  private static String planIn(Answer answer) {
    return answer.header("Location").replaceAll("^/my/plans/|[?].*$", "");
  }

  private static void share(Learner learner, String plan, String title) {
    Map<String, String> fields = new TreeMap<>(Map.of("title", title));
    fields.put("form", learner.formToken());
    fields.put("version", "1");
    fields.put("shared", "yes");
    learner.sends("/my/plans/" + plan, fields).expect(303);
  }

  @Test
  void whoHasAskedIsErasedAtOnceWhereTheIssuerSaysSoMeanwhile() throws IOException {
    try (Scene scene = new Scene(data, Site.systemTime())) {
      Scene.Issuer issuer = scene.issuer("Academy");
      String id = awarded(issuer, AWARD);
      Learner learner = new Learner(scene, ADDRESS, "192.0.2.1").signedIn();
      String box = "name=\"issuer-" + issuer.id() + "\" value=\"yes\" checked";
      Answer waiting = asks(learner, issuer).expect(200);
      assertFalse(waiting.text().contains(box), waiting::text);
      assertFalse(waiting.text().contains("type=\"submit\""), waiting::text);

      erasure(issuer, "AT_ONCE");
      Answer page = learner.looks("/my/erasure?lang=en").expect(200);
      assertTrue(page.text().contains(box), page::text);
      assertTrue(page.text().contains("Erases you at once."), page::text);
      asks(learner, issuer).expect(200);
      scene.stranger().get("/assertions/" + id).expect(410);
    }
  }

  private static String collection(Learner learner) {
    return learner
        .sends("/my/collections", Map.of("form", learner.formToken(), "title", "Bridges"))
        .expect(303)
        .header("Location")
        .replaceAll("^/my/collections/|[?].*$", "");
  }

  @Test
  void whoHasNoSessionSeesAndDoesNothing() throws IOException {
    try (Scene scene = new Scene(data, Site.systemTime())) {
      Scene.Issuer issuer = scene.issuer("Academy");
      erasure(issuer, "AT_ONCE");
      String id = awarded(issuer, AWARD);
      awarded(issuer, "{\"recipient\": {\"email\": \"bo@example.org\"}}");
      Learner nobody = new Learner(scene, ADDRESS, "192.0.2.1");
      for (String path : List.of("/my/data", "/my/erasure?lang=de")) {
        Answer sent = nobody.looks(path).expect(303);
        assertTrue(sent.header("Location").startsWith("/my?lang="), sent::text);
        assertEquals("no-store", sent.header("Cache-Control"));
      }
      nobody.sends("/my/erasure", form(issuer, "none")).expect(303);
      Learner other = new Learner(scene, "bo@example.org", "192.0.2.2").signedIn();
      other.sends("/my/erasure", form(issuer, other.formToken())).expect(200);
      scene.stranger().get("/assertions/" + id).expect(200);
      other.looks("/my/data?cursor=none").expect(400);
    }
  }

  private static void refused(Learner learner, Scene.Issuer issuer) {
    Map<String, String> form = new TreeMap<>(form(issuer, learner.formToken()));
    String path = "/my/erasure?lang=en";
    learner.sends(path, form, "Sec-Fetch-Site", "cross-site").expect(403);
    learner.sends(path, form(issuer, "none")).expect(403);
    form.remove("confirmed");
    assertTrue(learner.sends(path, form).expect(400).text().contains("was not ticked"));
    form.put("confirmed", "yes");
    form.remove("issuer-" + issuer.id());
    assertTrue(learner.sends(path, form).expect(400).text().contains("no issuer was chosen"));
    form.put("x", "y".repeat(70_000));
    learner.sends(path, form).expect(413);
  }

  private static Answer asks(Learner learner, Scene.Issuer issuer) {
    return learner.sends("/my/erasure?lang=en", form(issuer, learner.formToken()));
  }

  private static Map<String, String> form(Scene.Issuer issuer, String token) {
    return Map.of("form", token, "confirmed", "yes", "issuer-" + issuer.id(), "yes");
  }

  private static void erasure(Scene.Issuer issuer, String policy) {
    Answer changed =
        issuer
            .client()
            .send(
                "PATCH",
                "/v1/issuers/" + issuer.id(),
                ("{\"erasure\": \"" + policy + "\"}").getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/json");
    assertEquals(policy, changed.expect(200).json().path("erasure").asText());
  }

  private static Answer requests(Scene.Issuer issuer) {
    return issuer.client().get("/v1/issuers/" + issuer.id() + "/erasure-requests").expect(200);
  }

  private static Answer answers(Scene.Issuer issuer, String request, String says, String key) {
    return issuer
        .client()
        .post(
            "/v1/issuers/" + issuer.id() + "/erasure-requests/" + request,
            says,
            "Idempotency-Key",
            key);
  }

  private static String awarded(Scene.Issuer issuer, String award) throws IOException {
    return issuer
        .client()
        .post("/v1/badges/" + issuer.badge("") + "/assertions", award)
        .expect(201)
        .json()
        .path("id")
        .asText();
  }
}
