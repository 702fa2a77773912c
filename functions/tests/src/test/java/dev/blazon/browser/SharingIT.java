package dev.blazon.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import dev.blazon.baking.Baking;
import dev.blazon.browser.Gallery.Exhibit;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What the page of an Assertion offers for showing it elsewhere, read back. */
@InBrowser
class SharingIT {
  private static final String LINKEDIN = "https://www.linkedin.com/profile/add?";

  @ParameterizedTest
  @EnumSource(names = {"VALID", "EXPIRED", "HOSTILE"})
  void linkedInIsToldTheFactsOfTheBadge(Exhibit exhibit, Browser browser, Gallery gallery) {
    try (Visit visit = browser.open(gallery.view(exhibit), Look.PLAIN)) {
      Map<String, String> told = parameters(link(visit, LINKEDIN));
      JsonNode assertion = gallery.document("/assertions/" + gallery.assertion(exhibit));
      JsonNode badge = gallery.document(URI.create(assertion.path("badge").asText()).getPath());
      JsonNode issuer = gallery.document(URI.create(badge.path("issuer").asText()).getPath());

      assertEquals("CERTIFICATION_NAME", told.get("startTask"));
      String name = told.getOrDefault("name", "");
      assertTrue(
          name.endsWith("…")
              ? gallery.name(exhibit).startsWith(name.substring(0, name.length() - 1))
              : gallery.name(exhibit).equals(name),
          name);
      assertEquals(issuer.path("name").asText(), told.get("organizationName"));
      assertMonth(assertion.path("issuedOn"), told, "issue");
      assertMonth(assertion.path("expires"), told, "expiration");
      assertEquals(gallery.view(exhibit).toString(), told.get("certUrl"));
      assertEquals(gallery.assertion(exhibit), told.get("certId"));
    }
  }

  @Test
  void everyLinkLeadsBackToThePage(Browser browser, Gallery gallery) {
    String url = gallery.view(Exhibit.VALID).toString();
    try (Visit visit = browser.open(gallery.view(Exhibit.VALID), Look.PLAIN)) {
      assertEquals(url, parameters(link(visit, "https://www.linkedin.com/sharing/")).get("url"));
      assertEquals(url, parameters(link(visit, "https://www.facebook.com/")).get("u"));
      Map<String, String> post = parameters(link(visit, "https://x.com/"));
      assertEquals(url, post.get("url"));
      assertTrue(post.getOrDefault("text", "").contains("Soil Science Basics"), post::toString);
      Map<String, String> email = parameters(link(visit, "mailto:"));
      assertTrue(email.getOrDefault("body", "").contains("\r\n" + url), email::toString);
      assertEquals(url, visit.page().locator("#share-link").inputValue());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"REVOKED", "UNKNOWN"})
  void whatIsNoBadgeAnyMoreIsNotShared(Exhibit exhibit, Browser browser, Gallery gallery) {
    try (Visit visit = browser.open(gallery.view(exhibit), Look.PLAIN)) {
      assertEquals(0, visit.page().locator("a[href^='" + LINKEDIN + "']").count());
    }
  }

  @Test
  void theDownloadedImageHoldsTheAssertion(Browser browser, Gallery gallery) throws IOException {
    try (Visit visit = browser.open(gallery.view(Exhibit.VALID), Look.PLAIN)) {
      Download download =
          visit.page().waitForDownload(() -> visit.page().locator("a[download]").first().click());

      byte[] image = Files.readAllBytes(download.path());
      assertTrue(Baking.unbake(image).text().contains(gallery.assertion(Exhibit.VALID)));
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "UNKNOWN")
  void anotherSiteFramesTheCardButNotThePage(Exhibit exhibit, Browser browser, Gallery gallery)
      throws IOException {
    URI card = gallery.at("/embed/" + gallery.assertion(exhibit));
    try (OtherSite site = new OtherSite();
        Visit visit = browser.open(site.framing(card), Look.PLAIN)) {
      Locator heading = visit.page().frameLocator("iframe").locator("h1");
      assertEquals(gallery.name(exhibit), heading.textContent());
      assertEquals(List.of(), visit.complaints());

      visit.go(site.framing(gallery.view(exhibit)));
      assertTrue(visit.complaints().toString().contains("frame-ancestors"));
    }
  }

  @Test
  void theSnippetShowsTheCard(Browser browser, Gallery gallery) throws IOException {
    try (OtherSite site = new OtherSite();
        Visit visit = browser.open(gallery.view(Exhibit.VALID), Look.PLAIN)) {
      String snippet = visit.page().locator("#share-embed").inputValue();
      visit.go(site.showing(snippet));

      Locator card = visit.page().frameLocator("iframe").locator("main");
      assertTrue(card.innerText().contains("Soil Science Basics"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theCardIsSound(Exhibit exhibit, Browser browser, Gallery gallery) {
    String card = "/embed/" + gallery.assertion(exhibit);
    try (Visit visit =
        browser.open(gallery.at(card), Look.PLAIN.in("ar").wide(Look.NARROW).dark())) {
      PageChecks.assertSound(visit, "ar");
      Screenshots.keep(visit, "card-" + exhibit + "-ar-dark");
      visit.go(gallery.at(card + "?lang=en"));
      PageChecks.assertSound(visit, "en");
    }
  }

  private static String link(Visit visit, String beginning) {
    Locator links = visit.page().locator("a[href^='" + beginning + "']");
    assertEquals(1, links.count(), beginning);
    return String.valueOf(links.getAttribute("href"));
  }

  private static Map<String, String> parameters(String url) {
    return Arrays.stream(url.substring(url.indexOf('?') + 1).split("&", -1))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0],
                // A plus would be a space in a form, and is a plus in an e-mail.
                pair -> URLDecoder.decode(pair[1].replace("+", "%2B"), UTF_8)));
  }

  private static void assertMonth(JsonNode time, Map<String, String> told, String which) {
    OffsetDateTime utc = OffsetDateTime.parse(time.asText()).withOffsetSameInstant(ZoneOffset.UTC);
    assertEquals(String.valueOf(utc.getYear()), told.get(which + "Year"));
    assertEquals(String.valueOf(utc.getMonthValue()), told.get(which + "Month"));
  }
}
