package dev.blazon.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.Appearance;
import dev.blazon.openbadges.BadgeClass;
import dev.blazon.openbadges.Profile;
import dev.blazon.words.Language;
import dev.blazon.words.Words;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The links are read back as those who are linked to read them. */
class ShareLinksTest {
  private static final Words ENGLISH = new Words(Language.EN);
  private static final Standing VALID = new Standing.Valid();
  private static final String PAGE = "https://badges.example.org/view/" + SampleAward.ASSERTION;

  @Test
  void linkedInIsToldTheFacts() {
    String link = profile(links(SampleAward.page(VALID)));

    assertTrue(link.startsWith("https://www.linkedin.com/profile/add?"), link);
    assertTrue(link.contains("name=Open%20Water%20Navigator&"), link);
    assertEquals(
        Map.of(
            "startTask", "CERTIFICATION_NAME",
            "name", "Open Water Navigator",
            "organizationName", "Harbour College",
            "issueYear", "2026",
            "issueMonth", "3",
            "expirationYear", "2027",
            "expirationMonth", "3",
            "certUrl", PAGE,
            "certId", SampleAward.ASSERTION),
        query(link));
  }

  /** By its number an issuer is shown with its logo; by its name it is not. */
  @Test
  void anIssuerThatHasAPageAtLinkedInIsNamedByItsNumber() {
    AssertionPage plain = SampleAward.page(VALID);
    AssertionPage page =
        AssertionPageBuilder.builder(plain)
            .standing(VALID)
            .appearance(new Appearance(null, null, "1337"))
            .withdrawn(false)
            .build();
    Map<String, String> query = query(profile(links(page)));

    assertEquals("1337", query.get("organizationId"));
    assertFalse(query.containsKey("organizationName"), query.toString());
  }

  @Test
  void aBadgeForEverHasNoExpiration() {
    Map<String, String> query =
        query(profile(links(at(Instant.parse("2026-03-01T09:05:00Z"), null))));

    assertFalse(query.containsKey("expirationYear"), query.toString());
    assertFalse(query.containsKey("expirationMonth"), query.toString());
  }

  @Test
  void theMonthIsThatOfUtc() {
    Map<String, String> query =
        query(
            profile(
                links(
                    at(
                        Instant.parse("2026-12-31T23:59:59Z"),
                        Instant.parse("2028-01-01T00:00:00Z")))));

    assertEquals("2026", query.get("issueYear"));
    assertEquals("12", query.get("issueMonth"));
    assertEquals("2028", query.get("expirationYear"));
    assertEquals("1", query.get("expirationMonth"));
  }

  @ParameterizedTest
  @EnumSource
  void theOthersAreToldWhatItIsAndWhere(Language language) {
    ShareLinks links = ShareLinks.of(SampleAward.page(VALID), new Words(language)).orElseThrow();

    assertEquals(Map.of("url", PAGE), query(links.linkedInPost()));
    assertEquals(Map.of("u", PAGE), query(links.facebook()));
    assertEquals(PAGE, query(links.x()).get("url"));
    assertEquals(PAGE, query(links.teams()).get("href"));
    assertTrue(said(links.whatsApp(), "text").endsWith(" " + PAGE), links.whatsApp());
    assertTrue(said(links.bluesky(), "text").endsWith(" " + PAGE), links.bluesky());
    Map<String, String> email = query(links.email());
    assertEquals(List.of("subject", "body"), List.copyOf(email.keySet()));
    for (String text :
        List.of(
            said(links.x(), "text"),
            said(links.whatsApp(), "text"),
            said(links.teams(), "msgText"),
            said(links.bluesky(), "text"),
            said(links.email(), "subject"),
            said(links.email(), "body"))) {
      assertTrue(text.contains("Open Water Navigator"), text);
      assertTrue(text.contains("Harbour College"), text);
    }
    assertTrue(said(links.email(), "body").contains("\r\n" + PAGE + "\r\n"));
    assertFalse(said(links.email(), "body").replace("\r\n", "").contains("\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A & B = C ? D # E % F + G",
        "100%25 %0D%0A",
        "&organizationName=Somebody+Else&certUrl=https://elsewhere.example.org/",
        "\"><script>alert(1)</script>",
        "‘Māori’ العربية 漢字 👩‍🚀 é",
        "{0} ''{1}'' '",
        "javascript:alert(1)//"
      })
  void aNameIsANameAndNothingElse(String name) {
    ShareLinks links = links(named(name, name));

    Map<String, String> linkedIn = query(profile(links));
    assertEquals(9, linkedIn.size(), profile(links));
    assertEquals(name, linkedIn.get("name"));
    assertEquals(name, linkedIn.get("organizationName"));
    assertEquals(PAGE, linkedIn.get("certUrl"));
    assertEquals(name + ", a badge issued by " + name, query(links.x()).get("text"));
    assertEquals(List.of("text", "url"), List.copyOf(query(links.x()).keySet()));
    assertEquals(List.of("subject", "body"), List.copyOf(query(links.email()).keySet()));
    assertUnreserved(links);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x\r\nBcc: somebody@example.org",
        "x\nBcc: somebody@example.org",
        "x\u2028Bcc: somebody@example.org",
        "x\u0000\u0085 Bcc: somebody@example.org",
        "\t x \r\n\r\n Bcc: somebody@example.org "
      })
  void noNameBecomesAHeader(String name) {
    ShareLinks links = links(named(name, "Harbour College"));

    assertEquals(
        "x Bcc: somebody@example.org, a badge issued by Harbour College",
        said(links.email(), "subject"));
    assertFalse(links.email().matches("[^&]*%0[AaDd].*"), links.email());
    assertUnreserved(links);
  }

