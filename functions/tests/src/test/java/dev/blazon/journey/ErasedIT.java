package dev.blazon.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.journey.Client.Answer;
import dev.blazon.platform.Site;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is erased is nowhere: in no answer, no item, no image and no event. */
class ErasedIT {
  private static final String AWARD =
      """
      {"recipient": {"email": "zenobia@example.org", "name": "Zenobia Quill", "language": "de"},
       "narrative": "Zenobia climbed it.",
       "evidence": [{"id": "https://example.org/zenobia", "narrative": "Her zenobia log"}]}
      """;

  private final Path data;
  private final ServerFolder folder;

  ErasedIT(@TempDir Path data) {
    this.data = data;
    this.folder = new ServerFolder(data);
  }

  @ParameterizedTest
  @ValueSource(strings = {"HostedBadge", "SignedBadge"})
  void nothingOfThePersonIsLeftAnywhere(String verification) throws IOException {
    List<String> traces = new ArrayList<>(List.of("zenobia", "Quill"));
    try (Scene scene = new Scene(data, Site.systemTime())) {
      Scene.Issuer issuer = scene.issuer("Academy");
      Scene.Issuer other = scene.issuer("Other");
      issuer.keepContacts();
      String badge = issuer.badge(", \"verification\": \"" + verification + "\"");
      JsonNode award =
          issuer
              .client()
              .post("/v1/badges/" + badge + "/assertions", AWARD, "Idempotency-Key", "award")
              .expect(201)
              .json();
      String id = award.path("id").asText();
      JsonNode document =
          issuer.client().get("/v1/assertions/" + id).expect(200).json().path("document");
      traces.add(document.at("/recipient/identity").asText());
      traces.add(document.at("/recipient/salt").asText());
      String jws = scene.stranger().get("/assertions/" + id).text();
      String endorsement = endorsed(scene, issuer, other, award);
      askedToEndorse(issuer, id);
      WaitUntil.until("it is baked ahead", () -> Files.exists(folder.image(id)));
      WaitUntil.until("a mail is sent", () -> notices(issuer, id).contains("\"SENT\""));
      JsonNode kept =
          issuer
              .client()
              .get("/v1/issuers/" + issuer.id() + "/people?recipient=zenobia%40example.org")
              .expect(200)
              .json();
      assertEquals("Zenobia Quill", kept.at("/kept/0/reached/name").asText(), kept::toString);
      assertEquals(endorsement, kept.at("/kept/0/accepted/0").asText());
      assertEquals("SENT", kept.at("/kept/0/notices/0/outcome").asText(), kept::toString);
      assertEquals("Zenobia?", kept.at("/kept/0/endorsersAsked/0/message").asText());

      for (int time = 0; time < 2; time++) {
        erase(issuer, id).expect(204);
        assertFalse(Files.exists(folder.image(id)));
        assertGone(scene, issuer, badge, id);
      }
      assertVerified(scene, verification, award, jws);
      scene.stranger().get(URI.create(endorsement).getPath()).expect(410);
      WaitUntil.until("it is announced", () -> folder.events().contains("Assertion Erased"));
      WaitUntil.until("it was announced", () -> folder.events().contains("Assertion Issued"));
    }
    folder.assertNoTrace(traces);
  }

  private static void askedToEndorse(Scene.Issuer issuer, String id) {
    issuer
        .client()
        .post("/v1/assertions/" + id + "/endorsement-requests", "{\"message\": \"Zenobia?\"}")
        .expect(201);
  }

  private static String notices(Scene.Issuer issuer, String id) {
    return issuer.client().get("/v1/assertions/" + id + "/notices").expect(200).text();
  }

