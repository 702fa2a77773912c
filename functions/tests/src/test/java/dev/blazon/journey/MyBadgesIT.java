package dev.blazon.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.journey.Client.Answer;
import dev.blazon.service.AskForLink;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see of the badges that they hold, and who else sees it. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OwnScene.class)
class MyBadgesIT {
  private final Scene scene;

  MyBadgesIT(Scene scene) {
    this.scene = scene;
  }

  /** Whether or not their issuers keep contacts. */
  @Test
  void somebodySeesTheirBadgesOfAllIssuersAndNobodyElses() throws IOException {
    Scene.Issuer academy = scene.issuer("Academy");
    Scene.Issuer college = scene.issuer("College");
    String first = awarded(academy, "sees@example.org", null);
    String second = awarded(college, "SEES@example.org", null);
    String others = awarded(college, "other@example.org", null);
    String page = new Learner(scene, "sees@example.org", "192.0.2.1").signedIn().page();
    assertTrue(page.indexOf("/view/" + second) > 0, page);
    assertTrue(page.indexOf("/view/" + second) < page.indexOf("/view/" + first), page);
    assertFalse(page.contains(others), page);
    for (String said : List.of("Academy", "College", "Valid", "/image\" download")) {
      assertTrue(page.contains(said), said);
    }
  }

  @Test
  void whatIsPrivateIsShownToNobodyAndStaysVerifiable() throws IOException {
    Scene.Issuer issuer = scene.issuer("Private Academy");
    String id = awarded(issuer, "private@example.org", "Zuleika Quist");
    Learner learner = new Learner(scene, "private@example.org", "192.0.2.2").signedIn();
    Client stranger = scene.stranger();
    byte[] card = stranger.get("/view/" + id + "/card.png").expect(200).response().body();
    learner.chooses(id, "PRIVATE", false).expect(303);
    for (String language : List.of("en", "de", "es", "mi", "ar")) {
      for (String path : List.of("/view/", "/embed/")) {
        Answer kept = stranger.get(path + id + "?lang=" + language).expect(403);
        assertEquals("no-store", kept.header("Cache-Control"));
        assertFalse(kept.text().contains("First steps"), kept::text);
        assertFalse(kept.text().contains("Quist"), kept::text);
      }
    }
    String embeds = "/oembed?url=" + scene.server().url() + "/view/" + id;
    assertEquals(
        "urn:blazon:problem:private",
        stranger.get(embeds).expect(401).json().path("type").asText());
    assertFalse(
        Arrays.equals(
            card, stranger.get("/view/" + id + "/card.png").expect(200).response().body()));
    stranger.get("/assertions/" + id).expect(200);
    stranger.get("/assertions/" + id + "/image").expect(200);
    Answer verified =
        stranger.post(
            "/v1/verify", "{\"url\": \"" + scene.server().url() + "/assertions/" + id + "\"}");
    assertEquals("VALID", verified.expect(200).json().path("verdict").asText(), verified::text);
    assertTrue(learner.page().contains("Nobody sees its page now"));

    learner.chooses(id, "UNLISTED", false).expect(303);
    assertTrue(stranger.get("/view/" + id).expect(200).text().contains("Zuleika Quist"));
  }

  @Test
  void aHiddenNameIsOnNoPageAndAListedBadgeIsOnItsIssuers() throws IOException {
    Scene.Issuer issuer = scene.issuer("Listing Academy");
    String id = awarded(issuer, "listed@example.org", "Zuleika Quist");
    Learner learner = new Learner(scene, "listed@example.org", "192.0.2.3").signedIn();
    String about = "/issuers/" + issuer.id() + "/view";
    assertFalse(scene.stranger().get(about).text().contains("/view/" + id));
    learner.chooses(id, "PUBLIC", false).expect(303);
    Answer listed = scene.stranger().get(about).expect(200);
    assertTrue(listed.text().contains("/view/" + id), listed::text);
    assertTrue(listed.text().contains("Zuleika Quist"), listed::text);
    learner.chooses(id, "PUBLIC", true).expect(303);
    for (String path : List.of(about, "/view/" + id, "/embed/" + id)) {
      assertFalse(scene.stranger().get(path).expect(200).text().contains("Quist"), path);
    }
  }

