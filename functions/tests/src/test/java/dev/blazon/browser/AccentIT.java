package dev.blazon.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.browser.Gallery.Exhibit;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages in the colour of their issuer. */
@InBrowser
class AccentIT {
  private static final String STRIPE =
      "() => getComputedStyle(document.querySelector('.sheet')).borderTopColor";
  private static final String BUTTON =
      """
      () => {
        const style = getComputedStyle(document.querySelector('.sharing .button'));
        return style.backgroundColor + ' under ' + style.color;
      }
      """;

  static List<Look> looks() {
    return List.of(Look.PLAIN, Look.PLAIN.wide(Look.NARROW).dark().in("ar"));
  }

  @AfterEach
  void plainAgain(Gallery gallery) {
    gallery.paint("null");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aBrowserShowsIt(Look look, Browser browser, Gallery gallery) {
    gallery.paint("\"#c8102e\"");
    for (URI page :
        List.of(
            gallery.view(Exhibit.VALID),
            gallery.at("/badges/" + gallery.badge() + "/view"),
            gallery.at("/issuers/" + gallery.issuer() + "/view"))) {
      try (Visit visit = browser.open(page, look)) {
        assertEquals("rgb(200, 16, 46)", visit.page().evaluate(STRIPE));
        PageChecks.assertSound(visit, look);
      }
    }
  }

  @Test
  void whatIsWrittenOnItCanBeRead(Browser browser, Gallery gallery) {
    gallery.paint("\"#c8102e\"");
    assertEquals("rgb(200, 16, 46) under rgb(255, 255, 255)", button(browser, gallery));

    gallery.paint("\"#ffd100\"");
    assertEquals("rgb(255, 209, 0) under rgb(0, 0, 0)", button(browser, gallery));
  }

  private static Object button(Browser browser, Gallery gallery) {
    try (Visit visit = browser.open(gallery.view(Exhibit.VALID), Look.PLAIN)) {
      Screenshots.keep(visit, "badge-VALID-accent");
      return visit.page().evaluate(BUTTON);
    }
  }
}