  @Test
  void longNamesAreCutBetweenCharacters() {
    ShareLinks links = links(named("🚀".repeat(5_000), "n".repeat(100_000)));

    assertEquals("🚀".repeat(119) + "…", query(profile(links)).get("name"));
    assertEquals("n".repeat(119) + "…", query(profile(links)).get("organizationName"));
    for (String link : List.of(profile(links), links.x(), links.email())) {
      assertTrue(link.length() < 8_000, link.length() + " characters");
    }
  }

  @Test
  void whatIsNotGoodIsNotAdvertised() {
    assertTrue(of(new Standing.Expired(SampleAward.EXPIRES)));
    assertTrue(of(new Standing.Unverifiable()));
    assertFalse(of(new Standing.Revoked(SampleAward.ISSUED, null)));
    assertFalse(of(new Standing.Invalid()));
  }

  @Test
  void ofARevokedBadgeThereIsTheLinkAndTheData() {
    String html =
        new Pages()
            .assertion(
                SampleAward.page(new Standing.Revoked(SampleAward.ISSUED, null)),
                Asked.NOTHING,
                Language.EN);

    assertFalse(html.contains("linkedin"), html);
    assertFalse(html.contains("iframe"), html);
    assertFalse(html.contains(" download>"), html);
    assertTrue(html.contains("value=\"" + PAGE + "\""), html);
    assertTrue(html.contains("href=\"/assertions/" + SampleAward.ASSERTION + "\""), html);
  }

  @Test
  void theFrameIsShownAsTextThatCanBeCopied() {
    String html =
        new Pages().assertion(named("</textarea>\"<b>'", "x"), Asked.NOTHING, Language.EN);
    String shown = html.substring(html.indexOf("<textarea"), html.indexOf("</textarea>"));

    assertTrue(
        shown
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&")
            .endsWith(
                "><iframe src=\"https://badges.example.org/embed/"
                    + SampleAward.ASSERTION
                    + "\" width=\"480\" height=\"200\""
                    + " title=\"Badge: &lt;/textarea>&#34;&lt;b>&#39;\""
                    + " frameborder=\"0\" loading=\"lazy\"></iframe>"),
        shown);
  }

  private static boolean of(Standing standing) {
    return ShareLinks.of(SampleAward.page(standing), ENGLISH).isPresent();
  }

  private static ShareLinks links(AssertionPage page) {
    return ShareLinks.of(page, ENGLISH).orElseThrow();
  }

  private static AssertionPage at(Instant issued, @Nullable Instant expires) {
    AssertionPage page = SampleAward.page(VALID);
    return AssertionPageBuilder.builder(page)
        .standing(VALID)
        .issuedOn(issued)
        .expires(expires)
        .build();
  }

  /** The sample under other names. */
  static AssertionPage named(String badge, String issuer) {
    return SampleAward.page(
        VALID,
        SampleAward.assertion(),
        renamed(SampleAward.badgeClass(), BadgeClass.class, badge),
        renamed(SampleAward.profile(), Profile.class, issuer));
  }

  private static <T> T renamed(T document, Class<T> type, String name) {
    ObjectNode tree = Json.mapper().valueToTree(document);
    return Json.readStored(Json.write(tree.put("name", name)), type);
  }

  private static void assertUnreserved(ShareLinks links) {
    for (String link :
        List.of(
            profile(links),
            links.linkedInPost(),
            links.whatsApp(),
            links.teams(),
            links.bluesky(),
            links.facebook(),
            links.x(),
            links.email())) {
      assertTrue(link.matches("[A-Za-z]+:[A-Za-z0-9._~/?=&%-]+"), link);
    }
  }

  private static String profile(ShareLinks links) {
    return Objects.requireNonNull(links.linkedInProfile());
  }

  private static String said(String link, String name) {
    return query(link).getOrDefault(name, "");
  }

  /** Percent-decoded by RFC 3986, where a plus sign is one. */
  private static Map<String, String> query(String link) {
    String raw =
        URI.create(link.replaceFirst("^mailto:", "https://mail.example.org/")).getRawQuery();
    Map<String, String> query = new LinkedHashMap<>();
    for (String pair : raw.split("&", -1)) {
      String[] parts = pair.split("=", -1);
      assertEquals(2, parts.length, link);
      String value = URLDecoder.decode(parts[1].replace("+", "%2B"), StandardCharsets.UTF_8);
      assertEquals(null, query.put(parts[0], value), () -> parts[0] + " stands twice in " + link);
    }
    return query;
  }
}
