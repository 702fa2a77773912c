package dev.blazon.browser;

import static dev.blazon.browser.Studio.ICON;
import static dev.blazon.browser.Studio.answerTo;
import static dev.blazon.browser.Studio.choose;
import static dev.blazon.browser.Studio.hidden;
import static dev.blazon.browser.Studio.previews;
import static dev.blazon.browser.Studio.said;
import static dev.blazon.browser.Studio.shownAfter;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import dev.blazon.baking.Baking;
import dev.blazon.words.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The page on which badges are designed, {@code GET /studio}. */
@InBrowser
@TestInstance(Lifecycle.PER_CLASS)
class StudioPageIT {

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

  static Stream<Look> looks() {
    return Stream.of(Look.PLAIN, Look.PLAIN.wide(1_400), Look.PLAIN.wide(Look.NARROW))
        .flatMap(look -> Stream.of(look, look.dark()));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void itIsSound(Look look, Browser browser) {
    try (Visit visit = studio.drawn(browser, look)) {
      PageChecks.assertSound(visit, "en");
    }
  }

  @ParameterizedTest
  @EnumSource
  void itIsSoundInEveryLanguage(Language language, Browser browser) {
    Look look = Look.PLAIN.in(language.tag()).wide(Look.NARROW);
    try (Visit visit = studio.drawn(browser, look)) {
      PageChecks.assertSound(visit, language.tag());
    }
  }

  @Test
  void itIsSoundWithFaults(Browser browser) {
    try (Visit visit = studio.drawn(browser, Look.PLAIN.dark())) {
      visit.page().fill("#fillColor", "red");
      visit.page().waitForSelector("#fillColor-fault:visible");

      assertEquals(List.of(), PageChecks.accessibility(visit));
      assertEquals(List.of(), PageChecks.width(visit));
    }
  }

  @Test
  void everyChangeIsShown(Browser browser) {
    try (Visit visit = studio.drawn(browser, Look.PLAIN)) {
      Page page = visit.page();
      String first = shownAfter(page, () -> page.check("[name=preset][value=contour]"));
      String titled = shownAfter(page, () -> page.fill("#title", "First steps"));
      String iconed = shownAfter(page, () -> choose(page, "#icon", "image/svg+xml", ICON));
      String rocket = shownAfter(page, () -> page.check("[name=iconName][value=rocket]"));
      assertEquals("", page.inputValue("#icon"), "there is one icon");
      String own = shownAfter(page, () -> choose(page, "#icon", "image/svg+xml", ICON));
      assertTrue(page.isChecked("[name=iconName][value='']"), "there is one icon");
      String without = shownAfter(page, () -> page.click("[data-empties=icon]"));

      assertNotEquals(first, titled);
      assertNotEquals(titled, iconed);
      assertNotEquals(iconed, rocket);
      assertEquals(iconed, own);
      assertEquals(titled, without, "the icon is gone again");
      assertEquals("This is your badge.", said(page, "#status"));
    }
  }

  @Test
  void theColourOfAnIconIsShownWhereItIsKnownBeforeDrawing(Browser browser) {
    try (Visit visit = studio.drawn(browser, Look.PLAIN)) {
      Page page = visit.page();
      assertEquals("#03045e", page.getAttribute("#iconColor", "placeholder"), "the preset's");
      page.fill("#fillColor", "#000000");
      assertEquals("#ffffff", page.getAttribute("#iconColor", "placeholder"), "stands out");
      for (String picture : List.of("icon", "background")) {
        choose(page, "#" + picture, "image/svg+xml", ICON);
        assertEquals("", page.getAttribute("#iconColor", "placeholder"), picture);
        page.click("[data-empties=" + picture + "]");
        assertEquals("#ffffff", page.getAttribute("#iconColor", "placeholder"), picture);
      }
    }
  }

  @Test
  void anIconIsChosenSizedAndMovedFromTheKeyboard(Browser browser) {
    try (Visit visit = studio.drawn(browser, Look.PLAIN)) {
      Page page = visit.page();
      page.focus("[name=iconName][value='']");
      String star = shownAfter(page, () -> page.keyboard().press("ArrowRight"));
      assertTrue(page.isChecked("[name=iconName][value=star]"));
      page.focus("[data-slides=iconSize]");
      String small = shownAfter(page, () -> page.keyboard().press("Home"));
      assertEquals("25", page.inputValue("#iconSize"), "the value is shown beside the slider");
      String moved = shownAfter(page, () -> page.fill("#iconX", "-20"));
      assertEquals("-20", page.inputValue("[data-slides=iconX]"), "the slider follows");
      String usual = shownAfter(page, () -> page.click("#usual-place"));

      assertEquals("100 0", page.inputValue("#iconSize") + " " + page.inputValue("#iconX"));
      assertEquals(star, usual);
      assertNotEquals(star, small);
      assertNotEquals(small, moved);
    }
  }

  @Test
  void itIsShownSmallAndOnLightAndDarkWithoutAskingAnybody(Browser browser) {
    try (Visit visit = studio.drawn(browser, Look.PLAIN)) {
      Page page = visit.page();
      int before = visit.requests().size();
      String ground = "getComputedStyle(document.querySelector('.stage')).backgroundColor";
      assertTrue(page.isChecked("[name=ground][value=light]"));
      assertEquals("rgb(255, 255, 255)", page.evaluate(ground));
      page.check("[name=ground][value=dark]");
      assertEquals("rgb(18, 21, 28)", page.evaluate(ground));
      assertEquals(
          "64 64 true",
          page.evaluate(
              "[...document.querySelectorAll('[data-copy]')].map(copy => copy.clientWidth).join('"
                  + " ') + ' ' + [...document.querySelectorAll('[data-copy]')].every(copy =>"
                  + " copy.src === picture.src)"));
      assertEquals(before, visit.requests().size());
    }
    try (Visit visit = studio.drawn(browser, Look.PLAIN.dark())) {
      assertTrue(visit.page().isChecked("[name=ground][value=dark]"));
    }
  }

  @Test
  void everyFaultIsShownAtOnce(Browser browser) {
    try (Visit visit = studio.drawn(browser, Look.PLAIN)) {
      Page page = visit.page();
      page.check("[name=iconName][value=star]");
      page.fill("#iconColor", page.getAttribute("#fillColor", "placeholder"));
      page.fill("#borderColor", "red");
      page.fill("#title", "Well done 🎓");
      page.fill("#iconSize", "999");
      answerTo(page, () -> choose(page, "#background", "image/gif", ICON));
      for (String part : List.of("title", "borderColor", "iconSize", "background", "iconColor")) {
        page.waitForSelector("#" + part + "-fault:visible");
        assertEquals("true", page.getAttribute("#" + part, "aria-invalid"), part);
      }
      assertEquals(5, page.locator("#status a").count());
      assertEquals(
          "These characters cannot be drawn:\n🎓 (U+1F393)", said(page, "#title-fault").strip());
      assertTrue(said(page, "#iconColor-fault").startsWith("The icon is hard to see."));
      assertEquals(List.of(), PageChecks.accessibility(visit));
    }
  }

  @Test
  void aPictureOfItIsKept(Browser browser) {
    try (Visit visit = studio.drawn(browser, Look.PLAIN.wide(1_280))) {
      Page page = visit.page();
      shownAfter(page, () -> page.check("[name=preset][value=laurel]"));
      shownAfter(page, () -> page.check("[name=iconName][value=leaf]"));
      page.fill("#rimText", "Academy of Applied Botany");
      page.fill("#ribbon", "2026");
      page.selectOption("#stars", "2");
      shownAfter(page, () -> page.fill("#title", "Soil Science"));
      page.evaluate("scrollTo(0, 0)");
      Screenshots.keep(visit, "studio");
      Screenshots.keepDark(visit, "studio-dark");
    }
  }

  @Test
  void whoTypesAsksOnlyOnce(Browser browser) {
    try (Visit visit = studio.drawn(browser, Look.PLAIN)) {
      Page page = visit.page();
      long before = previews(visit);
      answerTo(page, () -> page.locator("#title").pressSequentially("First steps"));

      assertEquals(before + 1, previews(visit));
    }
  }

  @Test
  void aColourThatIsPickedIsWrittenDown(Browser browser) {
    try (Visit visit = studio.drawn(browser, Look.PLAIN)) {
      Page page = visit.page();
      assertEquals("#0077b6", page.inputValue("[data-picks=fillColor]"), "the preset's");
      answerTo(page, () -> page.fill("[data-picks=titleColor]", "#ffffff"));
      assertEquals("#ffffff", page.inputValue("#titleColor"));
      assertEquals("#000000", page.inputValue("[data-picks=titleTextColor]"), "black on white");
      answerTo(page, () -> page.click("#own-colours"));
      assertEquals("", page.inputValue("#titleColor"));
      assertEquals("#ffffff", page.inputValue("[data-picks=titleTextColor]"), "the preset's");
    }
  }

  @Test
  void whatIsWrongIsSaidBesideItsField(Browser browser) {
    try (Visit visit = studio.drawn(browser, Look.PLAIN)) {
      Page page = visit.page();
      page.fill("#title", "Hi");
      page.fill("#titleColor", "#808080");
      answerTo(page, () -> page.fill("#titleTextColor", "#999999"));
      page.waitForSelector("#titleTextColor-fault:visible");
      String fault = said(page, "#titleTextColor-fault");
      assertTrue(fault.startsWith("This is hard to read."), fault);
      assertTrue(fault.contains("contrast of 1.4"), fault);
      assertEquals("true", page.getAttribute("#titleTextColor", "aria-invalid"));
      assertTrue(said(page, "#status").contains("cannot be drawn yet"));
      page.click("#status a");
      assertEquals("titleTextColor", page.evaluate("document.activeElement.id"));

      answerTo(page, () -> page.fill("#titleTextColor", ""));
      page.waitForSelector("#titleTextColor-fault", hidden());
      assertNull(page.getAttribute("#titleTextColor", "aria-invalid"));
    }
  }

  @Test
  void aFileThatWouldBeRefusedIsNotSent(Browser browser) {
    try (Visit visit = studio.drawn(browser, Look.PLAIN)) {
      Page page = visit.page();
      List<Integer> sent = new ArrayList<>();
      page.onRequest(
          request -> {
            if (request.url().endsWith(Studio.PREVIEW)) {
              sent.add(request.postDataBuffer() == null ? 0 : request.postDataBuffer().length);
            }
          });
      choose(page, "#icon", "image/svg+xml", new byte[Baking.MAX_BYTES + 1]);
      page.waitForSelector("#icon-fault:visible");
      assertEquals("This file has more than 4 MB.", said(page, "#icon-fault"));
      choose(page, "#icon", "image/gif", ICON);
      page.waitForCondition(() -> said(page, "#icon-fault").contains("this type"));

      page.waitForCondition(() -> said(page, "#status").contains("cannot be drawn yet"));
      assertTrue(sent.stream().allMatch(bytes -> bytes < 10_000), sent::toString);
    }
  }

  @Test
  void withoutScriptsItIsAForm(Browser browser) {
    try (Visit visit = browser.open(studio.at("/studio"), Look.PLAIN.withoutScripts())) {
      Page page = visit.page();
      assertEquals(List.of(), PageChecks.weight(visit));
      assertFalse(page.isVisible("#key"));
      assertTrue(page.innerText("pre").contains("/artwork"), "the line of curl");
      page.check("[name=preset][value=summit]");
      page.fill("#title", "First steps");
      Response image =
          answerTo(page, () -> page.click("#design button:has-text('Show the image')"));

      assertEquals(200, image.status());
      assertEquals("image/png", image.headerValue("content-type"));
    }
  }
}
