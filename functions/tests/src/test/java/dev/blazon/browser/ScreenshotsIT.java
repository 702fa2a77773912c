package dev.blazon.browser;

import dev.blazon.browser.Gallery.Exhibit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keeps a picture of each page in each look, for people to look through. */
@InBrowser
class ScreenshotsIT {
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
