package dev.blazon.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.journey.Client.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Collections that people make of their badges, and what others see of them. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OwnScene.class)
class CollectionsIT {
  private final Scene scene;

  CollectionsIT(Scene scene) {
    this.scene = scene;
  }

  /** Somebody who holds badges and has signed in. */
  private record Person(Learner learner, List<String> badges) {
    String makes(String title) {
      Map<String, String> fields = new TreeMap<>(Map.of("title", title));
      fields.put("form", learner.formToken());
      badges.forEach(badge -> fields.put("add-" + badge, "yes"));
      return idIn(learner.sends("/my/collections?lang=en", fields).expect(303));
    }

    Answer changes(String collection, String version, Map<String, String> more) {
      Map<String, String> fields = new TreeMap<>(Map.of("title", "Bridges", "version", version));
      fields.put("form", learner.formToken());
      fields.putAll(more);
      return learner.sends("/my/collections/" + collection + "?lang=en", fields);
    }

    Answer deletes(String collection, Map<String, String> more) {
      Map<String, String> fields = new TreeMap<>(more);
      fields.put("form", learner.formToken());
      return learner.sends("/my/collections/" + collection + "/deletion?lang=en", fields);
    }
  }

  private Person person(Scene.Issuer issuer, String address, int network, String... names)
      throws IOException {
    List<String> badges = new ArrayList<>();
    for (String name : names) {
      badges.add(awarded(issuer, address, name));
    }
    return new Person(
        new Learner(scene, address, "198.51.100." + network).signedIn(), List.copyOf(badges));
  }

  private static String awarded(Scene.Issuer issuer, String address, String name)
      throws IOException {
    JsonNode award =
        issuer.award(
            issuer.badge(""),
            "{\"recipient\": {\"email\": \"%s\", \"name\": \"%s\"}}".formatted(address, name));
    return award.path("id").asText();
  }

  private static String idIn(Answer answer) {
    return answer.header("Location").replaceAll("^/my/collections/|[?].*$", "");
  }

  private List<String> listed(String collection) {
    JsonNode list =
        scene.stranger().get("/collections/" + collection + "/assertions").expect(200).json();
    return list.path("entries").findValuesAsText("assertion").stream()
        .map(url -> url.substring(url.lastIndexOf('/') + 1))
        .toList();
  }

  @Test
  void aCollectionIsMadeShownOrderedAndDeleted() throws IOException {
    Person person =
        person(scene.issuer("Bridge Academy"), "a@example.org", 1, "Ada Quist", "Ada Quist");
    String id = person.makes("Bridges <b>of</b> \u202esteel");
    Client stranger = scene.stranger();
    for (String language : List.of("en", "de", "es", "mi", "ar")) {
      String page = stranger.get("/collections/" + id + "?lang=" + language).expect(200).text();
      assertTrue(page.contains("Bridges &lt;b&gt;of&lt;/b&gt; steel"), page);
      assertTrue(page.contains("Ada Quist"), page);
      person.badges().forEach(badge -> assertTrue(page.contains("/view/" + badge), page));
    }
    Answer card = stranger.get("/collections/" + id + "/card.png").expect(200);
    assertEquals("image/png", card.header("Content-Type"));
    String embed = stranger.get("/collections/" + id + "/embed?theme=dark").expect(200).text();
    assertTrue(embed.contains("/collections/" + id), embed);
    String url = scene.server().url() + "/collections/" + id;
    JsonNode described = stranger.get("/oembed?url=" + url + "&maxwidth=300").expect(200).json();
    assertEquals("Bridges <b>of</b> steel", described.path("title").asText());
    assertTrue(described.path("author_name").isMissingNode(), described::toString);
    assertTrue(described.path("html").asText().contains(url + "/embed"), described::toString);

    List<String> before = listed(id);
    String edited = idIn(person.changes(id, "1", Map.of("do", "down-0")).expect(303));
    assertEquals(id, edited);
    assertEquals(before.reversed(), listed(id));
    assertTrue(person.learner().looks("/my/collections/" + id).text().contains("value=\"up-1\""));
    assertTrue(person.learner().page().contains("/my/collections/" + id));
    person.changes(id, "2", Map.of("do", "remove-0")).expect(303);
    assertEquals(before.subList(0, 1), listed(id));
    person.changes(id, "3", Map.of("add-" + before.get(1), "yes")).expect(303);
    assertEquals(before, listed(id));

    person.deletes(id, Map.of()).expect(400);
    stranger.get("/collections/" + id).expect(200);
    person.deletes(id, Map.of("sure", "yes")).expect(303);
    person.deletes(id, Map.of("sure", "yes")).expect(404);
    for (String path : List.of("", "/embed", "/card.png", "/assertions")) {
      stranger.get("/collections/" + id + path).expect(404);
    }
    stranger.get("/oembed?url=" + url).expect(404);
  }

