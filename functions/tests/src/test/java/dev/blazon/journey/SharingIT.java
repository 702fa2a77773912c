package dev.blazon.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.journey.Client.Answer;
import java.io.IOException;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a badge's link to its card on another site, as sites that embed links go. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OwnScene.class)
class SharingIT {
  private static final String AWARD = "{\"recipient\": {\"email\": \"learner@example.org\"}}";
  private static final Pattern DISCOVERY =
      Pattern.compile("type=\"application/json\\+oembed\" href=\"([^\"]+)\"");
  private static final Pattern FRAME = Pattern.compile("<iframe src=\"([^\"]+)\"");

  private final Scene scene;

  SharingIT(Scene scene) {
    this.scene = scene;
  }

  @Test
  void aLinkBecomesACard() throws IOException {
    Scene.Issuer issuer = scene.issuer("Academy");
    JsonNode award = issuer.award(issuer.badge(""), AWARD);
    Answer page = get(award.path("page").asText()).expect(200);
    assertTrue(page.text().contains("https://www.linkedin.com/profile/add?"), page::text);

    Answer described = get(found(DISCOVERY, page.text()).replace("&amp;", "&")).expect(200);
    Answer card = get(found(FRAME, described.json().path("html").asText())).expect(200);
    assertTrue(card.text().contains("First steps"), card::text);
    assertTrue(card.text().contains("class=\"card valid\""), card::text);
    assertTrue(card.text().contains("href=\"" + award.path("page").asText() + "\""), card::text);
    assertTrue(card.header("Content-Security-Policy").endsWith("frame-ancestors *"));

    issuer
        .client()
        .post(
            "/v1/assertions/" + award.path("id").asText() + "/revocation",
            "{\"reason\": \"Awarded in error\"}")
        .expect(200);
    assertFalse(get(award.path("page").asText()).expect(200).text().contains("linkedin.com"));
    assertTrue(
        get(found(FRAME, described.json().path("html").asText()))
            .expect(200)
            .text()
            .contains("class=\"card revoked\""));
  }

  @Test
  void whatCannotBeEmbeddedSaysWhy() {
    assertEquals(
        "urn:blazon:problem:bad-request",
        scene.stranger().get("/oembed").expect(400).json().path("type").asText());
    scene.stranger().get("/oembed?url=https%3A%2F%2Felsewhere.example.org%2F").expect(404);
    scene.stranger().get("/oembed?url=x&format=xml").expect(404);
    scene.stranger().get("/oembed?url=x&format=yaml").expect(400);
    scene.stranger().get("/oembed?url=x&maxwidth=wide").expect(400);
    scene.stranger().get("/embed/aaaaaaaaaaaaaaaaaaaaaaaaaa").expect(404);
    scene.stranger().get("/embed/x").expect(404);
  }

  private Answer get(String url) {
    URI uri = URI.create(url);
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return scene.stranger().get(uri.getRawPath() + query);
  }

  private static String found(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    assertTrue(found.find(), text);
    return found.group(1);
  }
}
