package dev.blazon.browser;

import dev.blazon.browser.Gallery.Exhibit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps a picture of each page in each look, for people to look through. */
@InBrowser
class ScreenshotsIT {
  @ParameterizedTest
  @MethodSource("dev.blazon.browser.Look#all")
  void theStudio(Look look, Browser browser, Gallery gallery) {
    try (Visit visit = browser.open(gallery.at("/studio"), look)) {
      visit.page().locator("[name=preset][value=laurel]").check();
      visit.page().locator("#title").fill("Soil Science");
      visit.page().setInputFiles("#icon", Gallery.icon());
      visit.page().waitForResponse("**/v1/artwork/preview", () -> {});
      visit.page().locator("#picture[src^='blob:']:not([aria-busy])").waitFor();
      Screenshots.keep(visit, "studio-" + look.language());
    }
  }

  @ParameterizedTest
  @EnumSource
  void theStatesOfABadge(Exhibit exhibit, Browser browser, Gallery gallery) {
    String name = "badge-" + exhibit;
    try (Visit visit = browser.open(gallery.view(exhibit), Look.PLAIN)) {
      Screenshots.keep(visit, name);
      Screenshots.keepDark(visit, name + "-dark");
    }
    try (Visit visit = browser.open(gallery.view(exhibit), Look.PLAIN.in("ar").wide(Look.NARROW))) {
      Screenshots.keep(visit, name + "-narrow-ar");
    }
  }
}
