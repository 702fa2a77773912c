package dev.blazon.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.browser.Gallery.Exhibit;
import dev.blazon.words.Language;
import java.net.URI;
import org.junit.jupiter.api.Test;
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

  @ParameterizedTest
  @EnumSource
  void itIsInTheLanguageOfTheBrowser(Language language, Browser browser, Gallery gallery) {
    Look look = Look.PLAIN.in(language.tag()).wide(Look.NARROW);
    try (Visit visit = browser.open(gallery.view(Exhibit.VALID), look)) {
      PageChecks.assertSound(visit, language.tag());
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyStateRunsFromTheRight(Exhibit exhibit, Browser browser, Gallery gallery) {
    try (Visit visit = browser.open(gallery.view(exhibit), Look.PLAIN.in("ar").dark())) {
      PageChecks.assertSound(visit, "ar");
    }
  }

  @Test
  void itsOwnChoiceOfLanguageGoesFirst(Browser browser, Gallery gallery) {
    try (Visit visit = browser.open(gallery.view(Exhibit.VALID), Look.PLAIN.in("de"))) {
      visit.page().locator("footer a[lang=ar]").click();

      assertTrue(visit.page().url().endsWith("?lang=ar"), visit.page().url());
      PageChecks.assertSound(visit, "ar");
    }
  }

  /** For whoever hears the page, too: it is the first thing in it, and a link of its own. */
  @Test
  void aRenewedOneLeadsToTheCurrentOneAndBack(Browser browser, Gallery gallery) {
    try (Visit visit = browser.open(gallery.view(Exhibit.RENEWED), Look.PLAIN)) {
      assertTrue(
          visit.page().locator("main").innerText().startsWith("This badge was renewed."),
          visit.page().locator("main").innerText());
      visit.page().getByText("The current one is valid until").click();
      assertTrue(
          visit.page().url().contains(gallery.assertion(Exhibit.RENEWING)), visit.page().url());
      visit.page().getByText("Renews the badge of").click();
      assertTrue(
          visit.page().url().contains(gallery.assertion(Exhibit.RENEWED)), visit.page().url());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRenewedOneIsSoundInEachLanguage(Language language, Browser browser, Gallery gallery) {
    Look look = Look.PLAIN.in(language.tag()).wide(Look.NARROW);
    for (Exhibit exhibit : new Exhibit[] {Exhibit.RENEWED, Exhibit.RENEWING}) {
      try (Visit visit = browser.open(gallery.view(exhibit), look)) {
        PageChecks.assertSound(visit, language.tag());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void itSaysTheSameWithoutScripts(Exhibit exhibit, Browser browser, Gallery gallery) {
    URI url = gallery.view(exhibit);
    assertEquals(text(url, browser, Look.PLAIN), text(url, browser, Look.PLAIN.withoutScripts()));
  }

  private static String text(URI url, Browser browser, Look look) {
    try (Visit visit = browser.open(url, look)) {
      return visit.page().locator("main").innerText();
    }
  }
}
