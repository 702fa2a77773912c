package dev.blazon.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.journey.Client.Answer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Plans that people make of badges, and what others see of them. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OwnScene.class)
class PlansIT {
  private static final Pattern NEW = Pattern.compile("name=\"new\" value=\"([a-z2-7]{26})\"");

  private final Scene scene;

  PlansIT(Scene scene) {
    this.scene = scene;
  }

  /** Somebody who has signed in. */
  private record Person(Learner learner) {
    Answer sends(String path, Map<String, String> fields) {
      Map<String, String> all = new TreeMap<>(fields);
      all.put("form", learner.formToken());
      return learner.sends(path + "?lang=en", all);
    }

    String makes(String title, String badge) {
      Matcher form = NEW.matcher(learner.looks("/my/plans?lang=en").expect(200).text());
      assertTrue(form.find());
      Map<String, String> fields = Map.of("title", title, "badge", badge, "new", form.group(1));
      String first = sends("/my/plans", fields).expect(303).header("Location");
      assertEquals(first, sends("/my/plans", fields).expect(303).header("Location"));
      return first.replaceAll("^/my/plans/|[?].*$", "");
    }

    Answer changes(String plan, int version, Map<String, String> more) {
      Map<String, String> fields = new TreeMap<>(Map.of("title", "Bridges"));
      fields.put("version", String.valueOf(version));
      fields.putAll(more);
      return sends("/my/plans/" + plan, fields);
    }

    String follows(String pathway) {
      String plan = sends("/my/pathways/" + pathway, Map.of()).expect(303).header("Location");
      return plan.replaceAll("^/my/plans/|[?].*$", "");
    }

    String shown(String plan) {
      return learner.looks("/my/plans/" + plan + "?lang=en").expect(200).text();
    }
  }

  private Person person(Scene.Issuer issuer, String address, int network) throws IOException {
    awarded(issuer, issuer.badge(""), address);
    return new Person(new Learner(scene, address, "198.51.100." + network).signedIn());
  }

  private static String awarded(Scene.Issuer issuer, String badge, String address) {
    JsonNode award = issuer.award(badge, "{\"recipient\": {\"email\": \"%s\"}}".formatted(address));
    return award.path("id").asText();
  }

  @Test
  void aBadgeOfAPageComesToAPlanThatIsSharedAndNoMore() throws IOException {
    Scene.Issuer issuer = scene.issuer("Bridge Academy");
    String ropes = issuer.badge("");
    String knots = issuer.badge("");
    Person person = person(issuer, "a@example.org", 1);
    Client stranger = scene.stranger();
    String page = stranger.get("/badges/" + ropes + "/view?lang=en").expect(200).text();
    String link = "/my/plans?lang=en&amp;badge=" + ropes;
    assertTrue(page.contains("href=\"" + link + "\""), page);

    String plan = person.makes("Bridges <b>of</b> \u202esteel", ropes);
    String adding = person.learner().looks("/my/plans?lang=en&badge=" + knots).expect(200).text();
    assertTrue(adding.contains("/my/plans/" + plan + "/badges"), adding);
    person.sends("/my/plans/" + plan + "/badges", Map.of("badge", knots)).expect(303);
    person.sends("/my/plans/" + plan + "/badges", Map.of("badge", knots)).expect(303);
    String url = "https://other.example/badges/1";
    person
        .sends("/my/plans/" + plan + "/badges", Map.of("badge", url, "name", "<i>Splices</i>"))
        .expect(303);
    String mine = person.shown(plan);
    assertTrue(mine.contains("Bridges &lt;b&gt;of&lt;/b&gt; steel"), mine);
    assertTrue(mine.contains("&lt;i&gt;Splices&lt;/i&gt;"), mine);
    assertTrue(mine.contains("0 of 3"), mine);
    assertTrue(mine.contains("/badges/" + knots + "/view"), mine);

    String award = awarded(issuer, ropes, "a@example.org");
    assertTrue(person.shown(plan).contains("1 of 3"), () -> person.shown(plan));
    assertTrue(person.shown(plan).contains("/view/" + award));
    assertTrue(person.learner().page().contains("1 of 3"));
    stranger.get("/plans/" + plan).expect(404);
    person.changes(plan, 3, Map.of("shared", "yes")).expect(303);
    Answer shared = stranger.get("/plans/" + plan + "?lang=en").expect(200);
    assertEquals("noindex", shared.header("X-Robots-Tag"));
    assertTrue(shared.text().contains("1 of 3"), shared.text());
    assertFalse(shared.text().contains(award), shared.text());
    assertFalse(shared.text().contains("a@example.org"), shared.text());

    person.learner().chooses(award, "PUBLIC", false).expect(303);
    assertTrue(stranger.get("/plans/" + plan).text().contains("/view/" + award));
    person.learner().chooses(award, "PRIVATE", false).expect(303);
    String hidden = stranger.get("/plans/" + plan + "?lang=en").expect(200).text();
    assertTrue(hidden.contains("0 of 3"), hidden);
    assertFalse(hidden.contains(award), hidden);
    assertTrue(person.shown(plan).contains("1 of 3"));
    person.learner().chooses(award, "UNLISTED", false).expect(303);

    String second = awarded(issuer, knots, "a@example.org");
    assertTrue(stranger.get("/plans/" + plan + "?lang=en").text().contains("1 of 3"));
    assertTrue(person.shown(plan).contains("Show what I have now"));
    person.changes(plan, 4, Map.of("shared", "yes", "do", "up-1")).expect(303);
    assertTrue(stranger.get("/plans/" + plan + "?lang=en").text().contains("2 of 3"));
    issuer
        .client()
        .post("/v1/assertions/" + second + "/revocation", "{\"reason\": \"By mistake\"}")
        .expect(200);
    issuer
        .client()
        .send("DELETE", "/v1/assertions/" + award + "/recipient", new byte[0])
        .expect(204);
    assertTrue(stranger.get("/plans/" + plan + "?lang=en").text().contains("0 of 3"));
    assertTrue(person.shown(plan).contains("0 of 3"));

    JsonNode data = person.learner().looks("/my/data").expect(200).json().path("plans").path(0);
    assertEquals(scene.server().url() + "/plans/" + plan, data.path("url").asText());
    assertEquals(url, data.at("/wants/2/badgeClass").asText());
    person.changes(plan, 5, Map.of()).expect(303);
    stranger.get("/plans/" + plan).expect(404);
    person.sends("/my/plans/" + plan + "/deletion", Map.of()).expect(400);
    person.sends("/my/plans/" + plan + "/deletion", Map.of("sure", "yes")).expect(303);
    person.sends("/my/plans/" + plan + "/deletion", Map.of("sure", "yes")).expect(404);
  }

