package dev.blazon.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page with a fault is found, and by the fault that it has. */
@InBrowser
@TestInstance(Lifecycle.PER_CLASS)
class PageChecksIT {
  private OtherSite pages;

  @BeforeAll
  void start() throws IOException {
    pages = new OtherSite();
  }

  @AfterAll
  void stop() {
    pages.close();
  }

  @Test
  void aGoodPageHasNoFault(Browser browser) {
    assertEquals(List.of(), faults(browser, "none"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          contrast         | color-contrast
          no-alternative   | image-alt
          another-language | its language and direction are de ltr, not en ltr
          asks-elsewhere   | asks for http://127.0.0.1:
          no-icon          | it does not name one icon
          inline-script    | Content Security Policy
          throws           | thrown
          missing-image    | 404
          heavy            | 61440 at most
          wide             | wide
          no-outline       | no outline shows the focus on <a href="#first">
          out-of-order     | Tab goes back to <a href="#second"
          unreachable      | Tab does not reach <button
          out-of-sight     | out of sight with the focus: <a href="#first">
          """)
  void aFaultIsFound(String page, String words, Browser browser) {
    List<String> faults = faults(browser, page);

    assertFalse(faults.isEmpty(), "nothing is found");
    assertTrue(faults.stream().anyMatch(fault -> fault.contains(words)), faults::toString);
  }

  private List<String> faults(Browser browser, String page) {
    try (Visit visit = browser.open(pages.url(page), Look.PLAIN.wide(Look.NARROW))) {
      return PageChecks.all(visit, "en");
    }
  }
}
