package dev.blazon.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.options.BoundingBox;
import dev.blazon.journey.FormBody;
import dev.blazon.journey.OwnScene;
import dev.blazon.journey.Scene;
import dev.blazon.json.Json;
import dev.blazon.words.Language;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small card in the frame that oEmbed and the snippet ask for, with names of every length. */
@InBrowser
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OwnScene.class)
class EmbedFrameIT {
  private static final String AWARD = "{\"recipient\": {\"email\": \"learner@example.org\"}}";
  private static final String LONG =
      "Certificate of Advanced Interdisciplinary Studies in the Management of Coastal Areas";
  private static final List<String> NAMES =
      List.of(
          "First aid",
          LONG,
          LONG
              + " and of the Open Sea, with Distinction, for Those Who Finished Every Single"
              + " Exercise",
          "Donaudampfschifffahrtsgesellschaftskapitänspatentinhaberinnenausweis",
          "W".repeat(200),
          "海洋航行高级证书与沿海地区管理跨学科研究课程结业证明",
          "شهادة الملاحة في المياه المفتوحة والبحار العميقة مع مرتبة الشرف الأولى والتميز في"
              + " الدراسات");

  /** Waits until a document is there whole, its stylesheet too. */
  private static final String LOADED =
      "async () => {"
          + " if (document.readyState !== 'complete')"
          + " await new Promise(loaded => addEventListener('load', loaded, {once: true})); }";

  /** Whether not all of a document is in sight: the page scrolls, or text is cut at its foot. */
  private static final String SCROLLS =
      "() => document.scrollingElement.scrollHeight > innerHeight"
          + " || document.scrollingElement.scrollWidth > innerWidth";

  private final Scene scene;

  EmbedFrameIT(Scene scene) {
    this.scene = scene;
  }

  @ParameterizedTest
  @EnumSource
  void theFrameIsAsHighAsItsTextsNeed(Language language, Browser browser) throws IOException {
    Scene.Issuer issuer = scene.issuer(LONG);
    try (OtherSite site = new OtherSite();
        Visit visit = browser.open(site.url("none"), Look.PLAIN)) {
      for (String name : NAMES) {
        String page = award(issuer, name) + "?lang=" + language.tag();
        for (String bounds : List.of("", "&maxwidth=320", "&maxwidth=400")) {
          JsonNode embedded = oEmbed(page, bounds);
          visit.go(site.showing(embedded.path("html").asText()));
          FrameLocator frame = loaded(visit);
          String what = name + bounds + " of " + embedded.path("height");

          assertEquals(false, frame.locator(".card").first().evaluate(SCROLLS), what);
          double text = box(frame, ".card > div").height;
          double spare = embedded.path("height").asInt() - text;
          assertTrue(spare < 120 || embedded.path("height").asInt() == 200, what + ": " + text);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"300 100", "300 160", "200 120", "480 60", "160 80", "600 40"})
  void aLowFrameKeepsTheStatusInSight(String size, Browser browser) throws IOException {
    String[] bounds = size.split(" ", -1);
    Scene.Issuer issuer = scene.issuer(LONG);
    String page = award(issuer, LONG);
    String id = URI.create(page).getPath().substring("/view/".length());
    issuer.client().post("/v1/assertions/" + id + "/revocation", "{\"reason\": \"x\"}").expect(200);
    try (OtherSite site = new OtherSite();
        Visit visit = browser.open(site.url("none"), Look.PLAIN)) {
      for (Language language : Language.values()) {
        JsonNode embedded =
            oEmbed(
                page + "?lang=" + language.tag(),
                "&maxwidth=%s&maxheight=%s".formatted(bounds[0], bounds[1]));
        visit.go(site.showing(embedded.path("html").asText()));
        FrameLocator frame = loaded(visit);
        BoundingBox around = Objects.requireNonNull(visit.page().locator("iframe").boundingBox());
        BoundingBox status = box(frame, ".standing");

        String what = language + ": " + status.y + " + " + status.height + " of " + around.height;
        assertEquals(Integer.parseInt(bounds[1]), embedded.path("height").asInt());
        assertTrue(status.height > 0 && status.y >= around.y, what);
        assertTrue(status.y + status.height <= around.y + around.height, what);
        assertEquals(false, frame.locator(".card").first().evaluate(SCROLLS), what);
      }
    }
  }

  @Test
  void aDarkReaderSeesALightCardUnlessTheSiteSaysDark(Browser browser) {
    String page = award(scene.issuer("Academy"), "First aid");
    URI card = URI.create(page.replace("/view/", "/embed/"));
    try (Visit visit = browser.open(card, Look.PLAIN.dark())) {
      assertEquals("rgb(255, 255, 255)", background(visit));
      visit.go(URI.create(card + "?theme=dark"));
      assertEquals("rgb(27, 32, 43)", background(visit));
      PageChecks.assertSound(visit, "en");
    }
    try (Visit visit = browser.open(URI.create(card + "?theme=dark"), Look.PLAIN)) {
      assertEquals("rgb(27, 32, 43)", background(visit));
    }
  }

  private static Object background(Visit visit) {
    return visit.page().evaluate("() => getComputedStyle(document.body).backgroundColor");
  }

  /** The frame, when its stylesheet has come: until then its parts are anywhere. */
  private static FrameLocator loaded(Visit visit) {
    FrameLocator frame = visit.page().frameLocator("iframe");
    frame.locator(".card").first().evaluate(LOADED);
    return frame;
  }

  private static BoundingBox box(FrameLocator frame, String selector) {
    return Objects.requireNonNull(frame.locator(selector).boundingBox());
  }

  /** Awards a badge of that name; answers the URL of the page. */
  private static String award(Scene.Issuer issuer, String name) {
    String details =
        Json.mapper()
            .createObjectNode()
            .put("name", name)
            .put("description", "Takes them.")
            .set("criteria", Json.mapper().createObjectNode().put("narrative", "Take a step."))
            .toString();
    String badge =
        issuer
            .client()
            .post("/v1/issuers/" + issuer.id() + "/badges", details)
            .expect(201)
            .json()
            .path("id")
            .asText();
    issuer
        .client()
        .send(
            "POST",
            "/v1/badges/" + badge + "/artwork",
            new FormBody().with("preset", "laurel").bytes(),
            "Content-Type",
            FormBody.TYPE)
        .expect(200);
    return issuer.award(badge, AWARD).path("page").asText();
  }

  private JsonNode oEmbed(String page, String bounds) {
    String url = URLEncoder.encode(page, StandardCharsets.UTF_8);
    return scene.stranger().get("/oembed?url=" + url + bounds).expect(200).json();
  }
}
