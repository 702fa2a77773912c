package dev.blazon.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.blazon.browser.Gallery.Exhibit;
import java.net.URI;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that verifies any badge, {@code GET /verify}. */
@InBrowser
class VerifyPageIT {
  private static final String DROP =
      """
      bytes => {
        const dropped = new DataTransfer();
        const file = Uint8Array.from(atob(bytes), letter => letter.charCodeAt(0));
        dropped.items.add(new File([file], 'badge.png', {type: 'image/png'}));
        document.querySelector('h1').dispatchEvent(
            new DragEvent('drop', {dataTransfer: dropped, bubbles: true, cancelable: true}));
      }
      """;

  @ParameterizedTest
  @MethodSource("dev.blazon.browser.Look#all")
  void theFormIsSound(Look look, Browser browser, Gallery gallery) {
    try (Visit visit = browser.open(gallery.at("/verify"), look)) {
      PageChecks.assertSound(visit, look);
      Screenshots.keep(visit, "verify-" + look.language());
    }
  }

  @ParameterizedTest
  @MethodSource("dev.blazon.browser.Look#all")
  void theReportIsSound(Look look, Browser browser, Gallery gallery) {
    try (Visit visit = browser.open(gallery.at("/verify"), look)) {
      check(visit, gallery.documentUrl(Exhibit.HOSTILE), "learner@example.org");
      PageChecks.assertSound(visit, look);
      Screenshots.keep(visit, "verified-" + look.language());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"VALID", "EXPIRED", "REVOKED"})
  void itSaysHowABadgeStandsWithAndWithoutScripts(
      Exhibit exhibit, Browser browser, Gallery gallery) {
    URI form = gallery.at("/verify");
    String badge = gallery.documentUrl(exhibit);
    try (Visit scripted = browser.open(form, Look.PLAIN);
        Visit plain = browser.open(form, Look.PLAIN.withoutScripts())) {
      scripted.page().evaluate("window.still = 'here'");
      check(scripted, badge, "learner@example.org");
      check(plain, badge, "learner@example.org");

      String look = "main." + exhibit.name().toLowerCase(Locale.ROOT);
      assertEquals(1, scripted.page().locator(look).count());
      assertEquals("here", scripted.page().evaluate("window.still"), "no page was loaded");
      assertEquals(
          plain.page().locator("main").innerText(), scripted.page().locator("main").innerText());
      assertEquals(plain.page().title(), scripted.page().title());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anImageAndAnAddressAreEnough(boolean scripts, Browser browser, Gallery gallery) {
    Look look = scripts ? Look.PLAIN : Look.PLAIN.withoutScripts();
    try (Visit visit = browser.open(gallery.at("/verify"), look)) {
      Page page = visit.page();
      page.locator("#image")
          .setInputFiles(new FilePayload("badge.png", "image/png", gallery.baked(Exhibit.VALID)));
      check(visit, "", "somebody@example.org");

      assertEquals(1, page.locator("main.invalid").count());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theFileIsChosenWithAButtonInThePagesLanguage(
      boolean scripts, Browser browser, Gallery gallery) {
    Look look = scripts ? Look.PLAIN.in("de") : Look.PLAIN.in("de").withoutScripts();
    FilePayload file = new FilePayload("badge.png", "image/png", gallery.baked(Exhibit.VALID));
    try (Visit visit = browser.open(gallery.at("/verify?lang=de"), look)) {
      Page page = visit.page();
      // While somebody listens, the browser hands over what it would ask: else it is told to only
      // with each wait, and a key can be faster.
      page.onFileChooser(chooser -> {});
      assertEquals("Datei wählen", page.locator(".choose").innerText());
      page.waitForFileChooser(() -> page.locator(".choose").click()).setFiles(file);
      if (scripts) {
        assertEquals("badge.png", page.locator("#chosen").innerText());
      }
      page.locator("#image").focus();
      page.waitForFileChooser(() -> page.keyboard().press("Space")).setFiles(file);
      check(visit, "", "");

      assertEquals(1, page.locator("main.valid").count());
    }
  }

  @Test
  void thePictureOfTheBadgeIsShown(Browser browser, Gallery gallery) {
    try (Visit visit = browser.open(gallery.at("/verify"), Look.PLAIN)) {
      check(visit, gallery.view(Exhibit.VALID).toString(), "");
      Locator picture = visit.page().locator(".picture img");
      picture.waitFor();

      assertTrue((boolean) picture.evaluate("image => image.decode().then(() => true)"));
      PageChecks.assertSound(visit, "en");
    }
  }

  @Test
  void aDroppedImageIsTaken(Browser browser, Gallery gallery) {
    String bytes = Base64.getEncoder().encodeToString(gallery.baked(Exhibit.VALID));
    try (Visit visit = browser.open(gallery.at("/verify"), Look.PLAIN)) {
      visit.page().evaluate(DROP, bytes);
      check(visit, "", "learner@example.org");

      assertEquals(1, visit.page().locator("main.valid").count());
      assertEquals("verdict", visit.page().evaluate("document.activeElement.id"));
    }
  }

  @Test
  void theKeyboardIsEnough(Browser browser, Gallery gallery) {
    try (Visit visit = browser.open(gallery.at("/verify"), Look.PLAIN)) {
      Page page = visit.page();
      page.locator("#badge").focus();
      page.keyboard().insertText(gallery.documentUrl(Exhibit.VALID));
      page.keyboard().press("Tab");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");

      page.locator("#verdict").waitFor();
      assertEquals(1, page.locator("main.valid").count());
    }
  }

  @Test
  void whatIsMissingIsSaidWhereItIsMissing(Browser browser, Gallery gallery) {
    try (Visit visit = browser.open(gallery.at("/verify"), Look.PLAIN)) {
      // As without scripts, for this passes their listeners by.
      visit.page().evaluate("document.querySelector('form.verify').submit()");
      visit.page().locator("[role=alert]").waitFor();

      PageChecks.assertSound(visit, "en");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"VALID", "REVOKED"})
  void thePageOfABadgeLeadsHere(Exhibit exhibit, Browser browser, Gallery gallery) {
    try (Visit visit = browser.open(gallery.view(exhibit), Look.PLAIN.in("mi"))) {
      visit.page().locator("footer a[href^='/verify']").click();

      assertTrue(visit.page().url().contains("/verify?"), visit.page().url());
      PageChecks.assertSound(visit, "mi");
    }
  }

  private static void check(Visit visit, String badge, String email) {
    visit.page().locator("#badge").fill(badge);
    visit.page().locator("#email").fill(email);
    visit.page().locator("form.verify button").click();
    visit.page().locator("#verdict").waitFor();
  }
}