  private void assertGone(Scene scene, Scene.Issuer issuer, String badge, String id) {
    Client stranger = scene.stranger();
    Answer document = stranger.get("/assertions/" + id).expect(410);
    assertEquals(
        "Erased at the holder's request", document.json().path("revocationReason").asText());
    List<Answer> answers = new ArrayList<>(List.of(document));
    answers.add(stranger.get("/assertions/" + id + "/endorsements").expect(404));
    answers.add(stranger.get("/assertions/" + id + "/image").expect(410));
    answers.add(stranger.get("/view/" + id + "/card.png").expect(200));
    answers.add(
        stranger
            .get("/oembed?url=" + scene.server().url() + "/view/" + id, "Accept", "*/*")
            .expect(404));
    for (String lang : List.of("en", "de", "es", "mi", "ar")) {
      answers.add(stranger.get("/view/" + id + "?lang=" + lang).expect(410));
      answers.add(stranger.get("/embed/" + id + "?lang=" + lang).expect(410));
    }
    answers.add(issuer.client().get("/v1/assertions/" + id).expect(200));
    Answer listed =
        issuer.client().get("/v1/badges/" + badge + "/assertions?status=ERASED").expect(200);
    assertEquals(id, listed.json().at("/assertions/0/id").asText(), listed::text);
    answers.add(listed);
    Answer people =
        issuer
            .client()
            .get("/v1/issuers/" + issuer.id() + "/people?recipient=zenobia%40example.org")
            .expect(200);
    assertEquals("{\"kept\":[]}", people.text());
    assertEquals("{\"notices\":[]}", notices(issuer, id));
    assertEquals(
        "{\"endorsementRequests\":[]}",
        issuer.client().get("/v1/assertions/" + id + "/endorsement-requests").expect(200).text());
    for (Answer answer : answers) {
      assertFalse(answer.text().contains("enobia"), answer::text);
    }
    Client client = issuer.client();
    refused(
        "assertion-erased",
        client.post("/v1/assertions/" + id + "/revocation", "{\"reason\": \"Why\"}"));
    refused(
        "assertion-erased",
        client.post(
            "/v1/assertions/" + id + "/recipient", "{\"recipient\": {\"email\": \"a@b.org\"}}"));
  }

  private static void refused(String type, Answer answer) {
    assertEquals("urn:blazon:problem:" + type, answer.expect(409).json().path("type").asText());
  }

  private static void assertVerified(
      Scene scene, String verification, JsonNode award, String document) {
    JsonNode report =
        verification.equals("SignedBadge")
            ? scene.verify("{\"jws\": \"" + document + "\"}")
            : scene.verifyUrl(award.path("assertion").asText());
    assertEquals("REVOKED", report.path("verdict").asText(), report::toString);
    assertEquals("Erased at the holder's request", report.path("reason").asText());
  }

  /** Accepted, so that it stands beside the Assertion. */
  private static String endorsed(
      Scene scene, Scene.Issuer issuer, Scene.Issuer other, JsonNode award) {
    String endorsement =
        other
            .client()
            .post(
                "/v1/endorsements",
                "{\"endorses\": \"%s\", \"comment\": \"We saw Zenobia\"}"
                    .formatted(award.path("assertion").asText()))
            .expect(201)
            .json()
            .path("endorsement")
            .asText();
    issuer
        .client()
        .send(
            "PUT",
            "/v1/assertions/" + award.path("id").asText() + "/endorsements",
            ("{\"endorsements\": [\"" + endorsement + "\"]}").getBytes(StandardCharsets.UTF_8),
            "Content-Type",
            "application/json")
        .expect(200);
    assertTrue(scene.stranger().get(URI.create(endorsement).getPath()).text().contains("Zenobia"));
    return endorsement;
  }

  @Test
  void aPersonIsErasedWithAllThatSheHas() throws IOException {
    try (Scene scene = new Scene(data, Site.systemTime())) {
      Scene.Issuer issuer = scene.issuer("Academy");
      Scene.Issuer other = scene.issuer("Other");
      String badge = issuer.badge("");
      String awards = String.join(",", Collections.nCopies(60, AWARD.strip()));
      issuer
          .client()
          .post("/v1/badges/" + badge + "/assertions", "{\"assertions\": [" + awards + "]}")
          .expect(200);
      String foreign = other.award(other.badge(""), AWARD).path("id").asText();
      String body = "{\"recipient\": {\"email\": \"ZENOBIA@example.org\"}}";
      String path = "/v1/issuers/" + issuer.id() + "/erasures";
      assertEquals(
          "{\"erased\":60,\"complete\":true}", issuer.client().post(path, body).expect(200).text());
      assertEquals(
          "{\"erased\":0,\"complete\":true}", issuer.client().post(path, body).expect(200).text());
      other.client().post(path, body).expect(404);
      scene.stranger().get("/assertions/" + foreign).expect(200);
      erase(other, foreign).expect(204);
      WaitUntil.until("no image is left", () -> folder.images().isEmpty());
    }
    folder.assertNoTrace(List.of("zenobia", "Quill"));
  }

