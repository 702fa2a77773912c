package dev.blazon.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.blazon.baking.Baking;
import dev.blazon.journey.FormBody;
import dev.blazon.journey.Scene;
import dev.blazon.page.Language;
import dev.blazon.platform.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
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
  private static final String PREVIEW = "/v1/artwork/preview";
  private static final byte[] ICON =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><rect width='9' height='9'/></svg>"
          .getBytes(UTF_8);

  /** Milliseconds for what the page does by itself. */
  private static final double PATIENCE = 30_000;

  @TempDir private static Path data;
  private Scene scene;

  /** Its clock goes on, for the preview is throttled. */
  @BeforeAll
  void start() throws IOException {
    scene = new Scene(data, Platform.systemTime());
  }

  @AfterAll
  void stop() {
    scene.close();
  }

  static Stream<Look> looks() {
    return Stream.of(Look.PLAIN, Look.PLAIN.wide(1_400), Look.PLAIN.wide(Look.NARROW))
        .flatMap(look -> Stream.of(look, look.dark()));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void itIsSound(Look look, Browser browser) {
    try (Visit visit = drawn(browser, look)) {
      PageChecks.assertSound(visit, "en");
    }
  }

  @ParameterizedTest
  @EnumSource
  void itIsSoundInEveryLanguage(Language language, Browser browser) {
    Look look = Look.PLAIN.in(language.tag()).wide(Look.NARROW);
    try (Visit visit = drawn(browser, look)) {
      PageChecks.assertSound(visit, language.tag());
    }
  }

  @Test
  void itIsSoundWithFaults(Browser browser) {
    try (Visit visit = drawn(browser, Look.PLAIN.dark())) {
      visit.page().fill("#fillColor", "red");
      visit.page().waitForSelector("#fillColor-fault:visible");

      assertEquals(List.of(), PageChecks.accessibility(visit));
      assertEquals(List.of(), PageChecks.width(visit));
    }
  }

  @Test
  void everyChangeIsShown(Browser browser) {
    try (Visit visit = drawn(browser, Look.PLAIN)) {
      Page page = visit.page();
      String first = shownAfter(page, () -> page.check("[name=preset][value=laurel]"));
      String titled = shownAfter(page, () -> page.fill("#title", "First steps"));
      String iconed = shownAfter(page, () -> choose(page, "#icon", "image/svg+xml", ICON));
      String without = shownAfter(page, () -> page.click("[data-empties=icon]"));

      assertNotEquals(first, titled);
      assertNotEquals(titled, iconed);
      assertEquals(titled, without, "the icon is gone again");
      assertEquals("This is your badge.", said(page, "#status"));
      assertEquals(page.getAttribute("#picture", "src"), page.getAttribute("#download", "href"));
      assertEquals("badge.png", page.getAttribute("#download", "download"));
    }
  }

  @Test
  void aPictureOfItIsKept(Browser browser) throws IOException {
    try (Visit visit = drawn(browser, Look.PLAIN.wide(1_280));
        InputStream icon =
            Objects.requireNonNull(StudioPageIT.class.getResourceAsStream("icon.svg"))) {
      Page page = visit.page();
      shownAfter(page, () -> page.check("[name=preset][value=laurel]"));
      byte[] svg = icon.readAllBytes();
      shownAfter(page, () -> choose(page, "#icon", "image/svg+xml", svg));
      shownAfter(page, () -> page.fill("#title", "Soil Science"));
      page.evaluate("scrollTo(0, 0)");
      Screenshots.keep(visit, "studio");
      Screenshots.keepDark(visit, "studio-dark");
    }
  }

  @Test
  void whoTypesAsksOnlyOnce(Browser browser) {
    try (Visit visit = drawn(browser, Look.PLAIN)) {
      Page page = visit.page();
      long before = previews(visit);
      answerTo(page, () -> page.locator("#title").pressSequentially("First steps"));

      assertEquals(before + 1, previews(visit));
    }
  }

  @Test
  void aColourThatIsPickedIsWrittenDown(Browser browser) {
    try (Visit visit = drawn(browser, Look.PLAIN)) {
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
    try (Visit visit = drawn(browser, Look.PLAIN)) {
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
  void whatNeedNotBeSentIsNot(Browser browser) {
    try (Visit visit = drawn(browser, Look.PLAIN)) {
      Page page = visit.page();
      long before = previews(visit);
      choose(page, "#icon", "image/svg+xml", new byte[Baking.MAX_BYTES + 1]);
      page.waitForSelector("#icon-fault:visible");
      assertEquals("This file has more than 4 MB.", said(page, "#icon-fault"));
      choose(page, "#icon", "image/gif", ICON);
      page.waitForCondition(() -> said(page, "#icon-fault").contains("this type"));

      assertEquals(before, previews(visit));
    }
  }

  @Test
  void aDesignIsSavedWithAKeyThatStaysHere(Browser browser) {
    Draft draft = Draft.in(scene);
    try (Visit visit = drawn(browser, Look.PLAIN)) {
      Page page = visit.page();
      shownAfter(page, () -> page.fill("#title", "Saved"));
      save(page, at("/badges/" + draft.badge()).toString(), draft.key());
      page.waitForCondition(() -> said(page, "#outcome").startsWith("Saved."));

      String image = "/badges/" + draft.badge() + "/image";
      FormBody design = new FormBody().with("preset", "tide").with("title", "Saved");
      assertArrayEquals(
          scene
              .stranger()
              .send("POST", PREVIEW, design.bytes(), "Content-Type", FormBody.TYPE)
              .response()
              .body(),
          scene.stranger().get(image).expect(200).response().body());
      assertTrue(visit.requests().stream().noneMatch(url -> url.contains(draft.key())));
      assertEquals(
          "0 0", page.evaluate("localStorage.length + ' ' + sessionStorage.length"), "kept");
      page.evaluate("window.dispatchEvent(new PageTransitionEvent('pagehide'))");
      assertEquals("", page.inputValue("#key"));
    }
  }

  @Test
  void whyItWasNotSavedIsSaid(Browser browser) {
    Draft draft = Draft.in(scene);
    try (Visit visit = drawn(browser, Look.PLAIN)) {
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
  void withoutScriptsItIsAForm(Browser browser) {
    try (Visit visit = browser.open(at("/studio"), Look.PLAIN.withoutScripts())) {
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

  private URI at(String path) {
    return scene.server().url().resolve(path);
  }

  /** The page with its first preview. */
  private Visit drawn(Browser browser, Look look) {
    Visit visit = browser.open(at("/studio"), look);
    visit.page().setDefaultTimeout(PATIENCE);
    visit.page().waitForSelector("#picture:visible");
    return visit;
  }

  private static Response answerTo(Page page, Runnable change) {
    return page.waitForResponse(response -> response.url().endsWith(PREVIEW), change);
  }

  /** What the next preview looks like, as a {@code data:} URI of it made small. */
  private static String shownAfter(Page page, Runnable change) {
    String before = page.getAttribute("#picture", "src");
    change.run();
    page.waitForFunction("before => picture.src !== before && picture.complete", before);
    return String.valueOf(
        page.evaluate(
            """
            () => {
              const canvas = document.createElement('canvas');
              canvas.width = canvas.height = 100;
              canvas.getContext('2d').drawImage(picture, 0, 0, 100, 100);
              return canvas.toDataURL();
            }
            """));
  }

  private static void choose(Page page, String field, String type, byte[] content) {
    page.setInputFiles(field, new FilePayload("file", type, content));
  }

  private static void save(Page page, String badge, String key) {
    page.fill("#badge", badge);
    page.fill("#key", key);
    page.click("#save button");
  }

  private static void assertOutcome(Page page, String badge, String key, String words) {
    save(page, badge, key);
    page.waitForCondition(() -> said(page, "#outcome").contains(words));
  }

  private static Page.WaitForSelectorOptions hidden() {
    return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN);
  }

  private static String said(Page page, String place) {
    return page.locator(place).innerText();
  }

  private static long previews(Visit visit) {
    return visit.requests().stream().filter(url -> url.endsWith(PREVIEW)).count();
  }
}
