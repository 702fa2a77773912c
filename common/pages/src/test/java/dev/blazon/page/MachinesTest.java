package dev.blazon.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import dev.blazon.openbadges.BadgeClass;
import dev.blazon.words.Language;
import dev.blazon.words.Words;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page says to those who read its head and not its body. */
class MachinesTest {
  private static final Standing VALID = new Standing.Valid();
  private static final Standing REVOKED =
      new Standing.Revoked(Instant.parse("2026-06-02T00:00:00Z"), "The log was another's");
  private static final String BASE = "https://badges.example.org";
  private static final String PAGE = BASE + "/view/" + SampleAward.ASSERTION;
  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

  private final Pages pages = new Pages();

  @Test
  void aPreviewSaysWhatTheBadgeIs() {
    String html = pages.assertion(SampleAward.page(VALID), Asked.NOTHING, Language.DE);

    assertEquals("Open Water Navigator", property(html, "og:title"));
    assertEquals(
        "Ausgestellt von Harbour College · Plans and sails a passage of forty miles out of sight of"
            + " land.",
        property(html, "og:description"));
    assertEquals("website", property(html, "og:type"));
    assertEquals(PAGE, property(html, "og:url"));
    assertEquals("badges.example.org", property(html, "og:site_name"));
    assertEquals("de_DE", property(html, "og:locale"));
    assertEquals(Language.values().length - 1, html.split("og:locale:alternate", -1).length - 1);
    assertEquals(PAGE + "/card.png?lang=de", property(html, "og:image"));
    assertEquals("1200", property(html, "og:image:width"));
    assertEquals("630", property(html, "og:image:height"));
    assertEquals(
        "Open Water Navigator, ein Abzeichen von Harbour College", property(html, "og:image:alt"));
    assertEquals("summary_large_image", property(html, "twitter:card"));
    assertEquals(PAGE + "/card.png?lang=de", property(html, "twitter:image"));
  }

  /** Of the pages of badges and issuers as well, whose head is another template's. */
  @ParameterizedTest
  @EnumSource
  void everyPreviewNamesItsLanguageAndTheOthers(Language language) {
    for (String html :
        List.of(
            pages.assertion(SampleAward.page(VALID), Asked.NOTHING, language),
            pages.badge(SampleCatalog.badgePage(SampleCatalog.PNG), language),
            pages.issuer(
                SampleCatalog.issuerPage(SampleAward.profile(), true, null, List.of()),
                language))) {
      assertEquals(language.openGraph(), property(html, "og:locale"));
      for (Language another : Language.values()) {
        assertEquals(
            another != language,
            html.contains(
                "<meta property=\"og:locale:alternate\" content=\"" + another.openGraph() + "\">"),
            another + " beside " + language);
      }
    }
  }

  @Test
  void whatIsNotGoodSaysSoFirst() {
    assertTrue(description(REVOKED).startsWith("Revoked on 2 June 2026 · Issued by"));
    assertTrue(
        description(new Standing.Expired(SampleAward.EXPIRES))
            .startsWith("Expired on 1 March 2027 · "));
    assertTrue(description(new Standing.Invalid()).startsWith("Not valid · "));
  }

  @Test
  void thePageLeadsToItsOtherForms() {
    String html = pages.assertion(SampleAward.page(VALID), Asked.NOTHING, Language.EN);

    assertTrue(html.contains("<link rel=\"canonical\" href=\"" + PAGE + "\">"), html);
    for (Language language : Language.values()) {
      String tag = language.tag();
      assertTrue(
          html.contains("hreflang=\"" + tag + "\" href=\"" + PAGE + "?lang=" + tag + "\""), tag);
    }
    assertTrue(html.contains("hreflang=\"x-default\" href=\"" + PAGE + "\""), html);
    assertTrue(
        html.contains(
            "<link rel=\"alternate\" type=\"application/ld+json\" href=\""
                + BASE
                + "/assertions/"
                + SampleAward.ASSERTION
                + "\">"),
        html);
    assertTrue(
        html.contains(
            "type=\"application/json+oembed\" href=\""
                + BASE
                + "/oembed?url=https%3A%2F%2Fbadges.example.org%2Fview%2F"
                + SampleAward.ASSERTION
                + "\""),
        html);
  }

  @Test
  void aSignatureOfEMailsIsThePictureWhichLeadsToThePage() {
    String html = pages.assertion(SampleAward.page(VALID), Asked.NOTHING, Language.DE);
    assertTrue(
        html.contains(
            "&lt;a href=\"%s\"&gt;&lt;img src=\"%s/card.png?lang=de\"".formatted(PAGE, PAGE)),
        html);
  }

  @Test
  void aFrameOfNothingSaysSoInItsLanguageAndLook() {
    String html = pages.unknownEmbed(Theme.DARK, Language.DE);
    assertTrue(html.contains("<html lang=\"de\""), html);
    assertTrue(html.contains(new Words(Language.DE).say("share.unknown")), html);
  }

