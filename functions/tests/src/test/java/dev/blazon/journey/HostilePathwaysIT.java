package dev.blazon.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.journey.Client.Answer;
import dev.blazon.json.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** What means harm in pathways and plans is refused with its place, or shown as text. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OwnScene.class)
class HostilePathwaysIT {
  private static final List<String> LANGUAGES = List.of("en", "de", "es", "mi", "ar");
  private static final String MARKUP = "</title><script>alert(1)</script>\"'><img src=x onerror=a>";
  private static final String TURNED = "\u202esteel\u2066 \u0000\u0007";
  private static final List<String> MARKUP_DONE =
      List.of("<script>alert", "<img src=x", "href=\"javascript:", "href=\"data:");
  private static final Pattern NEW = Pattern.compile("name=\"new\" value=\"([a-z2-7]{26})\"");

  /** What names no badge of another host. */
  private static final List<String> NO_BADGES =
      List.of(
          "javascript:alert(1)",
          "JavaScript:alert(1)//https://other.example/badges/1",
          "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
          "vbscript:x",
          "file:///etc/passwd",
          "http://other.example/badges/1",
          "//other.example/badges/1",
          "https:other.example",
          "https://",
          "https:///badges/1",
          "https://user:secret@other.example/badges/1",
          "https://other.example@10.0.0.1/badges/1",
          "https://other.example/\"><script>alert(1)</script>",
          "https://other.example/a b",
          "https://other.example/\u202ebadges",
          "https://other.example\\@evil.example/",
          "https://other.example/" + "x".repeat(300),
          "x".repeat(10_000),
          " ",
          "a".repeat(26));

  private final Scene scene;

  HostilePathwaysIT(Scene scene) {
    this.scene = scene;
  }

  @Test
  void whatIsNoBadgeIsRefusedWithItsPlace() {
    Scene.Issuer issuer = scene.issuer("Academy");
    for (String wrong : NO_BADGES) {
      for (boolean named : new boolean[] {false, true}) {
        Answer refused = makes(issuer, pathway(wrong, named ? "Ropes" : null)).expect(400);
        String places = refused.json().path("faults").findValuesAsText("pointer").toString();
        assertTrue(places.startsWith("[/stages/0/of/0"), wrong + " " + refused.text());
        assertFalse(refused.text().contains("secret@"), refused::text);
      }
    }
    assertEquals(0, listed(issuer).size());
  }

  @Test
  void whatIsTooLongOrTurnsTextIsRefusedWithItsPlace() {
    Scene.Issuer issuer = scene.issuer("Academy");
    String longest = "y".repeat(10_000);
    String url = "https://other.example/badges/1";
    for (String member : List.of("name", "description")) {
      assertPlace("/" + member, makes(issuer, pathway(url, null).put(member, longest)));
      ObjectNode staged = pathway(url, null);
      ((ObjectNode) staged.at("/stages/0")).put(member, longest);
      assertPlace("/stages/0/" + member, makes(issuer, staged));
    }
    assertPlace("/stages/0/of/0/name", makes(issuer, pathway(url, longest)));
    String turned = "Ropes \u202esteel";
    assertPlace("/name", makes(issuer, pathway(url, null).put("name", turned)));
    assertPlace("/stages/0/of/0/name", makes(issuer, pathway(url, turned)));
    assertEquals(0, listed(issuer).size());
  }

  /** It comes to no page otherwise than as text, and turns nothing of the page around. */
  @Test
  void markupIsTextWhereverItIsShown() throws IOException {
    Scene.Issuer issuer = scene.issuer("Academy");
    String evil = MARKUP + " عائشة " + "x".repeat(100);
    // Nobody fetches it: a page that links to it is all that follows.
    ObjectNode made = pathway("https://10.0.0.1/badges/1", evil);
    made.put("name", evil).put("description", (evil + "\n").repeat(20));
    ((ObjectNode) made.at("/stages/0")).put("name", evil).put("description", evil);
    ((ArrayNode) made.at("/stages/0/of")).add(issuer.badge(""));
    String id = makes(issuer, made).expect(201).json().path("id").asText();
    assertEquals(1, listed(issuer).size());
    issuer.award(issuer.badge(""), "{\"recipient\": {\"email\": \"eve@example.org\"}}");
    Learner learner = new Learner(scene, "eve@example.org", "198.51.100.1").signedIn();
    String plan =
        learner
            .sends("/my/pathways/" + id, Map.of("form", learner.formToken()))
            .expect(303)
            .header("Location")
            .replaceAll("^/my/plans/|[?].*$", "");
    changes(learner, plan, 1, evil + TURNED).expect(303);
    for (String language : LANGUAGES) {
      String lang = "?lang=" + language;
      for (String path :
          List.of("/pathways/" + id, "/issuers/" + issuer.id() + "/view", "/plans/" + plan)) {
        assertHarmless(scene.stranger().get(path + lang).expect(200));
      }
      for (String path : List.of("/my", "/my/plans", "/my/plans/" + plan, "/my/pathways/" + id)) {
        assertHarmless(learner.looks(path + lang).expect(200));
      }
    }
    Answer document = scene.stranger().get("/pathways/" + id + "/document").expect(200);
    assertTrue(document.header("Content-Type").contains("json"));
    Json.read(document.text());
  }

