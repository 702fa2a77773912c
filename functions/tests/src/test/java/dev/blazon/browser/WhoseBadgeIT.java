package dev.blazon.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import dev.blazon.browser.Gallery.Exhibit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The field of an Assertion's page that asks whose it is, {@code POST /view/{assertion}}. */
@InBrowser
class WhoseBadgeIT {
  @ParameterizedTest
  @MethodSource("dev.blazon.browser.Look#all")
  void theAnswerIsSound(Look look, Browser browser, Gallery gallery) {
    try (Visit visit = browser.open(gallery.view(Exhibit.VALID), look)) {
      ask(visit, "learner@example.org");
      assertEquals(1, visit.page().locator("#answer.valid").count());
      PageChecks.assertSound(visit, look);
    }
  }

  @Test
  void itIsAskedWithTheKeyboardAndWithoutScripts(Browser browser, Gallery gallery) {
    try (Visit visit = browser.open(gallery.view(Exhibit.VALID), Look.PLAIN.withoutScripts())) {
      Locator field = visit.page().locator("#identity");
      field.focus();
      visit.page().keyboard().type("else@example.org");
      visit.page().keyboard().press("Enter");
      visit.page().locator("#answer.invalid").waitFor();

      assertEquals("", visit.page().locator("#identity").inputValue());
      assertFalse(visit.page().content().contains("else@example.org"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"REVOKED", "UNKNOWN"})
  void nothingIsAskedWhereNothingIsTold(Exhibit exhibit, Browser browser, Gallery gallery) {
    try (Visit visit = browser.open(gallery.view(exhibit), Look.PLAIN)) {
      assertEquals(0, visit.page().locator("form").count());
    }
  }

  private static void ask(Visit visit, String identity) {
    visit.page().locator("#identity").fill(identity);
    visit.page().locator(".whose button").click();
    visit.page().locator("#answer").waitFor();
  }
}