  /**
   * Baked ahead, asked for, told by mail, made private, revoked, moved, swept and erased at once:
   * nothing comes back.
   */
  @Test
  void whatIsErasedInTheMiddleOfAnythingStaysErased() throws Exception {
    try (Scene scene = new Scene(data, Site.systemTime());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Scene.Issuer issuer = scene.issuer("Academy");
      issuer.keepContacts();
      String badge = issuer.badge("");
      String first = issuer.award(badge, AWARD).path("id").asText();
      Learner learner = new Learner(scene, "zenobia@example.org", "192.0.2.1").signedIn();
      List<Callable<List<String>>> lives = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        lives.add(() -> life(scene, issuer, badge, learner, threads));
      }
      List<String> ids = new ArrayList<>();
      for (Future<List<String>> life : threads.invokeAll(lives)) {
        ids.addAll(life.get());
      }
      erase(issuer, first).expect(204);
      ids.add(first);
      for (String id : ids) {
        scene.stranger().get("/assertions/" + id).expect(410);
        scene.stranger().get("/assertions/" + id + "/image").expect(410);
        assertEquals(
            "ERASED",
            issuer.client().get("/v1/assertions/" + id).expect(200).json().path("status").asText());
        assertEquals("{\"notices\":[]}", notices(issuer, id));
      }
      WaitUntil.until("no image is left", () -> folder.images().isEmpty());
      // Whatever the stream has told by then is done.
      String last = issuer.award(badge, AWARD.replace("enobia", "oe")).path("id").asText();
      WaitUntil.until("a mail is sent", () -> notices(issuer, last).contains("\"SENT\""));
      erase(issuer, last).expect(204);
      WaitUntil.until("no image is left", () -> folder.images().isEmpty());
    }
    folder.assertNoTrace(List.of("zenobia", "Quill"));
    for (String kind : List.of("REGISTER#", "HOLDER#", "PRESENTATION#", "NOTICE#", "LINK#")) {
      assertEquals(Set.of(), folder.placesOf(kind), kind);
    }
  }

  /** The ids of what was erased: the Assertion, and the one that it may have been moved to. */
  private List<String> life(
      Scene scene, Scene.Issuer issuer, String badge, Learner learner, ExecutorService threads)
      throws Exception {
    String id = issuer.award(badge, AWARD).path("id").asText();
    String path = "/v1/assertions/" + id;
    Future<Answer> moved =
        threads.submit(
            () ->
                issuer
                    .client()
                    .post(
                        path + "/recipient",
                        "{\"recipient\": {\"email\": \"z@new.example.org\"}}"));
    List<Future<?>> others = new ArrayList<>();
    others.add(threads.submit(() -> scene.stranger().get("/assertions/" + id + "/image")));
    others.add(
        threads.submit(() -> issuer.client().post(path + "/revocation", "{\"reason\": \"Why\"}")));
    others.add(threads.submit(scene::sweep));
    others.add(threads.submit(() -> learner.chooses(id, "PRIVATE", true)));
    others.add(
        threads.submit(() -> issuer.client().post(path + "/notices", "{\"kind\": \"AWARDED\"}")));
    List<Future<Answer>> erasures = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      erasures.add(threads.submit(() -> erase(issuer, id)));
    }
    for (Future<Answer> erasure : erasures) {
      erasure.get().expect(204);
    }
    for (Future<?> other : others) {
      other.get();
    }
    List<String> ids = new ArrayList<>(List.of(id));
    Answer answer = moved.get();
    if (answer.status() == 201) {
      String successor = answer.json().path("id").asText();
      erase(issuer, successor).expect(204);
      ids.add(successor);
    }
    return ids;
  }

  private static Answer erase(Scene.Issuer issuer, String id) {
    return issuer.client().send("DELETE", "/v1/assertions/" + id + "/recipient", new byte[0]);
  }
}
