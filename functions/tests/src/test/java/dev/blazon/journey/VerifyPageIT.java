package dev.blazon.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person who has a badge before them, and a browser without scripts. */
@ExtendWith(OwnScene.class)
class VerifyPageIT {
  private static final Pattern ACTION = Pattern.compile("<form [^>]*action=\"([^\"]+)\"");
  private static final Pattern LOADED = Pattern.compile("(?:src|<link [^>]*href)=\"([^\"]+)\"");

  private final Scene scene;
  private final Scene.Issuer issuer;
  private final JsonNode award;

  VerifyPageIT(Scene scene) throws IOException {
    this.scene = scene;
    issuer = scene.issuer("Academy <script>");
    award = issuer.award(issuer.badge(""), "{\"recipient\": {\"email\": \"learner@example.org\"}}");
  }

  @Test
  void aLinkLeadsToAFormThatIsFilledInAndTheFormToAReport() {
    String url = award.path("assertion").asText();
    Client.Answer page =
        scene
            .stranger()
            .get("/verify?lang=es&badge=" + URLEncoder.encode(url, StandardCharsets.UTF_8))
            .expect(200);
    assertTrue(page.text().contains(">" + url + "</textarea>"), page::text);
    assertEquals(
        page.header("ETag"),
        scene
            .stranger()
            .head("/verify?lang=es&badge=" + URLEncoder.encode(url, StandardCharsets.UTF_8))
            .expect(200)
            .header("ETag"));

    FormBody filledIn =
        new FormBody()
            .with("image", "application/octet-stream", new byte[0])
            .with("badge", url)
            .with("email", "learner@example.org");
    Client.Answer report = send(action(page), filledIn).expect(200);

    assertEquals("es", report.header("Content-Language"));
    assertTrue(report.text().contains("class=\"sheet valid\""), report::text);
    assertTrue(report.text().contains("Se otorgó al correo electrónico que usted indicó."));
    assertTrue(report.text().contains("Academy &lt;script&gt;"), report::text);
    assertFalse(report.text().contains("Academy <script>"), report::text);
  }

  @Test
  void thePagesThatPeopleShareStandForWhatTheyAreOf() {
    String page = award.path("page").asText();
    for (String link :
        List.of(
            page, page + "/?lang=de#x", page.replace("/view/", "/embed/"), page + "/card.png")) {
      assertEquals("VALID ASSERTION", verdict(link), link);
    }
    String badge = verified(page).path("badgeClassDocument").path("id").asText();
    String profile = verified(page).path("profileDocument").path("id").asText();
    assertEquals("UNVERIFIABLE BADGE_CLASS", verdict(badge + "/view"));
    assertEquals("UNVERIFIABLE BADGE_CLASS", verdict(badge));
    assertEquals("UNVERIFIABLE PROFILE", verdict(profile + "/view"));
    assertEquals("UNVERIFIABLE WEB_PAGE", verdict(page.replaceFirst("/view/.*", "/studio")));
  }

  @Test
  void aRevokedBadgeStillHasItsName() {
    issuer.revoke(award);
    JsonNode report = verified(award.path("page").asText());

    assertEquals("REVOKED", report.path("verdict").asText());
    assertFalse(
        report.path("badgeClassDocument").path("name").asText().isEmpty(), report::toString);
  }

  private String verdict(String url) {
    JsonNode report = verified(url);
    return report.path("verdict").asText() + " " + report.path("handedIn").asText();
  }

  private JsonNode verified(String url) {
    return scene.stranger().post("/v1/verify", "{\"url\": \"" + url + "\"}").expect(200).json();
  }

  @Test
  void theBakedImageDoesToo() {
    byte[] image =
        scene.stranger().get(path(award.path("image").asText())).expect(200).response().body();

    Client.Answer report =
        send("/verify", new FormBody().with("image", "image/png", image).with("badge", ""));

    assertTrue(report.expect(200).text().contains("class=\"sheet valid\""), report::text);
  }

  @Test
  void aBadgeThatWasTakenBackIsShownSo() {
    issuer
        .client()
        .post(
            "/v1/assertions/" + award.path("id").asText() + "/revocation",
            "{\"reason\": \"Awarded <b>by mistake\"}")
        .expect(200);

    String report =
        send("/verify", new FormBody().with("badge", award.path("assertion").asText()))
            .expect(200)
            .text();

    assertTrue(report.contains("class=\"sheet revoked\""), report);
    assertTrue(report.contains("<q dir=\"auto\">Awarded &lt;b&gt;by mistake</q>"), report);
  }

  @Test
  void whatIsNotUnderstoodIsAnsweredWithTheForm() {
    assertTrue(send("/verify", new FormBody()).expect(400).text().contains("role=\"alert\""));
    send("/verify", new FormBody().with("image", "image/png", new byte[1]).with("badge", "x"))
        .expect(400);
    send("/verify", new FormBody().with("image", "image/png", new byte[4_300_000])).expect(413);
    scene.stranger().post("/verify", "{}").expect(415);
    scene.stranger().send("POST", "/verify", new byte[0]).expect(415);
  }

  @Test
  void everythingThatThePagesLoadIsThere() {
    String report = send("/verify", new FormBody().with("badge", "nonsense")).expect(200).text();
    String form = scene.stranger().get("/verify").expect(200).text();

    for (String page : new String[] {form, report}) {
      Matcher loaded = LOADED.matcher(page);
      int files = 0;
      for (; loaded.find(); files++) {
        assertTrue(loaded.group(1).startsWith("/assets/"), loaded.group(1));
        Client.Answer file = scene.stranger().get(loaded.group(1)).expect(200);
        assertEquals("public, max-age=31536000, immutable", file.header("Cache-Control"));
      }
      assertEquals(3, files, page);
    }
  }

  private Client.Answer send(String path, FormBody form) {
    return scene
        .stranger()
        .send("POST", path, form.bytes(), "Content-Type", FormBody.TYPE, "Accept", "text/html");
  }

  private static String action(Client.Answer page) {
    Matcher action = ACTION.matcher(page.text());
    assertTrue(action.find(), page::text);
    return action.group(1);
  }

  private static String path(String url) {
    return URI.create(url).getPath();
  }
}
