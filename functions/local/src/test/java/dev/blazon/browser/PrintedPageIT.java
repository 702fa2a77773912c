package dev.blazon.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.browser.Gallery.Exhibit;
import dev.blazon.page.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of an Assertion on paper. */
@InBrowser
class PrintedPageIT {
  @ParameterizedTest
  @EnumSource
  void itIsOneSheet(Exhibit exhibit, Browser browser, Gallery gallery) {
    assertOneSheet(browser, gallery, exhibit, Look.PLAIN.dark());
  }

  @ParameterizedTest
  @EnumSource
  void itIsOneSheetInEveryLanguage(Language language, Browser browser, Gallery gallery) {
    assertOneSheet(browser, gallery, Exhibit.EXPIRED, Look.PLAIN.in(language.tag()));
  }

  private static void assertOneSheet(
      Browser browser, Gallery gallery, Exhibit exhibit, Look look) {
    try (Visit visit = browser.open(gallery.view(exhibit), look)) {
      assertEquals(List.of(Sheets.A4), Sheets.print(visit).pages());
      Screenshots.keepPrinted(visit, "badge-" + exhibit + "-printed-" + look.language());
    }
  }
}
