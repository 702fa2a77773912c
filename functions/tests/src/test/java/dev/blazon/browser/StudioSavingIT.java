package dev.blazon.browser;

import static dev.blazon.browser.Studio.ICON;
import static dev.blazon.browser.Studio.choose;
import static dev.blazon.browser.Studio.look;
import static dev.blazon.browser.Studio.said;
import static dev.blazon.browser.Studio.save;
import static dev.blazon.browser.Studio.shownAfter;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import dev.blazon.baking.Baking;
import dev.blazon.baking.ImageFormat;
import dev.blazon.journey.FormBody;
import dev.blazon.journey.Scene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A design leaves the studio as a file or with a badge, and comes back with one. */
@InBrowser
@TestInstance(Lifecycle.PER_CLASS)
class StudioSavingIT {
  @TempDir private static Path data;
  private Studio studio;

  @BeforeAll
  void start() throws IOException {
    studio = new Studio(data);
  }

  @AfterAll
  void stop() {
    studio.close();
  }

  @Test
  void aDesignIsSavedWithAKeyThatStaysHere(Browser browser) {
    DraftBadge draft = DraftBadge.in(scene());
    try (Visit visit = studio.drawn(browser, Look.PLAIN)) {
      Page page = visit.page();
      shownAfter(page, () -> page.fill("#title", "Saved"));
      save(page, studio.at("/badges/" + draft.badge()).toString(), draft.key());
      page.waitForCondition(() -> said(page, "#outcome").startsWith("Saved."));

      String image = "/badges/" + draft.badge() + "/image";
      FormBody design = new FormBody().with("preset", "tide").with("title", "Saved");
      assertArrayEquals(
          scene()
              .stranger()
              .send("POST", Studio.PREVIEW, design.bytes(), "Content-Type", FormBody.TYPE)
              .response()
              .body(),
          scene().stranger().get(image).expect(200).response().body());
      assertTrue(visit.requests().stream().noneMatch(url -> url.contains(draft.key())));
      assertEquals(
          "0 0", page.evaluate("localStorage.length + ' ' + sessionStorage.length"), "kept");
      assertEquals(
          "/badges/" + draft.badge() + "/view?lang=en", page.getAttribute("#outcome a", "href"));
      page.evaluate("window.dispatchEvent(new PageTransitionEvent('pagehide'))");
      assertEquals("", page.inputValue("#key"));
    }
  }

  @Test
  void whyItWasNotSavedIsSaid(Browser browser) {
    DraftBadge draft = DraftBadge.in(scene());
    try (Visit visit = studio.drawn(browser, Look.PLAIN)) {
      Page page = visit.page();
      assertOutcome(page, draft.badge(), "nonsense", "unknown, withdrawn or expired");
      assertOutcome(page, draft.badge(), draft.readerKey(), "may not change badges");
      assertOutcome(page, "aaaaaaaaaaaaaaaaaaaaaaaaaa", draft.key(), "no such badge");
      assertOutcome(page, draft.awarded(), draft.key(), "has been awarded");
      choose(page, "#icon", "image/svg+xml", "<svg".getBytes(UTF_8));
      assertOutcome(page, draft.badge(), draft.key(), "Please look at:");
      assertEquals("outcome", page.evaluate("document.activeElement.id"));
      page.route("**/artwork", route -> route.abort());
      choose(page, "#icon", "image/svg+xml", ICON);
      assertOutcome(page, draft.badge(), draft.key(), "cannot be reached");
    }
  }

  @Test
  void itIsDownloadedInBothFormats(Browser browser) throws IOException {
    try (Visit visit = studio.drawn(browser, Look.PLAIN)) {
      Page page = visit.page();
      for (ImageFormat format : ImageFormat.values()) {
        String name = format.name().toLowerCase(Locale.ROOT);
        Download file = page.waitForDownload(() -> page.click("[data-download=" + name + "]"));
        assertEquals("badge." + name, file.suggestedFilename());
        assertEquals(format, Baking.inspect(Files.readAllBytes(file.path())));
      }
      shownAfter(page, () -> page.check("[name=format][value=svg]"));
      Download png = page.waitForDownload(() -> page.click("[data-download=png]"));
      assertEquals(ImageFormat.PNG, Baking.inspect(Files.readAllBytes(png.path())));
    }
  }

