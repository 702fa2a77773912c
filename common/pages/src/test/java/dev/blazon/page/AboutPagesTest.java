package dev.blazon.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.lifecycle.Artwork;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.Profile;
import dev.blazon.openbadges.ProfileBuilder;
import dev.blazon.openbadges.Related;
import dev.blazon.words.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages about badges and issuers. */
class AboutPagesTest {
  private static final String OTHER = "other".repeat(6).substring(0, 26);

  private final Pages pages = new Pages();

  @Test
  void aBadgeSaysWhatItIsWhoIssuesItAndHowToEarnIt() {
    String html = badge(SampleCatalog.PNG);

    assertContains(html, "<h1 dir=\"auto\">Open Water Navigator</h1>");
    assertContains(html, "src=\"/badges/" + SampleCatalog.BADGE + "/image\"");
    assertContains(html, "alt=\"A sextant before the sea\"");
    assertContains(html, "href=\"/issuers/" + SampleCatalog.ISSUER + "/view?lang=en\"");
    assertContains(html, "Plans and sails a passage");
    assertContains(html, "<em>dead reckoning</em>");
    assertContains(html, ">Passage planning</a>");
    assertContains(html, "<li dir=\"auto\">navigation</li>");
    assertContains(html, "valid for 1 year and 6 months, counted from");
    assertContains(html, "its data is withdrawn");
    assertContains(html, "This is version 1.");
    assertContains(html, "Harbour College is endorsed by");
    assertEquals(3, html.split("<em>hire</em>", -1).length, "the badge and its issuer");
  }

  @Test
  void aBadgeCanBeReadByMachinesAndShownBesideALink() {
    String html = badge(SampleCatalog.PNG);
    String url = SampleAward.URLS.badge(SampleCatalog.BADGE);

    assertContains(
        html,
        "<link rel=\"alternate\" type=\"application/ld+json\" href=\"/badges/"
            + SampleCatalog.BADGE
            + "\">");
    assertContains(html, "<meta property=\"og:title\" content=\"Open Water Navigator\">");
    assertContains(html, "<meta property=\"og:url\" content=\"" + url + "/view\">");
    for (String page : List.of(html, badge(new Artwork("0".repeat(64), "image/svg+xml")))) {
      assertContains(page, "<meta property=\"og:image\" content=\"" + url + "/card.png\">");
      assertContains(page, "<meta name=\"twitter:card\" content=\"summary_large_image\">");
      assertContains(page, "<meta name=\"twitter:image\" content=\"" + url + "/card.png\">");
    }
  }

  @Test
  void aBadgeWithoutArtworkHasAPlaceholderAndSaysThatItIsNotFinished() {
    String html = badge(null);

    assertContains(html, "src=\"" + Asset.BLANK.path() + "\"");
    assertContains(html, "This badge is not finished.");
    assertFalse(html.contains("/image\""), "there is none to load");
    assertFalse(badge(SampleCatalog.PNG).contains("not finished"));
  }

  @Test
  void otherVersionsAreNamedForWhatTheyAre() {
    String own = SampleAward.URLS.badge(OTHER);

    assertContains(link("10", own), "<p class=\"notice\">This badge has a newer version:");
    assertContains(link("10", own), ">Version 10</a></p>");
    assertContains(link("10", own), ">The newer version 10</a>");
    assertContains(link("10", own), "href=\"/badges/" + OTHER + "/view?lang=en\"");
    assertContains(link("0", own), ">The earlier version 0</a>");
    assertFalse(link("0", own).contains("class=\"notice\""));
    assertContains(link("1", own), ">The same badge, signed with another key</a>");
    assertContains(
        badge(SampleCatalog.PNG, new Related("BadgeClass", own, null, "de")),
        ">The badge in another language: German</a>");
  }

  @Test
  void aStrangersEditionIsAStrangersLink() {
    String url = "https://elsewhere.example.org/badges/1";

    assertContains(
        link("7", url),
        "<a href=\"" + url + "\" rel=\"nofollow noopener noreferrer ugc\" dir=\"auto\">A related");
    assertFalse(link("7", "javascript:alert(1)").contains("javascript:"));
  }

