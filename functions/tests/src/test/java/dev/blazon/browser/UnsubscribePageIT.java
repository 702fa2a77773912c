package dev.blazon.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page on which a recipient stops the mails of an issuer. */
@InBrowser
class UnsubscribePageIT {
  @ParameterizedTest
  @MethodSource("dev.blazon.browser.Look#all")
  void thePageIsSound(Look look, Browser browser, Gallery gallery) {
    try (Visit visit = browser.open(gallery.at(gallery.unsubscribe()), look)) {
      assertEquals(200, visit.status());
      PageChecks.assertSound(visit, look);
      Screenshots.keep(visit, "unsubscribe-" + look.language());
    }
  }

  @ParameterizedTest
  @MethodSource("dev.blazon.browser.Look#all")
  void aLinkThatIsNoneIsSaidSo(Look look, Browser browser, Gallery gallery) {
    try (Visit visit = browser.open(gallery.at("/unsubscribe?token=none"), look)) {
      assertEquals(404, visit.status());
      PageChecks.assertSound(visit, look);
    }
  }

  @Test
  void theButtonStopsTheMails(Browser browser, Gallery gallery) {
    try (Visit visit = browser.open(gallery.at(gallery.unsubscribe()), Look.PLAIN)) {
      Page page = visit.page();
      assertEquals("Stop mails", page.locator("h1").textContent());
      page.locator("main button").click();
      assertEquals("No more mails", page.locator("h1").textContent());
    }
  }
}