  @Test
  void eachBadgeStandsAsItStandsNowAndWhatIsGoneIsNotThere() throws IOException {
    Scene.Issuer issuer = scene.issuer("Rope Academy");
    Person person =
        person(issuer, "b@example.org", 2, "Bo Quist", "Bo Quist", "Bo Quist", "Bo Quist");
    List<String> badges = person.badges();
    String id = person.makes("Ropes");
    assertEquals(4, listed(id).size());

    issuer
        .client()
        .post("/v1/assertions/" + badges.get(0) + "/revocation", "{\"reason\": \"By mistake\"}")
        .expect(200);
    person.learner().chooses(badges.get(1), "PRIVATE", false).expect(303);
    issuer
        .client()
        .send("DELETE", "/v1/assertions/" + badges.get(2) + "/recipient", new byte[0])
        .expect(204);
    issuer
        .client()
        .post(
            "/v1/assertions/" + badges.get(3) + "/recipient",
            "{\"recipient\": {\"email\": \"elsewhere@example.org\"}}")
        .expect(201);

    assertEquals(List.of(badges.get(0)), listed(id));
    String page = scene.stranger().get("/collections/" + id + "?lang=en").expect(200).text();
    assertTrue(page.contains("Revoked on"), page);
    assertFalse(page.contains("Quist"), page);
    badges.subList(1, 4).forEach(gone -> assertFalse(page.contains(gone), page));
    String mine = person.learner().looks("/my/collections/" + id + "?lang=en").text();
    assertTrue(mine.contains("Nobody else sees it here"), mine);
    assertFalse(mine.contains(badges.get(2)), mine);

    person.learner().chooses(badges.get(1), "UNLISTED", false).expect(303);
    assertEquals(2, listed(id).size());
  }

  @Test
  void nobodyIsNamedWhereBadgesNameSeveralOrOneHidesIt() throws IOException {
    Scene.Issuer issuer = scene.issuer("Naming Academy");
    Person two = person(issuer, "c@example.org", 3, "Cleo Quist", "C. Quist");
    String page = shown(two.makes("Two names"));
    assertFalse(page.contains("Quist"), page);
    Person hiding = person(issuer, "d@example.org", 4, "Dido Quist", "Dido Quist");
    String id = hiding.makes("One hides");
    assertTrue(shown(id).contains("Dido Quist"));
    hiding.learner().chooses(hiding.badges().get(0), "UNLISTED", true).expect(303);
    assertFalse(shown(id).contains("Quist"));
    assertFalse(
        scene.stranger().get("/collections/" + id + "/embed").expect(200).text().contains("Quist"));
  }

  private String shown(String collection) {
    return scene.stranger().get("/collections/" + collection + "?lang=en").expect(200).text();
  }

  @Test
  void whatIsWrongWithAFormIsToldAndChangesNothing() throws IOException {
    Person person = person(scene.issuer("Form Academy"), "e@example.org", 5, "Eve");
    String id = person.makes("Bridges");
    for (String title : List.of("", " \u200b", "\u202e", "x".repeat(201))) {
      Answer refused = person.changes(id, "1", Map.of("title", title)).expect(400);
      assertTrue(refused.text().contains("a title has 1 to 200"), refused::text);
      Map<String, String> fields = Map.of("form", person.learner().formToken(), "title", title);
      assertTrue(
          person
              .learner()
              .sends("/my/collections?lang=en", fields)
              .expect(400)
              .text()
              .contains("a title has 1 to 200"));
    }
    person.changes(id, "1", Map.of("title", "Newer")).expect(303);
    for (String version : List.of("1", "3", "", "no number", "99999999999999999999")) {
      Answer stale = person.changes(id, version, Map.of("title", "Typed in vain")).expect(409);
      assertTrue(stale.text().contains("changed elsewhere meanwhile"), stale::text);
      assertTrue(stale.text().contains("Typed in vain"), stale::text);
    }
    assertTrue(shown(id).contains("Newer"));
    person.changes(id, "2", Map.of("title", "x".repeat(20_000))).expect(413);
    person.learner().looks("/my/collections/" + id + "?cursor=none").expect(400);
  }

  @Test
  void nobodyElseSeesOrChangesHowItIsMade() throws IOException {
    Scene.Issuer issuer = scene.issuer("Own Academy");
    Person owner = person(issuer, "f@example.org", 6, "Fay");
    Person other = person(issuer, "g@example.org", 7, "Gus");
    String id = owner.makes("Fay's");
    String unknown = "a".repeat(26);
    byte[] nothing =
        other.learner().looks("/my/collections/" + unknown).expect(404).response().body();
    byte[] foreign = other.learner().looks("/my/collections/" + id).expect(404).response().body();
    assertTrue(Arrays.equals(nothing, foreign));
    for (String collection : List.of(id, unknown, "none")) {
      other.changes(collection, "1", Map.of("title", "Taken")).expect(404);
      other.deletes(collection, Map.of("sure", "yes")).expect(404);
    }
    // Another's badge is not taken, and a form of another session is refused.
    owner.changes(id, "1", Map.of("add-" + other.badges().get(0), "yes", "title", "x")).expect(303);
    assertEquals(owner.badges(), listed(id));
    owner
        .learner()
        .sends(
            "/my/collections/" + id,
            Map.of("form", other.learner().formToken(), "title", "x", "version", "2"))
        .expect(403);
    owner
        .learner()
        .sends(
            "/my/collections/" + id + "/deletion",
            Map.of("form", owner.learner().formToken(), "sure", "yes"),
            "Sec-Fetch-Site",
            "cross-site")
        .expect(403);
    Learner nobody = new Learner(scene, "f@example.org", "198.51.100.8");
    assertTrue(
        nobody.looks("/my/collections/" + id + "?lang=en").text().contains("Send me a link"));
    assertEquals(owner.badges(), listed(id));
  }

  @Test
  void fiftyOfAHundredAreTheMost() throws IOException {
    Person person = person(scene.issuer("Many Academy"), "h@example.org", 9, "Hal");
    String token = person.learner().formToken();
    Map<String, String> fields = Map.of("form", token, "title", "One of many");
    for (int i = 0; i < 50; i++) {
      person.learner().sends("/my/collections", fields).expect(303);
    }
    Answer refused = person.learner().sends("/my/collections?lang=en", fields).expect(409);
    assertTrue(refused.text().contains("you have 50 collections already"), refused::text);
  }
}
