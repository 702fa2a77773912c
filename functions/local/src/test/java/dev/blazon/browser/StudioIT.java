package dev.blazon.browser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page on which an issuer designs the image of a badge, {@code GET /studio}. */
@InBrowser
class StudioIT {
  private static final String DRAWN = "#picture[src^='blob:']:not([aria-busy])";

  @ParameterizedTest
  @MethodSource("dev.blazon.browser.Look#all")
  void itIsSound(Look look, Browser browser, Gallery gallery) {
    try (Visit visit = browser.open(gallery.at("/studio"), look)) {
      visit.page().locator(DRAWN).waitFor();
      PageChecks.assertSound(visit, look);
      Screenshots.keep(visit, "studio-" + look.language());
    }
  }

  @Test
  void aDesignIsShownAndGivenToABadge(Browser browser, Gallery gallery) {
    String badge = gallery.newBadge();
    try (Visit visit = browser.open(gallery.at("/studio"), Look.PLAIN)) {
      Page page = visit.page();
      page.locator(DRAWN).waitFor();
      page.locator("[name=preset][value=summit]").check();
      Response preview =
          page.waitForResponse(
              response -> response.url().endsWith("/v1/artwork/preview"),
              () -> page.locator("#title").fill("Soil Science"));
      byte[] shown = preview.body();

      page.locator("#badge").fill(gallery.at("/badges/" + badge).toString());
      page.locator("#key").fill(gallery.key());
      page.locator("#save button").click();
      page.locator("#outcome.done").waitFor();

      assertArrayEquals(shown, gallery.image(badge), "what was shown is what is kept");
      assertEquals(List.of(), visit.complaints());
    }
  }

  @Test
  void theKeyIsKeptNowhere(Browser browser, Gallery gallery) {
    try (Visit visit = browser.open(gallery.at("/studio"), Look.PLAIN)) {
      Page page = visit.page();
      page.locator("#badge").fill(gallery.newBadge());
      page.locator("#key").fill(gallery.key());
      page.locator("#save button").click();
      page.locator("#outcome.done").waitFor();

      assertEquals("[{},{}]", page.evaluate("JSON.stringify([localStorage, sessionStorage])"));
      assertEquals(List.of(), page.context().cookies());
      assertTrue(visit.requests().stream().noneMatch(url -> url.contains(gallery.key())));
      visit.go(gallery.at("/verify"));
      page.goBack();
      assertEquals("", page.locator("#key").inputValue());
    }
  }

  @Test
  void whatCannotBeReadIsSaidAtItsField(Browser browser, Gallery gallery) {
    try (Visit visit = browser.open(gallery.at("/studio"), Look.PLAIN)) {
      Page page = visit.page();
      page.locator("#title").fill("Soil");
      page.locator("#titleColor").fill("#808080");
      page.locator("#titleTextColor").fill("#999999");

      page.locator("#titleTextColor[aria-invalid]").waitFor();
      assertFalse(page.locator("#titleTextColor-fault").innerText().isBlank());
      assertEquals(List.of(), PageChecks.accessibility(visit));
    }
  }

  @Test
  void withoutScriptsTheFormShowsTheImage(Browser browser, Gallery gallery) {
    try (Visit visit = browser.open(gallery.at("/studio"), Look.PLAIN.withoutScripts())) {
      Page page = visit.page();
      page.locator("#title").fill("Soil");
      Response image =
          page.waitForResponse(
              response -> response.url().endsWith("/v1/artwork/preview"),
              () -> page.locator("#design .unscripted button").click());

      assertEquals(200, image.status());
      assertEquals("image/png", image.headerValue("content-type"));
    }
  }
}
