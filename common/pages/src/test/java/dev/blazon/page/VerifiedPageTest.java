package dev.blazon.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.verification.HostedDocuments;
import dev.blazon.verification.Report;
import dev.blazon.verification.ReportBuilder;
import dev.blazon.verification.Verdict;
import dev.blazon.words.Language;
import dev.blazon.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifiedPageTest {
  private static final Pattern LINK = Pattern.compile("<a href=\"(http[^\"]*)\"");

  private final StrangersBadge badge = new StrangersBadge();

  @Test
  void aValidBadgeIsShownWithWhatItSays() {
    String html = badge.html();

    assertContains(html, "<main id=\"main\" class=\"sheet valid\">");
    assertContains(html, "<h1 id=\"verdict\" tabindex=\"-1\">Valid");
    assertContains(html, "<title>Valid · Check a badge</title>");
    assertContains(html, "Map reading");
    assertContains(html, "Finds the way with map and compass.");
    assertContains(html, link("https://ramblers.example.org", "Example Ramblers"));
    assertContains(html, "<bdi dir=\"ltr\">badges.example.org</bdi>");
    assertContains(html, "title=\"1 November 2026, 09:00:00 UTC\">1 November 2026</time>");
    assertContains(html, ">1 November 2027</time>");
    assertContains(html, "it was not checked whose it is");
    assertContains(html, "<a href=\"/verify?lang=en\">Check another badge</a>");
    assertFalse(html.contains("What is wrong"), html);
    assertFalse(html.contains("<img"), "a stranger's image is not loaded");
  }

  @Test
  void whatItsHostSaysOfARenewalIsSaidToBeTheHosts() {
    assertFalse(badge.html().contains("renewed"), "nobody says so");
    String next = "https://badges.example.org/assertions/2?x=\"<b>";
    Report report =
        ReportBuilder.builder(badge.report(HostedDocuments.ASSERTION, null))
            .renewedBy(next)
            .build();
    String html = new Pages().verified(new VerifiedPage(report, false, null), Language.EN);
    assertContains(
        html,
        "<p class=\"notice\">The address that it was fetched from says that this badge was renewed."
            + " <a href=\"/verify?lang=en&amp;badge=https%3A%2F%2Fbadges.example.org%2Fassertions"
            + "%2F2%3Fx%3D%22%3Cb%3E\">Check the current one</a></p>");
    for (Verdict verdict : List.of(Verdict.REVOKED, Verdict.INVALID, Verdict.UNVERIFIABLE)) {
      VerifiedPage page =
          new VerifiedPage(ReportBuilder.builder(report).verdict(verdict).build(), false, null);
      assertEquals(Optional.empty(), page.renewedBy(new Words(Language.EN)));
    }
  }

  @Test
  void everyCheckAndEveryDocumentCanBeUnfolded() {
    String html = badge.html();

    int checks = badge.report(HostedDocuments.ASSERTION, null).checks().size();
    assertContains(html, "<summary>Every check (" + checks + ")</summary>");
    assertContains(html, "<summary>Documents that were read (3)</summary>");
    for (String url :
        List.of(HostedDocuments.ASSERTION, HostedDocuments.BADGE, HostedDocuments.ISSUER)) {
      assertContains(html, link(url, url));
    }
    assertContains(html, "Answer: 200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"extensions:recipientProfile", "extensions:Who"})
  void whoIsNamedIsShownAsWhatTheIssuerSays(String property) {
    String html = badge.assertion(named(property, "\"A <b>walker\\u202e\"")).html();

    assertContains(
        html,
        "<p class=\"awarded\">Awarded to <strong dir=\"auto\">A &lt;b&gt;walker</strong></p>");
    assertContains(html, "The issuer says that the recipient is called so.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"17", "\"\\u200b\"", "{\"@value\": \"x\", \"@type\": \"y\"}"})
  void aNameThatIsNoneOfAnybodyIsPassedOver(String name) {
    String html = badge.assertion(named("extensions:recipientProfile", name)).html();

    assertFalse(html.contains("is called so"), html);
  }

  @ParameterizedTest
  @CsvSource({
    "email, an e-mail address",
    "telephone, a telephone number",
    "url, a web address",
    "schema:taxID, somebody"
  })
  void whomNobodyNamesIsSomebodyThatTheIssuerKnows(String type, String known) {
    String html =
        badge
            .assertion("{\"recipient\": {\"type\": \"%s\", \"hashed\": true}}".formatted(type))
            .html();

    String words = known.equals("somebody") ? known + " whom" : "the holder of " + known + " that";
    assertContains(html, "<p class=\"awarded\">Awarded to " + words + " the issuer knows</p>");
    assertFalse(html.contains("is called so"), html);
  }

  @Test
  void anIdentityIsShownWhereItIsSaidToBeInClear() {
    String clear = "{\"recipient\": {\"hashed\": %s, \"identity\": \"a@example.org\"}}";
    assertContains(badge.assertion(clear.formatted("false")).html(), ">a@example.org</strong>");
    assertFalse(badge.assertion(clear.formatted("\"no\"")).html().contains(">a@example.org<"));
  }

  @Test
  void ofARevokedBadgeNobodyIsNamed() {
    String html =
        badge
            .assertion(named("extensions:recipientProfile", "\"A walker\""))
            .assertion("{\"revoked\": true}")
            .html();

    assertContains(html, "class=\"sheet revoked\"");
    assertFalse(html.contains("A walker"), html);
    assertFalse(html.contains("Awarded to"), html);
  }

  private static String named(String property, String name) {
    return """
    {"%s": {
      "@context": "https://w3id.org/openbadges/extensions/recipientProfile/context.json",
      "type": ["Extension", "extensions:RecipientProfile"],
      "name": %s}}
    """
        .formatted(property, name);
  }

  @ParameterizedTest
  @CsvSource({
    "someone@example.org, It was awarded to the e-mail address that you gave.",
    "Someone@Example.org, 'to the e-mail address that you gave, written in small letters.'",
    "else@example.org, 'It was not awarded to the e-mail address that you gave, as you wrote it.'",
    "'SOMEONE@EXAMPLE.ORG', It was awarded to the e-mail address that you gave"
  })
  void whoseItIsIsSaid(String email, String sentence) {
    assertContains(badge.html(HostedDocuments.ASSERTION, email, Language.EN), sentence);
  }

  @Test
  void whatCannotBeComparedIsSaid() {
    assertContains(
        badge.html("https://badges.example.org/assertions/none", "a@example.org", Language.EN),
        "could not be compared");
  }

  @Test
  void anExpiredBadgeSaysSinceWhen() {
    String html = badge.assertion("{\"expires\": \"2026-11-20T09:00:00Z\"}").html();

    assertContains(html, "class=\"sheet expired\"");
    assertContains(html, "<title>Expired · Check a badge</title>");
    assertContains(words(html), "Expired on 20 November 2026 ");
    assertContains(html, "Its time is over:");
  }

  @Test
  void aRevokedBadgeSaysWhy() {
    String html =
        badge.assertion("{\"revoked\": true, \"revocationReason\": \"By <b>mistake\"}").html();

    assertContains(html, "class=\"sheet revoked\"");
    assertContains(html, "<q dir=\"auto\">By &lt;b&gt;mistake</q>");
  }

  @Test
  void whatIsWrongComesBeforeAllElseAndTheGravestFirst() {
    String html =
        badge
            .assertion("{\"expires\": \"2026-11-20T09:00:00Z\", \"issuedOn\": \"yesterday\"}")
            .html(HostedDocuments.ASSERTION, "else@example.org", Language.EN);

    assertContains(html, "class=\"sheet invalid\"");
    assertInOrder(
        html,
        "It is not written as the standard asks:",
        "Assertion.issuedOn must be an ISO 8601 text",
        "Its time is over:",
        "What it says",
        "Every check");
    assertInOrder(html, "It was not awarded to the address that you gave:", "Its time is over:");
  }

  @Test
  void warningsAreWorthKnowingAndNothingMore() {
    String html = badge.badge("{\"tags\": null}").issuer("{\"telephone\": \"030 123\"}").html();

    assertContains(html, "class=\"sheet valid\"");
    assertContains(html, "<h2 id=\"warnings\">Worth knowing</h2>");
    assertFalse(html.contains("What is wrong"), html);
    assertEquals(
        List.of("telephone should be as E.164 writes it, and is \"030 123\""),
        new VerifiedPage(badge.report(HostedDocuments.ASSERTION, null), false, null).warnings());
  }

  @Test
  void whatCouldNotBeHadIsNeitherGoodNorBad() {
    badge.hosts.put(HostedDocuments.ISSUER, "text/html", new byte[0]);
    String html = badge.html();

    assertFalse(html.contains("class=\"sheet valid\""), html);
    assertContains(html, "What is wrong");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "{", "{}"})
  void whatLeadsNowhereIsNoBadge(String text) {
    String html = badge.html(text, null, Language.EN);

    assertContains(html, "No badge found");
    assertEquals(2, html.split("It cannot be read as a badge:", -1).length, html);
    assertFalse(html.contains("What it says"), html);
  }

  @Test
  void validEndorsementsAreShownAndNoOthers() {
    badge.badge("{\"endorsement\": \"" + StrangersBadge.ENDORSEMENT + "\"}");
    String html = badge.html();
    assertContains(
        html, link("https://endorser.example.net", "Example Guides").replace(" dir=\"auto\"", ""));
    assertContains(html, "A fine course.");

    badge.hosts.patch(
        StrangersBadge.ENDORSEMENT, "{\"claim\": {\"id\": \"https://else.example\"}}");
    assertFalse(badge.html().contains("A fine course."));
  }

  @Test
  void anAddressLongerThanAnybodyReadsIsNoLink() {
    String start = "https://long.example.org/";
    String longest = start + "a".repeat(2_000 - start.length());
    for (String url : List.of(longest, longest + "a")) {
      badge
          .issuer("{\"url\": \"" + url + "\"}")
          .badge("{\"endorsement\": \"" + StrangersBadge.ENDORSEMENT + "\"}");
      badge.hosts.patch("https://endorser.example.net/profile", "{\"url\": \"" + url + "\"}");
      VerifiedPage page =
          new VerifiedPage(badge.report(HostedDocuments.ASSERTION, null), false, null);
      String shown = url.equals(longest) ? url : null;
      assertEquals(Optional.ofNullable(shown), page.issuerUrl());
      assertEquals(shown, page.endorsements().getFirst().endorserUrl());
    }
  }

  @Test
  void anEndorsementByItselfIsSaidToBeNoBadge() {
    String html = badge.html(StrangersBadge.ENDORSEMENT, null, Language.EN);

    assertContains(html, "This is an endorsement, not a badge");
    assertContains(html, "<h1 id=\"verdict\" tabindex=\"-1\">Valid");
    assertContains(html, "Speaks about");
    assertContains(html, link(HostedDocuments.BADGE, HostedDocuments.BADGE));
    assertContains(
        html, link("https://endorser.example.net", "Example Guides").replace(" dir=\"auto\"", ""));
    assertContains(html, ">2 November 2026</time>");
    assertContains(html, "A fine course.");
    assertFalse(badge.html().contains("This is an endorsement"));
  }

  @ParameterizedTest
  @EnumSource
  void everyLanguageSaysItWhole(Language language) {
    badge.badge("{\"endorsement\": \"" + StrangersBadge.ENDORSEMENT + "\"}");
    for (String input :
        List.of(HostedDocuments.ASSERTION, StrangersBadge.ENDORSEMENT, "nonsense")) {
      String html = badge.html(input, "else@example.org", language);

      assertContains(html, "<html lang=\"%s\" dir=".formatted(language.tag()));
      assertContains(html, "href=\"/verify?lang=" + language.tag() + "\"");
      PagesTest.assertBalanced(html);
    }
  }

  @Test
  void noStrangersTextBecomesMarkup() {
    String evil = "\\\"'><script>alert(1)</script><img src=x onerror=alert(2)>";
    badge
        .badge("{\"name\": \"§name" + evil + "\", \"description\": \"§description" + evil + "\"}")
        .issuer("{\"name\": \"§issuer" + evil + "\", \"telephone\": \"§detail" + evil + "\"}");
    String html = badge.html();

    for (String name : List.of("§name", "§description", "§issuer", "§detail")) {
      assertContains(html, name);
    }
    assertEquals(2, html.split("<script", -1).length, "the page's own is the only one");
    assertFalse(html.contains("<img"), html);
    PagesTest.assertBalanced(html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "//elsewhere.example.org/",
        "https://user:pass@elsewhere.example.org/"
      })
  void noSuchUrlBecomesALink(String url) {
    badge
        .issuer("{\"url\": \"" + url + "\"}")
        .badge("{\"endorsement\": \"" + StrangersBadge.ENDORSEMENT + "\"}");
    badge.hosts.patch("https://endorser.example.net/profile", "{\"url\": \"" + url + "\"}");
    String pasted = "{\"@context\": \"https://w3id.org/openbadges/v2\", \"id\": \"" + url + "\"}";

    for (String html : List.of(badge.html(), badge.html(pasted, null, Language.EN))) {
      assertTrue(
          LINK.matcher(html)
              .results()
              .map((MatchResult link) -> link.group(1))
              .allMatch(link -> badge.hosts.urls().contains(link)),
          html);
    }
  }

  /** Lambda lets no answer pass that is over 6 MB, and in JSON a quotation mark takes two bytes. */
  @Test
  void nothingIsLongerThanAnybodyReads() {
    String long1 = "&\\\"".repeat(60_000);
    badge
        .badge(
            "{\"name\": \"%s\", \"description\": \"%s\", \"endorsement\": \"%s\"}"
                .formatted(long1, long1, StrangersBadge.ENDORSEMENT))
        .issuer("{\"name\": \"%s\"}".formatted(long1))
        .assertion("{\"revoked\": true, \"revocationReason\": \"%s\"}".formatted(long1));

    assertTrue(badge.html().length() < 200_000);
    assertTrue(badge.html("{\"id\": \"" + long1 + "\"}", null, Language.EN).length() < 200_000);
    badge.assertion("{\"revoked\": null, \"revocationReason\": null}");
    badge.hosts.patch(
        StrangersBadge.ENDORSEMENT,
        "{\"claim\": {\"endorsementComment\": \""
            + "[a](https://example.org/) ".repeat(9_000)
            + "\"}}");
    assertTrue(badge.html().length() < 400_000);
  }

  @Test
  void noCharacterIsCutInTwo() {
    assertEquals("ab…", VerifiedPage.cut("ab𝄞", 3));
    assertEquals("ab𝄞", VerifiedPage.cut("ab𝄞", 4));
  }

  private static String words(String html) {
    return html.replaceAll("<[^>]+>|\\s+", " ").replaceAll(" +", " ");
  }

  private static String link(String url, String text) {
    return "<a href=\"%s\" rel=\"nofollow noopener noreferrer ugc\" dir=\"auto\">%s</a>"
        .formatted(url, text);
  }

  private static void assertContains(String html, String part) {
    assertTrue(html.contains(part), () -> part + " is not in " + html);
  }

  private static void assertInOrder(String html, String... parts) {
    int at = 0;
    for (String part : parts) {
      int next = html.indexOf(part, at);
      assertTrue(next >= 0, () -> part + " is missing or too early in " + html);
      at = next;
    }
  }
}
