package dev.blazon.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.browser.Gallery.Exhibit;
import dev.blazon.words.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of an Assertion on paper. */
@InBrowser
class PrintedPageIT {
  private static final String CUT =
      """
      () => {
        const frame = document.querySelector('.certificate');
        const box = frame.getBoundingClientRect();
        const edge = document.documentElement.clientWidth;
        return [...frame.querySelectorAll('*')].filter(part => {
          const own = part.getBoundingClientRect();
          return own.left < box.left || own.right > box.right || own.top < box.top
              || own.bottom > box.bottom;
        }).map(part => part.outerHTML)
            .concat(box.left < 1 || box.right > edge - 1 ? ['the frame'] : [])
            .concat(frame.scrollHeight > frame.clientHeight ? ['its height'] : []);
      }
      """;

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

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
  void itIsOneSheetOfLetterToo(Exhibit exhibit, Browser browser, Gallery gallery) {
    try (Visit visit = browser.open(gallery.view(exhibit), Look.PLAIN)) {
      assertEquals(
          List.of(PrintedSheets.LETTER_LANDSCAPE), PrintedSheets.print(visit, "Letter").pages());
    }
  }

  /** A line of the frame that is cut off, or a letter cut through, is beyond its box. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
  void nothingOfItIsCut(Exhibit exhibit, Browser browser, Gallery gallery) {
    try (Visit visit = browser.open(gallery.view(exhibit), Look.PLAIN)) {
      Screenshots.keepPrinted(visit, "badge-" + exhibit + "-certificate");
      assertEquals(List.of(), PageChecks.lines(visit, CUT));
    }
  }

  private static void assertOneSheet(Browser browser, Gallery gallery, Exhibit exhibit, Look look) {
    try (Visit visit = browser.open(gallery.view(exhibit), look)) {
      String sheet = exhibit == Exhibit.UNKNOWN ? PrintedSheets.A4 : PrintedSheets.LANDSCAPE;
      assertEquals(List.of(sheet), PrintedSheets.print(visit).pages());
      Screenshots.keepPrinted(visit, "badge-" + exhibit + "-printed-" + look.language());
    }
  }
}