  @Test
  void aSessionIsOfItsAddressAloneAndItsFormsAreItsOwn() throws IOException {
    Scene.Issuer issuer = scene.issuer("Careful Academy");
    String id = awarded(issuer, "ada@example.org", null);
    awarded(issuer, "bo@example.org", null);
    Learner ada = new Learner(scene, "ada@example.org", "192.0.2.4").signedIn();
    Learner bo = new Learner(scene, "bo@example.org", "192.0.2.5").signedIn();
    bo.chooses(id, "PRIVATE", false).expect(403);
    Map<String, String> form =
        new TreeMap<>(Map.of("form", ada.formToken(), "visibility", "PRIVATE"));
    String path = "/my/badges/" + id + "?lang=en";
    ada.sends(path, form, "Sec-Fetch-Site", "cross-site").expect(403);
    ada.sends(path, form, "Sec-Fetch-Site", "same-site").expect(403);
    ada.sends(path, form, "Origin", "https://evil.example.org").expect(403);
    ada.sends(path, form, "Origin", "null").expect(403);
    ada.sends(path, Map.of("form", form.get("form"), "visibility", "SECRET")).expect(403);
    ada.sends(path, Map.of("form", bo.formToken(), "visibility", "PRIVATE")).expect(403);
    ada.sends(path, Map.of("visibility", "PRIVATE")).expect(403);
    scene.stranger().get("/view/" + id).expect(200);

    String cookie = ada.cookie();
    for (String forged :
        List.of(cookie.replace("=ey", "=eY"), cookie + "0", "blazon-my=", "blazon-my=a.b", "x")) {
      ada.keeps(forged);
      ada.sends(path, form).expect(403);
      assertFalse(ada.page().contains("ada@example.org"), forged);
    }
    ada.keeps(cookie);
    ada.sends("/my/logout?lang=en", Map.of("form", "none")).expect(403);
    // A browser sends no cookie with another site's form, and would take one that ends the session.
    ada.keeps("");
    Answer foreign = ada.sends("/my/logout", Map.of(), "Sec-Fetch-Site", "cross-site").expect(403);
    assertEquals("", foreign.header("Set-Cookie"));
    ada.keeps(cookie);
    ada.sends("/my/logout?lang=en", Map.of("form", ada.formToken())).expect(303);
    assertEquals("blazon-my=", ada.cookie());
    assertFalse(ada.page().contains("ada@example.org"));
  }

  @Test
  void aLinkIsUsedByItsButtonOnceAndByNoLook() throws IOException {
    awarded(scene.issuer("Once Academy"), "once@example.org", null);
    Learner learner = new Learner(scene, "once@example.org", "192.0.2.6");
    learner.asks().expect(200);
    String token = learner.token();
    for (int look = 0; look < 3; look++) {
      learner.looks("/my/open?token=" + token).expect(200);
    }
    learner.sends("/my/open", Map.of("token", token), "Sec-Fetch-Site", "cross-site").expect(403);
    learner.sends("/my/open", Map.of("token", token), "Origin", "null").expect(403);
    learner.opens(token).expect(303);
    for (String none : List.of(token, "a".repeat(26), "", "none", "\u202e")) {
      assertEquals("", learner.opens(none).expect(400).header("Set-Cookie"));
    }
    learner.looks("/my/open").expect(400);
    learner.looks("/my/open?token=" + "%3C".repeat(2_000)).expect(400);
  }

  /** Who has no badge is answered letter for letter as who has one. */
  @Test
  void nobodyLearnsWhoHoldsABadgeAndAskingIsThrottled() throws IOException {
    awarded(scene.issuer("Silent Academy"), "known@example.org", null);
    Learner known = new Learner(scene, "known@example.org", "192.0.2.7");
    Learner unknown = new Learner(scene, "unknown@example.org", "192.0.2.8");
    Answer one = known.asks().expect(200);
    Answer other = unknown.asks().expect(200);
    assertEquals(one.text(), other.text());
    assertEquals(names(one), names(other));
    known.token();
    assertEquals(List.of(), unknown.tokens());

    for (String typed :
        List.of(
            "none",
            "a".repeat(300) + "@example.org",
            "a@b c.example",
            "ada@stra\u00dfe.example",
            "\u202e")) {
      Answer refused = new Learner(scene, typed, "192.0.2.9").asks().expect(400);
      assertFalse(refused.text().contains("\u202e"), refused::text);
    }
  }

  /** One household has 2^64 addresses of IPv6, and is one caller. */
  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.10", "2001:db8:1:2::%x", "198.51.100.1, 192.0.2.11"})
  void whoAsksTooOftenIsToldWhenToAskAgain(String network) throws IOException {
    int throttled = 0;
    for (int time = 1; time <= 2 * AskForLink.A_MINUTE + 1; time++) {
      Answer answer = new Learner(scene, "eager@example.org", network.formatted(time)).asks();
      throttled += answer.status() == 429 ? 1 : 0;
      assertTrue(answer.status() == 200 || !answer.header("Retry-After").isEmpty());
    }
    assertNotEquals(0, throttled);
  }

  private static List<String> names(Answer answer) {
    return answer.response().headers().map().keySet().stream().sorted().toList();
  }

  private static String awarded(Scene.Issuer issuer, String address, @Nullable String name)
      throws IOException {
    JsonNode award =
        issuer.award(
            issuer.badge(""),
            "{\"recipient\": {\"email\": \"%s\"%s}}"
                .formatted(address, name == null ? "" : ", \"name\": \"" + name + "\""));
    return award.path("id").asText();
  }
}