  /** What its holder keeps private is as if nobody had it, in a plan and in a pathway. */
  @Test
  void badgesOfSeveralIssuersCountAndWhatIsPrivateIsSaidToNobody() throws IOException {
    Scene.Issuer academy = scene.issuer("Harbour Academy");
    Scene.Issuer guild = scene.issuer("Guild of Ropemakers");
    String knots = academy.badge("");
    String splices = guild.badge("");
    Person person = person(academy, "f@example.org", 6);
    String one = awarded(academy, knots, "f@example.org");
    String two = awarded(guild, splices, "f@example.org");
    String pathway = pathway(academy, knots, splices);
    String followed = person.follows(pathway);
    String own = person.makes("By summer", knots);
    person.sends("/my/plans/" + own + "/badges", Map.of("badge", splices)).expect(303);
    assertTrue(person.shown(own).contains("2 of 2"));
    assertTrue(person.shown(own).contains("Guild of Ropemakers"));
    assertTrue(person.shown(followed).contains("You have completed it."));
    assertEquals(followed, person.follows(pathway));
    person.changes(own, 2, Map.of("shared", "yes")).expect(303);
    person.changes(followed, 1, Map.of("shared", "yes")).expect(303);
    List<String> plans = List.of(own, followed);
    plans.forEach(plan -> assertTrue(seen(plan).contains("2 of 2"), () -> seen(plan)));
    assertTrue(seen(followed).contains("/pathways/" + pathway));
    person.learner().chooses(two, "PUBLIC", false).expect(303);
    plans.forEach(plan -> assertTrue(seen(plan).contains("/view/" + two)));

    person.learner().chooses(two, "PRIVATE", false).expect(303);
    for (String plan : plans) {
      assertTrue(seen(plan).contains("1 of 2"), seen(plan));
      assertFalse(seen(plan).contains(two), seen(plan));
      assertTrue(person.shown(plan).contains("2 of 2"));
    }
    // Sharing it again while that is private leads to nothing of it either.
    person.changes(own, 3, Map.of("shared", "yes")).expect(303);
    assertTrue(seen(own).contains("1 of 2"), seen(own));
    academy
        .client()
        .send("DELETE", "/v1/assertions/" + one + "/recipient", new byte[0])
        .expect(204);
    for (String plan : plans) {
      assertTrue(seen(plan).contains("0 of 2"), seen(plan));
      assertFalse(seen(plan).contains(one), seen(plan));
    }
    scene.stranger().get("/pathways/" + pathway).expect(200);
    person.changes(followed, 2, Map.of()).expect(303);
    scene.stranger().get("/plans/" + followed).expect(404);
    String none = scene.stranger().get("/plans/" + "a".repeat(26) + "?lang=en").text();
    assertEquals(none, scene.stranger().get("/plans/" + followed + "?lang=en").text());
  }

