package dev.blazon.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The front page, {@code GET /}. */
@InBrowser
class FrontPageIT {
  @ParameterizedTest
  @MethodSource("dev.blazon.browser.Look#all")
  void itIsSound(Look look, Browser browser, Gallery gallery) {
    try (Visit visit = browser.open(gallery.at("/"), look)) {
      assertEquals(200, visit.status());
      PageChecks.assertSound(visit, look);
      Screenshots.keep(visit, "front-" + look.language());
    }
  }

  @Test
  void eachDoorLeadsSomewhere(Browser browser, Gallery gallery) {
    try (Visit visit = browser.open(gallery.at("/"), Look.PLAIN)) {
      Locator doors = visit.page().locator(".doors a");
      assertEquals(4, doors.count());
      for (Locator door : doors.all()) {
        URI target = URI.create(visit.page().url()).resolve(door.getAttribute("href"));
        assertEquals(200, visit.page().request().get(target.toString()).status(), target::toString);
      }
    }
  }

  @Test
  void everyOtherPageLeadsToIt(Browser browser, Gallery gallery) {
    try (Visit visit = browser.open(gallery.at("/verify?lang=de"), Look.PLAIN)) {
      visit.page().locator("footer p a").first().click();
      assertTrue(visit.page().url().endsWith("/?lang=de"), visit.page().url());
    }
  }
}