  @Test
  void anIssuerSaysWhoItIsAndShowsItsBadges() {
    BadgeTile tile = SampleCatalog.tile(SampleAward.badgeClass());
    String html = issuer(null, true, null, List.of(tile));

    assertContains(html, "<h1 dir=\"auto\">Harbour College</h1>");
    assertContains(html, "<a href=\"mailto:badges@college.example.org\"");
    assertContains(html, ">https://college.example.org/</a>");
    assertContains(html, "href=\"/badges/" + SampleCatalog.BADGE + "/view?lang=en\"");
    assertContains(html, "type=\"application/ld+json\" href=\"/issuers/" + SampleCatalog.ISSUER);
    assertFalse(html.contains("class=\"logo\""));
    assertFalse(html.contains("rel=\"next\""));
    assertContains(issuer(null, true, null, List.of()), "There are no badges to show here yet.");
  }

  @Test
  void whatIsOlderIsALinkAway() {
    BadgeTile tile = SampleCatalog.tile(SampleAward.badgeClass());
    String html = issuer(null, false, "a-cursor_", List.of(tile));

    assertContains(html, "<a href=\"?lang=en&cursor=a-cursor_#badges\" rel=\"next\">");
    assertContains(html, "<a href=\"?lang=en#badges\">The newest badges</a>");
    assertContains(html, "Its earlier badges</h2>");
  }

  @Test
  void aLogoIsLoadedFromHereOrNotAtAll() {
    String own = SampleAward.URLS.badgeImage(OTHER);
    String data = "data:image/png;base64,AAAA";

    assertContains(logo(own), "<img class=\"logo\" src=\"" + own + "\"");
    assertContains(logo(data), "<img class=\"logo\" src=\"" + data + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.example.org/logo.png",
        "https://badges.example.org.elsewhere.example.org/logo.png",
        "https://badges.example.org//elsewhere.example.org/logo.png",
        "data:text/html;base64,AAAA",
        "javascript:alert(1)"
      })
  void noStrangersLogoIsLoaded(String url) {
    assertFalse(logo(url).contains("<img"), logo(url));
    assertFalse(logo(url).contains("href=\"javascript:"));
    assertEquals(url.startsWith("https:"), logo(url).contains("href=\"" + url + "\""));
  }

  @Test
  void everyLanguageSaysItAll() {
    Related link = new Related("BadgeClass", SampleAward.URLS.badge(OTHER), "2", null);
    for (Language language : Language.values()) {
      PagesTest.assertBalanced(
          pages.badge(SampleCatalog.badgePage(SampleCatalog.PNG, link), language));
      PagesTest.assertBalanced(pages.badge(SampleCatalog.badgePage(null), language));
      PagesTest.assertBalanced(
          pages.issuer(
              SampleCatalog.issuerPage(
                  SampleAward.profile(),
                  false,
                  "c",
                  List.of(SampleCatalog.tile(SampleAward.badgeClass()))),
              language));
      PagesTest.assertBalanced(pages.unknownBadge(language));
      PagesTest.assertBalanced(pages.unknownIssuer(language));
    }
  }

  @Test
  void whatIsNotThereIsNamedForWhatItIs() {
    assertContains(pages.unknownBadge(Language.EN), "<h1>There is no badge here</h1>");
    assertContains(pages.unknownIssuer(Language.EN), "<h1>There is no issuer here</h1>");
  }

  private String badge(@Nullable Artwork artwork, Related... links) {
    return pages.badge(SampleCatalog.badgePage(artwork, links), Language.EN);
  }

  private String link(String version, String url) {
    return badge(SampleCatalog.PNG, new Related("BadgeClass", url, version, null));
  }

  private String logo(String url) {
    return issuer(Image.at(url), true, null, List.of());
  }

  private String issuer(
      @Nullable Image logo, boolean beginning, @Nullable String cursor, List<BadgeTile> tiles) {
    Profile sample = SampleAward.profile();
    Profile profile =
        ProfileBuilder.builder()
            .id(sample.id())
            .name(sample.name())
            .url(sample.url())
            .email(sample.email())
            .description("Sails since 1901.")
            .image(logo)
            .publicKey(sample.publicKey())
            .revocationList(sample.revocationList())
            .additional(sample.additional())
            .build();
    return pages.issuer(SampleCatalog.issuerPage(profile, beginning, cursor, tiles), Language.EN);
  }

  private static void assertContains(String html, String part) {
    assertTrue(html.contains(part), () -> part + " is not in " + html);
  }
}