  @Test
  void searchEnginesReadACredential() {
    JsonNode data = data(pages.assertion(SampleAward.page(VALID), Asked.NOTHING, Language.EN));

    assertEquals("https://schema.org", data.path("@context").asText());
    assertEquals("EducationalOccupationalCredential", data.path("@type").asText());
    assertEquals("Open Water Navigator", data.path("name").asText());
    assertEquals(PAGE, data.path("url").asText());
    assertEquals("Harbour College", data.at("/creator/name").asText());
    assertEquals("Sailors' Union", data.at("/recognizedBy/0/name").asText());
    assertEquals("https://union.example.org/", data.at("/recognizedBy/0/url").asText());
    assertEquals("2026-03-01T09:05:00Z", data.path("dateCreated").asText());
    assertEquals("2027-03-01T09:05:00Z", data.path("expires").asText());
    assertEquals("Passage planning", data.at("/competencyRequired/0/name").asText());
    assertEquals("SEA-4", data.at("/competencyRequired/0/termCode").asText());
    assertEquals("sailing, navigation", data.path("keywords").asText());
    assertFalse(data.toString().contains("sha256$"), "the recipient is nobody's business");
  }

  @Test
  void whatABadgeDoesNotSayIsNotInItsData() {
    ObjectNode bare = (ObjectNode) Json.read(Json.write(SampleAward.badgeClass()));
    bare.remove("tags");
    bare.putArray("alignment")
        .addObject()
        .put("targetName", "Passage planning")
        .put("targetUrl", "javascript:alert(1)");
    JsonNode data =
        data(
            pages.assertion(
                SampleAward.page(
                    VALID,
                    SampleAward.assertion(),
                    Json.readStored(bare.toString(), BadgeClass.class),
                    SampleAward.profile()),
                Asked.NOTHING,
                Language.EN));
    assertEquals(
        "{\"@type\":\"DefinedTerm\",\"name\":\"Passage planning\"}",
        data.at("/competencyRequired/0").toString());
    assertFalse(data.has("keywords"));
  }

  @Test
  void whatIsNotGoodIsNoCredential() {
    for (Standing standing : List.of(REVOKED, new Standing.Invalid())) {
      String html = pages.assertion(SampleAward.page(standing), Asked.NOTHING, Language.EN);

      assertFalse(html.contains("ld+json\">{"), html);
      assertEquals("noindex", property(html, "robots"));
    }
    assertFalse(
        pages
            .assertion(SampleAward.page(VALID), Asked.NOTHING, Language.EN)
            .contains("name=\"robots\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "]]>&lt;/script&gt;",
        "\"}\\u003c/script>\u2028",
        "\\"
      })
  void noNameEndsTheDataItStandsIn(String name) {
    String html = pages.assertion(ShareLinksTest.named(name, name), Asked.NOTHING, Language.EN);
    String block = block(html);

    assertFalse(block.matches("(?s).*[<>&\u2028\u2029].*"), block);
    assertEquals(OneLine.of(name, OneLine.NAME), data(html).path("name").asText());
    assertEquals(OneLine.of(name, OneLine.NAME), data(html).at("/creator/name").asText());
    assertEquals(2, html.split("<script", -1).length, html);
  }

  @Test
  void aCardSaysHowTheBadgeStandsAndLeadsToItsPage() {
    String valid = pages.embed(SampleAward.page(VALID), Theme.LIGHT, Language.EN);
    String revoked = pages.embed(SampleAward.page(REVOKED), Theme.DARK, Language.ES);

    assertTrue(valid.contains("<main class=\"card valid\">"), valid);
    assertTrue(valid.contains("<a href=\"" + PAGE + "\" target=\"_blank\" rel=\"noopener\">"));
    assertTrue(valid.contains("Harbour College"));
    assertTrue(revoked.contains("<main class=\"card revoked\">"), revoked);
    assertTrue(revoked.contains("Revocada el"), revoked);
    assertFalse(pages.unknownEmbed(Theme.LIGHT, Language.AR).contains("<footer"));
  }

  @Test
  void noNameBecomesMarkupOnACard() {
    String html =
        pages.embed(
            ShareLinksTest.named("<script>alert(1)</script>", "\"><img src=x>"),
            Theme.LIGHT,
            Language.EN);

    assertFalse(html.contains("<script"), html);
    assertEquals(2, html.split("<img ", -1).length, html);
  }

  /** A page without its badge's image and its style may have 60 KB, whatever names are in it. */
  @Test
  void longNamesStandInTheHeadOnlyInPart() {
    String name = "n".repeat(20_000);
    String html = pages.assertion(ShareLinksTest.named(name, name), Asked.NOTHING, Language.EN);
    String head = html.substring(0, html.indexOf("<body>"));

    assertTrue(
        head.replace("<title>" + name + " · " + name, "").getBytes(StandardCharsets.UTF_8).length
            < 8_000,
        head);
  }

  private String description(Standing standing) {
    return property(
        pages.assertion(SampleAward.page(standing), Asked.NOTHING, Language.EN), "og:description");
  }

  private static String property(String html, String name) {
    Matcher meta =
        Pattern.compile("<meta (?:property|name)=\"" + name + "\" content=\"([^\"]*)\">")
            .matcher(html);
    assertTrue(meta.find(), () -> name + " is not in " + html);
    return meta.group(1);
  }

  private static JsonNode data(String html) {
    return Json.read(block(html).getBytes(StandardCharsets.UTF_8));
  }

  private static String block(String html) {
    Matcher data = DATA.matcher(html);
    assertTrue(data.find(), html);
    return data.group(1);
  }
}
