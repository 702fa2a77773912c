package dev.blazon.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.browser.Gallery.Exhibit;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages in the colour of their issuer, and under its banner. */
@InBrowser
class AccentIT {
  private static final String STRIPE =
      "() => getComputedStyle(document.querySelector('.sheet')).borderTopColor";

  /** Twice as high as wide, so that it has to be cut. */
  private static final String BANNER =
      "\"data:image/svg+xml;base64,%s\""
          .formatted(
              Base64.getEncoder()
                  .encodeToString(
                      """
                      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 200">
                      <rect width="100" height="200" fill="#ffd100"/></svg>
                      """
                          .getBytes(UTF_8)));

  private static final String BANNER_IN_ITS_PLACE =
      """
      () => {
        const banner = document.querySelector('.sheet > .banner');
        const box = banner.getBoundingClientRect();
        const sheet = document.querySelector('.sheet').getBoundingClientRect();
        return banner.complete && banner.naturalWidth > 0 && box.height <= 128
            && box.left >= sheet.left && box.right <= sheet.right && box.width > sheet.width - 4;
      }
      """;

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
    gallery.paint("null", "null");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aBrowserShowsIt(Look look, Browser browser, Gallery gallery) {
    gallery.paint("\"#c8102e\"", BANNER);
    for (URI page :
        List.of(
            gallery.view(Exhibit.VALID),
            gallery.at("/badges/" + gallery.badge() + "/view"),
            gallery.at("/issuers/" + gallery.issuer() + "/view"))) {
      try (Visit visit = browser.open(page, look)) {
        assertEquals("rgb(200, 16, 46)", visit.page().evaluate(STRIPE));
        assertEquals(true, visit.page().evaluate(BANNER_IN_ITS_PLACE));
        PageChecks.assertSound(visit, look);
      }
    }
  }

  @Test
  void whatIsWrittenOnItCanBeRead(Browser browser, Gallery gallery) {
    gallery.paint("\"#c8102e\"", "null");
    assertEquals("rgb(200, 16, 46) under rgb(255, 255, 255)", button(browser, gallery));

    gallery.paint("\"#ffd100\"", "null");
    assertEquals("rgb(255, 209, 0) under rgb(0, 0, 0)", button(browser, gallery));
  }

  private static Object button(Browser browser, Gallery gallery) {
    try (Visit visit = browser.open(gallery.view(Exhibit.VALID), Look.PLAIN)) {
      Screenshots.keep(visit, "badge-VALID-accent");
      return visit.page().evaluate(BUTTON);
    }
  }
}