  @Test
  void plansTakeNoneOfItEither() throws IOException {
    Scene.Issuer issuer = scene.issuer("Academy");
    issuer.award(issuer.badge(""), "{\"recipient\": {\"email\": \"mal@example.org\"}}");
    Learner learner = new Learner(scene, "mal@example.org", "198.51.100.2").signedIn();
    Matcher form = NEW.matcher(learner.looks("/my/plans").expect(200).text());
    assertTrue(form.find());
    Map<String, String> fields = new TreeMap<>(Map.of("form", learner.formToken()));
    fields.putAll(Map.of("title", MARKUP + TURNED, "new", form.group(1)));
    String path =
        learner.sends("/my/plans", fields).expect(303).header("Location").replaceAll("[?].*$", "");
    for (String wrong : NO_BADGES) {
      Answer refused = adds(learner, path, wrong, MARKUP);
      assertTrue(refused.status() == 400 || refused.status() == 413, wrong + refused.text());
      // What was typed stands in its field still.
      assertNone(refused, MARKUP_DONE);
    }
    adds(learner, path, "https://other.example/badges/1", "n".repeat(201)).expect(400);
    adds(learner, path, "https://127.0.0.1/badges/1", MARKUP + "\u202e").expect(303);
    for (String language : LANGUAGES) {
      assertHarmless(learner.looks(path + "?lang=" + language).expect(200));
      assertHarmless(learner.looks("/my/plans?lang=" + language).expect(200));
      for (String wrong : List.of("javascript:alert(1)", "%22%3E%3Cscript%3Ealert(1)", "none")) {
        assertHarmless(learner.looks("/my/plans?lang=" + language + "&badge=" + wrong).expect(200));
      }
    }
  }

  private static Answer adds(Learner learner, String plan, String badge, String name) {
    return learner.sends(
        plan + "/badges", Map.of("form", learner.formToken(), "badge", badge, "name", name));
  }

  private static Answer changes(Learner learner, String plan, int version, String title) {
    Map<String, String> fields = new TreeMap<>(Map.of("title", title, "shared", "yes"));
    fields.put("form", learner.formToken());
    fields.put("version", String.valueOf(version));
    return learner.sends("/my/plans/" + plan, fields);
  }

  private static void assertHarmless(Answer page) {
    assertNone(page, MARKUP_DONE);
    assertNone(page, List.of("\u202e", "\u2066", "\u0000"));
  }

  private static void assertNone(Answer page, List<String> harms) {
    for (String harm : harms) {
      assertFalse(page.text().contains(harm), () -> harm + page.text());
    }
  }

  private static void assertPlace(String place, Answer refused) {
    List<String> places = refused.expect(400).json().path("faults").findValuesAsText("pointer");
    assertTrue(places.contains(place), place + " " + refused.text());
    assertTrue(refused.text().length() < 2_000, "what was sent is not sent back");
  }

  private static ObjectNode pathway(String badge, @Nullable String name) {
    ObjectNode pathway =
        (ObjectNode)
            Json.read(
                """
                {"name": "Bridges", "description": "From rope to steel.",
                 "stages": [{"name": "Ropes", "of": [], "required": 1}]}
                """);
    ArrayNode of = (ArrayNode) pathway.at("/stages/0/of");
    if (name == null) {
      of.add(badge);
    } else {
      of.addObject().put("badgeClass", badge).put("name", name);
    }
    return pathway;
  }

  private static Answer makes(Scene.Issuer issuer, ObjectNode pathway) {
    return issuer.client().post("/v1/issuers/" + issuer.id() + "/pathways", pathway.toString());
  }

  private static JsonNode listed(Scene.Issuer issuer) {
    return issuer
        .client()
        .get("/v1/issuers/" + issuer.id() + "/pathways")
        .expect(200)
        .json()
        .path("pathways");
  }
}