  @Test
  void theDesignOfABadgeIsOpenedChangedAndSavedToAnother(Browser browser) {
    DraftBadge draft = DraftBadge.in(scene());
    try (Visit visit = studio.drawn(browser, Look.PLAIN)) {
      Page page = visit.page();
      page.check("[name=preset][value=contour]");
      page.check("[name=shape][value=shield]");
      page.fill("#title", "Level one");
      page.fill("#ribbonColor", "#ffffff");
      page.fill("#iconSize", "70");
      page.selectOption("#stars", "3");
      String designed = shownAfter(page, () -> choose(page, "#icon", "image/svg+xml", ICON));
      save(page, draft.badge(), draft.key());
      page.waitForCondition(() -> said(page, "#outcome").startsWith("Saved."));
      assertNotEquals("", designed);
    }
    try (Visit visit = studio.drawn(browser, Look.PLAIN)) {
      Page page = visit.page();
      page.fill("#rimText", "To be emptied");
      String before = page.getAttribute("#picture", "src");
      open(page, studio.at("/badges/" + draft.badge() + "/view").toString(), draft.key(), true);
      page.waitForCondition(() -> said(page, "#opened").startsWith("Opened."));
      page.waitForFunction("before => picture.src !== before && picture.complete", before);
      assertEquals("Level one", page.inputValue("#title"));
      assertEquals("", page.inputValue("#rimText"));
      assertEquals("70 3", page.inputValue("#iconSize") + " " + page.inputValue("#stars"));
      assertEquals("70", page.inputValue("[data-slides=iconSize]"));
      assertTrue(page.isChecked("[name=preset][value=contour]"));
      assertTrue(page.isVisible("[data-empties=icon]"), "the icon is there");
      assertEquals(draft.badge(), page.inputValue("#badge"));
      assertEquals(draft.key(), page.inputValue("#key"));
      assertTrue(visit.requests().stream().noneMatch(url -> url.contains(draft.key())));

      String other = draft.another(scene());
      page.fill("#badge", other);
      page.click("#save button");
      page.waitForCondition(() -> said(page, "#outcome").startsWith("Saved."));
      assertArrayEquals(image(draft.badge()), image(other));
      page.evaluate("window.dispatchEvent(new PageTransitionEvent('pagehide'))");
      assertEquals("", page.inputValue("#open-key") + page.inputValue("#key"));
    }
  }

  @Test
  void aSeriesHasTheLookOfABadgeAndItsOwnWords(Browser browser) {
    DraftBadge draft = DraftBadge.in(scene());
    try (Visit visit = studio.drawn(browser, Look.PLAIN)) {
      Page page = visit.page();
      page.check("[name=preset][value=laurel]");
      page.fill("#title", "Level one");
      page.fill("#fillColor", "#102030");
      String ofTheSeries = shownAfter(page, () -> page.check("[name=iconName][value=star]"));
      save(page, draft.badge(), draft.key());
      page.waitForCondition(() -> said(page, "#outcome").startsWith("Saved."));

      page.check("[name=preset][value=tide]");
      page.fill("#fillColor", "");
      page.fill("#title", "Level two");
      shownAfter(page, () -> page.check("[name=iconName][value=rocket]"));
      String before = page.getAttribute("#picture", "src");
      open(page, draft.badge(), draft.key(), false);
      page.waitForFunction("before => picture.src !== before && picture.complete", before);
      assertEquals("#102030", page.inputValue("#fillColor"));
      assertTrue(page.isChecked("[name=preset][value=laurel]"));
      assertEquals("Level two", page.inputValue("#title"));
      assertTrue(page.isChecked("[name=iconName][value=rocket]"));
      assertEquals("", page.inputValue("#badge"), "it is for another badge");
      assertNotEquals(ofTheSeries, look(page));
    }
  }

  @Test
  void whyADesignIsNotOpenedIsSaidAndTheFormStays(Browser browser) {
    DraftBadge draft = DraftBadge.in(scene());
    try (Visit visit = studio.drawn(browser, Look.PLAIN)) {
      Page page = visit.page();
      page.fill("#title", "Mine");
      assertClosed(page, draft.badge(), "nonsense", "unknown, withdrawn or expired");
      assertClosed(page, draft.badge(), draft.readerKey(), "needs the scope “manage”");
      assertClosed(page, "aaaaaaaaaaaaaaaaaaaaaaaaaa", draft.key(), "no such badge");
      assertClosed(page, draft.badge(), draft.key(), "was not designed here");
      page.route("**/design", route -> route.abort());
      assertClosed(page, draft.awarded(), draft.key(), "cannot be reached");
      assertEquals("Mine", page.inputValue("#title"));
    }
  }

  private Scene scene() {
    return studio.scene();
  }

  private byte[] image(String badge) {
    return scene().stranger().get("/badges/" + badge + "/image").expect(200).response().body();
  }

  private static void open(Page page, String badge, String key, boolean whole) {
    page.evaluate("document.getElementById('open').open = true");
    page.fill("#open-badge", badge);
    page.fill("#open-key", key);
    page.check(whole ? "#take-everything" : "#take-look");
    page.click("#opening button");
  }

  private static void assertClosed(Page page, String badge, String key, String words) {
    open(page, badge, key, true);
    page.waitForCondition(() -> said(page, "#opened").contains(words));
  }

  private static void assertOutcome(Page page, String badge, String key, String words) {
    save(page, badge, key);
    page.waitForCondition(() -> said(page, "#outcome").contains(words));
  }
}
