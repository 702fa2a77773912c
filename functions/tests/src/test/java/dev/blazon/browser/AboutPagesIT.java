package dev.blazon.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.blazon.browser.Gallery.Exhibit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of a badge and of an issuer. */
@InBrowser
class AboutPagesIT {
  @ParameterizedTest
  @MethodSource("dev.blazon.browser.Look#all")
  void thePageOfABadgeIsSound(Look look, Browser browser, Gallery gallery) {
    try (Visit visit = browser.open(gallery.at("/badges/" + gallery.badge() + "/view"), look)) {
      assertEquals(200, visit.status());
      PageChecks.assertSound(visit, look);
      Screenshots.keep(visit, "about-badge-" + look.language());
    }
  }

  @ParameterizedTest
  @MethodSource("dev.blazon.browser.Look#all")
  void thePageOfABadgeThatCanBeRenewedIsSound(Look look, Browser browser, Gallery gallery) {
    String path = "/badges/" + gallery.renewable() + "/view";
    try (Visit visit = browser.open(gallery.at(path), look)) {
      assertEquals(1, visit.page().locator("section[aria-labelledby=renewal] strong").count());
      PageChecks.assertSound(visit, look);
    }
  }

  @ParameterizedTest
  @MethodSource("dev.blazon.browser.Look#all")
  void thePageOfAnIssuerIsSound(Look look, Browser browser, Gallery gallery) {
    try (Visit visit = browser.open(gallery.at("/issuers/" + gallery.issuer() + "/view"), look)) {
      assertEquals(200, visit.status());
      PageChecks.assertSound(visit, look);
      Screenshots.keep(visit, "about-issuer-" + look.language());
    }
  }

  @ParameterizedTest
  @MethodSource("dev.blazon.browser.Look#all")
  void whatIsNotThereIsSaidSo(Look look, Browser browser, Gallery gallery) {
    for (String kind : new String[] {"badges", "issuers"}) {
      String path = "/" + kind + "/" + gallery.assertion(Exhibit.UNKNOWN) + "/view";
      try (Visit visit = browser.open(gallery.at(path), look)) {
        assertEquals(404, visit.status());
        PageChecks.assertSound(visit, look);
      }
    }
  }

  @Test
  void linksLeadFromTheAwardToItsBadgeItsIssuerAndBack(Browser browser, Gallery gallery) {
    try (Visit visit = browser.open(gallery.view(Exhibit.VALID), Look.PLAIN)) {
      Page page = visit.page();
      page.locator("main a[href*='/issuers/']").first().click();
      assertPath(visit, "/issuers/" + gallery.issuer() + "/view");
      page.locator("main a[href*='/badges/" + gallery.badge() + "/view']").click();
      assertPath(visit, "/badges/" + gallery.badge() + "/view");
      assertEquals("Soil Science Basics", page.locator("h1").textContent());
    }
  }

  private static void assertPath(Visit visit, String path) {
    assertTrue(visit.page().url().contains(path), visit.page().url());
  }
}
