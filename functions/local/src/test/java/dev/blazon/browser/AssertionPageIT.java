package dev.blazon.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.browser.Gallery.Exhibit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of an Assertion, {@code GET /view/{assertion}}. */
@InBrowser
class AssertionPageIT {
  @ParameterizedTest
  @EnumSource
  void itIsSoundInLight(Exhibit exhibit, Browser browser, Gallery gallery) {
    try (Visit visit = browser.open(gallery.view(exhibit), Look.PLAIN)) {
      assertEquals(exhibit == Exhibit.UNKNOWN ? 404 : 200, visit.status());
      PageChecks.assertSound(visit, "en");
      System.out.println(exhibit + " " + PageChecks.bytes(visit));
    }
  }

  @ParameterizedTest
  @EnumSource
  void itIsSoundInTheDark(Exhibit exhibit, Browser browser, Gallery gallery) {
    try (Visit visit = browser.open(gallery.view(exhibit), Look.PLAIN.dark())) {
      PageChecks.assertSound(visit, "en");
    }
  }

  @ParameterizedTest
  @EnumSource
  void itIsSoundInANarrowWindow(Exhibit exhibit, Browser browser, Gallery gallery) {
    try (Visit visit = browser.open(gallery.view(exhibit), Look.PLAIN.wide(Look.NARROW))) {
      PageChecks.assertSound(visit, "en");
    }
  }
}
