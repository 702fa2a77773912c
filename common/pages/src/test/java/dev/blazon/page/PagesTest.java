package dev.blazon.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.openbadges.Assertion;
import dev.blazon.openbadges.AssertionBuilder;
import dev.blazon.openbadges.IdentityObject;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.Profile;
import dev.blazon.openbadges.ProfileBuilder;
import dev.blazon.words.Language;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PagesTest {
  private static final Standing VALID = new Standing.Valid();
  private static final Standing EXPIRED =
      new Standing.Expired(Instant.parse("2027-03-01T09:05:00Z"));
  private static final Standing REVOKED =
      new Standing.Revoked(Instant.parse("2026-06-02T00:00:00Z"), "The log was another's");
  private static final Standing SUPERSEDED =
      new Standing.Superseded(
          Instant.parse("2026-06-02T00:00:00Z"), "/view/cccccccccccccccccccccccccc");
  private static final Standing INVALID = new Standing.Invalid();
  private static final Standing UNVERIFIABLE = new Standing.Unverifiable();
  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-z][a-zA-Z0-9]*)(?:\\s+[a-zA-Z-]+(?:=\"[^\"]*\")?)*/?>");
  private static final Set<String> VOID =
      Set.of("meta", "link", "img", "input", "path", "circle", "br", "hr");

  private final Pages pages = new Pages();

  @Test
  void aValidBadgeIsShownWithAllThatIsKnownOfIt() {
    String html = pages.assertion(SampleAward.page(VALID), Asked.NOTHING, Language.EN);

    assertContains(html, "<h1 dir=\"auto\">Open Water Navigator</h1>");
    assertContains(html, "<main id=\"main\" class=\"sheet valid\">");
    assertContains(
        html,
        "<time datetime=\"2026-11-24T10:15:42Z\" title=\"24 November 2026, 10:15:42 UTC\">Checked"
            + " just now</time>");
    assertContains(html, ">1 March 2026</time>");
    assertContains(html, ">1 March 2027</time>");
    assertContains(html, link("https://college.example.org/", "https://college.example.org/"));
    assertContains(html, "Plans and sails a passage");
    assertContains(html, "<em>dead reckoning</em>");
    assertContains(html, "<strong>outer islands</strong>");
    assertContains(
        html,
        link("https://portfolio.example.org/log", "https://portfolio.example.org/log")
            .replace(" dir=\"auto\"", ""));
    assertContains(html, "The log of the passage");
    assertContains(
        html,
        link("https://skills.example.org/passage", "Passage planning")
            .replace(" dir=\"auto\"", ""));
    assertContains(html, "<li dir=\"auto\">navigation</li>");
    assertContains(html, "Awarded to the holder of an e-mail address that the issuer knows");
    assertContains(html, "alt=\"A sextant before the sea\"");
    assertContains(html, "href=\"/assertions/" + SampleAward.ASSERTION + "\"");
    assertContains(html, "href=\"/assertions/" + SampleAward.ASSERTION + "/image\" download");
    assertFalse(html.contains("sha256$"), "a hash is nothing to look at");
  }

  @Test
  void anExpiredBadgeSaysSinceWhen() {
    String html = pages.assertion(SampleAward.page(EXPIRED), Asked.NOTHING, Language.EN);

    assertContains(html, "<main id=\"main\" class=\"sheet expired\">");
    assertTrue(
        html.replaceAll("<[^>]+>|\\s+", " ")
            .replaceAll(" +", " ")
            .contains("Expired on 1 March 2027 "),
        html);
    assertContains(html, "outer islands");
  }

  @Test
  void aRevokedBadgeSaysWhyAndNothingMoreOfItsRecipient() {
    String html = pages.assertion(SampleAward.page(REVOKED), Asked.NOTHING, Language.EN);

    assertContains(html, "<main id=\"main\" class=\"sheet revoked\">");
    assertContains(html, "Revoked on");
    assertContains(html, "title=\"2 June 2026, 00:00:00 UTC\">2 June 2026</time>");
    assertContains(html, "<q dir=\"auto\">The log was another's</q>");
    assertContains(html, "Open Water Navigator");
    assertFalse(html.contains("Awarded to"));
    assertFalse(html.contains("outer islands"));
    assertFalse(html.contains("The log of the passage"));
  }

  @Test
  void aRecipientWhomTheIssuerNamesIsNamed() {
    Assertion named =
        withRecipient(new IdentityObject("email", false, null, "learner@example.org"));

    assertContains(
        pages.assertion(
            SampleAward.page(VALID, named, SampleAward.badgeClass(), SampleAward.profile()),
            Asked.NOTHING,
            Language.EN),
        "<strong dir=\"auto\">learner@example.org</strong>");
  }

  @Test
  void anUnknownAddressIsExplained() {
    String html = pages.unknownAssertion(Language.EN);

    assertContains(html, "<h1>There is no badge here</h1>");
    assertBalanced(html);
  }

  @Test
  void everyElementIsClosed() {
    assertBalanced(pages.assertion(SampleAward.page(VALID), Asked.NOTHING, Language.EN));
    assertBalanced(pages.assertion(SampleAward.page(EXPIRED), Asked.NOTHING, Language.EN));
    assertBalanced(pages.assertion(SampleAward.page(REVOKED), Asked.NOTHING, Language.EN));
  }

  @Test
  void everyLanguageSaysItAll() {
    for (Language language : Language.values()) {
      for (Standing standing :
          List.of(VALID, EXPIRED, REVOKED, SUPERSEDED, INVALID, UNVERIFIABLE)) {
        String html = pages.assertion(SampleAward.page(standing), Asked.NOTHING, language);

        assertContains(
            html, "<html lang=\"%s\" dir=\"%s\">".formatted(language.tag(), language.direction()));
        assertBalanced(html);
      }
      assertBalanced(pages.unknownAssertion(language));
      assertBalanced(pages.erasedAssertion(language));
      assertBalanced(pages.erasedEmbed(Theme.LIGHT, language));
    }
  }

  @Test
  void aSupersededOneLeadsToWhatTookItsPlaceAndIsNotShared() {
    String html = pages.assertion(SampleAward.page(SUPERSEDED), Asked.NOTHING, Language.DE);

    assertContains(html, "class=\"sheet superseded\"");
    assertContains(html, "Ersetzt am");
    assertContains(
        html,
        "<a href=\"/view/cccccccccccccccccccccccccc?lang=de\">Zum Abzeichen, das an seine Stelle"
            + " getreten ist</a>");
    assertFalse(html.contains("linkedin.com"), html);
    assertFalse(html.contains("The log of the passage"), html);
    assertContains(html, "<meta name=\"robots\" content=\"noindex\">");
  }

  @Test
  void anErasedOneIsToldInTwoSentencesAndNothingElse() {
    String html = pages.erasedAssertion(Language.EN);

    assertContains(html, "<h1>This badge was erased</h1>");
    assertContains(html, "It was erased at its holder’s request.");
    for (String not : List.of("Open Water", "Harbour", "<time", "linkedin", "<input", "og:")) {
      assertFalse(html.contains(not), not);
    }
    assertContains(pages.erasedEmbed(Theme.LIGHT, Language.EN), "<h1>This badge was erased</h1>");
  }

  @Test
  void whatCouldNotBeCheckedIsNeitherGoodNorBad() {
    String html = pages.assertion(SampleAward.page(UNVERIFIABLE), Asked.NOTHING, Language.EN);

    assertContains(html, "class=\"sheet unverifiable\"");
    assertContains(html, "Could not be checked");
  }

  @Test
  void everyCheckIsBehindALink() {
    AssertionPage page = SampleAward.page(UNVERIFIABLE);
    int checks = page.report().checks().size();
    String brief = pages.assertion(page, Asked.NOTHING, Language.EN);
    assertContains(brief, checks + " checks were made just now. This was found:");
    assertContains(brief, "There is none.");
    assertContains(
        brief, "<a href=\"?lang=en&amp;checks=all#checks\">Every check (" + checks + ")</a>");
    assertFalse(brief.contains("<code>"), brief);

    String html = pages.assertion(page, new Asked(null, true), Language.EN);
    assertContains(html, "<summary>Every check (" + page.report().checks().size() + ")</summary>");
    page.report().checks().forEach(check -> assertContains(html, "<code>" + check.rule()));
  }

  @Test
  void aSmallLogoThatIsHereStandsBesideItsIssuer() {
    String small = "data:image/png;base64," + "A".repeat(8_000);
    String large = "data:image/png;base64," + "A".repeat(16_000);

    assertContains(withLogo(small), "<img src=\"" + small + "\" alt=\"\"");
    for (String other : List.of(large, "https://elsewhere.example.org/logo.png")) {
      assertFalse(withLogo(other).contains(other), other);
    }
  }

  private String withLogo(String url) {
    Profile sample = SampleAward.profile();
    Profile issuer =
        ProfileBuilder.builder()
            .id(sample.id())
            .name(sample.name())
            .url(sample.url())
            .email(sample.email())
            .image(Image.at(url))
            .publicKey(sample.publicKey())
            .revocationList(sample.revocationList())
            .additional(sample.additional())
            .build();
    return pages.assertion(
        SampleAward.page(VALID, SampleAward.assertion(), SampleAward.badgeClass(), issuer),
        Asked.NOTHING,
        Language.EN);
  }

  @Test
  void whoEndorsesItIsNamed() {
    String html = pages.assertion(SampleAward.page(VALID), Asked.NOTHING, Language.EN);

    assertContains(
        html, link("https://union.example.org/", "Sailors' Union").replace(" dir=\"auto\"", ""));
    assertContains(html, "<em>hire</em>");
  }

  @Test
  void aPageLoadsFilesOfItsOwnOrigin() {
    String html = pages.unknownAssertion(Language.EN);

    assertContains(html, "<link rel=\"stylesheet\" href=\"" + Asset.STYLE.path() + "\">");
    assertFalse(html.contains("style=\""));
  }

  static Assertion withRecipient(IdentityObject recipient) {
    Assertion sample = SampleAward.assertion();
    return AssertionBuilder.builder(sample).recipient(recipient).build();
  }

  private static String link(String url, String text) {
    return "<a href=\"%s\" rel=\"nofollow noopener noreferrer ugc\" dir=\"auto\">%s</a>"
        .formatted(url, text);
  }

  private static void assertContains(String html, String part) {
    assertTrue(html.contains(part), () -> part + " is not in " + html);
  }

  /** Every element that is opened is closed, in order. */
  static void assertBalanced(String html) {
    Deque<String> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(html);
    while (tag.find()) {
      if (!tag.group(1).isEmpty()) {
        assertEquals(open.pop(), tag.group(2), html);
      } else if (!VOID.contains(tag.group(2))) {
        open.push(tag.group(2));
      }
    }
    assertTrue(open.isEmpty(), () -> open + " is left open in " + html);
  }
}