  private String seen(String plan) {
    return scene.stranger().get("/plans/" + plan + "?lang=en").expect(200).text();
  }

  private static String pathway(Scene.Issuer issuer, String first, String second) {
    return issuer
        .client()
        .post(
            "/v1/issuers/" + issuer.id() + "/pathways",
            """
            {"name": "Ropes", "description": "From knots to splices.",
             "stages": [{"name": "All of it", "of": ["%s", "%s"], "required": 2}]}
            """
                .formatted(first, second))
        .expect(201)
        .json()
        .path("id")
        .asText();
  }

  @Test
  void signingInLeadsBackToTheBadge() throws IOException {
    Scene.Issuer issuer = scene.issuer("Rope Academy");
    String badge = issuer.badge("");
    awarded(issuer, badge, "b@example.org");
    Learner learner = new Learner(scene, "b@example.org", "198.51.100.2");
    String kept =
        learner
            .looks("/my/plans?badge=" + badge)
            .expect(200)
            .header("Set-Cookie")
            .split(";", -1)[0];
    assertEquals("blazon-back=badge." + badge, kept);
    assertEquals("", learner.looks("/my/plans?badge=//evil.example").header("Set-Cookie"));
    learner.asks().expect(200);
    for (String none : List.of("blazon-back=badge.x", "blazon-back=//evil.example", "x=y")) {
      learner.keeps(none);
      learner.opens("a".repeat(26)).expect(400);
    }
    learner.keeps(kept);
    Answer opened = learner.opens(learner.token()).expect(303);
    assertEquals("/my/plans?badge=" + badge + "&lang=en", opened.header("Location"));
    learner.keeps(learner.cookie() + "; " + kept);
    Answer page = learner.looks("/my/plans?badge=" + badge + "&lang=en").expect(200);
    assertTrue(page.header("Set-Cookie").startsWith("blazon-back=; Max-Age=0"));
    assertTrue(page.text().contains("value=\"" + badge + "\""), page.text());
  }

  @Test
  void nobodySeesOrChangesAnothersPlan() throws IOException {
    Scene.Issuer issuer = scene.issuer("Knot Academy");
    String badge = issuer.badge("");
    Person ada = person(issuer, "c@example.org", 3);
    Person grace = person(issuer, "d@example.org", 4);
    String plan = ada.makes("Hers alone", badge);
    String path = "/my/plans/" + plan;
    assertFalse(grace.learner().looks(path).expect(404).text().contains("Hers alone"));
    grace.changes(plan, 1, Map.of("shared", "yes")).expect(404);
    grace.sends(path + "/badges", Map.of("badge", badge)).expect(404);
    grace.sends(path + "/deletion", Map.of("sure", "yes")).expect(404);
    assertFalse(grace.learner().looks("/my/plans").text().contains("Hers alone"));
    scene.stranger().get("/plans/" + plan).expect(404);
    assertTrue(ada.shown(plan).contains("Hers alone"));
  }

  @Test
  void whatIsTypedWrongComesBackWithWhatIsWrong() throws IOException {
    Scene.Issuer issuer = scene.issuer("Sail Academy");
    Person person = person(issuer, "e@example.org", 5);
    String plan = person.makes("Sails", "");
    String path = "/my/plans/" + plan;
    for (String wrong : List.of("", "x\"><script>", "http://other.example/1", "a".repeat(26))) {
      String page = person.sends(path + "/badges", Map.of("badge", wrong)).expect(400).text();
      assertTrue(page.contains("id=\"said\""), page);
      assertFalse(page.contains("\"><script>"), page);
    }
    String typed = "x".repeat(201);
    String page = person.changes(plan, 1, Map.of("title", typed)).expect(400).text();
    assertTrue(page.contains("value=\"" + typed + "\""), page);
    person.changes(plan, 7, Map.of()).expect(409);
    person.sends("/my/plans", Map.of("title", " ", "new", "a".repeat(26))).expect(400);
    person.sends("/my/plans", Map.of("title", "Sails", "new", "none")).expect(400);
    person.learner().looks("/my/plans?badge=javascript:alert(1)").expect(200);
    person.learner().looks("/my/plans/none").expect(404);
    person.learner().looks("/my/pathways/" + "a".repeat(26)).expect(404);
    person.sends("/my/pathways/" + "a".repeat(26), Map.of()).expect(404);
  }
}
