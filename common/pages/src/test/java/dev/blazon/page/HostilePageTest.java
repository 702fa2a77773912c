package dev.blazon.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import dev.blazon.openbadges.Assertion;
import dev.blazon.openbadges.BadgeClass;
import dev.blazon.openbadges.IdentityObject;
import dev.blazon.openbadges.Profile;
import dev.blazon.words.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text of every document is replaced by one that would like to be more than text. */
class HostilePageTest {
  /** What the project writes itself, as one of a few words. */
  private static final Set<String> OWN_WORDS = Set.of("type", "@context", "verification");

  private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]*)\"");

  /** The one that the sample's endorser has. */
  private static final List<String> OWN = List.of("https://union.example.org/");

  /** Where a badge is shared, by links that this project writes. */
  private static final List<String> SHARING =
      List.of(
          "https://www.linkedin.com/",
          "https://wa.me/?text=",
          "https://teams.microsoft.com/share?href=",
          "https://bsky.app/intent/compose?text=",
          "https://www.facebook.com/",
          "https://x.com/",
          "mailto:?subject=");

  private static final String DATA = "<script type=\"application/ld+json\">";

  private final Pages pages = new Pages();

  @Test
  void noTextBecomesMarkup() {
    String html =
        page(name -> "§" + name + "§\"'><script>alert(1)</script><img src=x onerror=alert(2)>");

    assertFalse(html.replace(DATA, "").contains("<script"), html);
    assertEquals(3, html.split("<img ", -1).length, "the badge's own image, here and on paper");
    for (String name :
        List.of(
            "name",
            "description",
            "narrative",
            "id",
            "genre",
            "audience",
            "identity",
            "targetName",
            "targetDescription",
            "targetFramework",
            "targetCode",
            "tags")) {
      assertTrue(html.contains("§" + name + "§"), () -> name + " is not shown in " + html);
    }
    // In the one attribute that holds such a text, too.
    assertTrue(html.contains("alt=\"§caption§&#34;"), html);
  }

  @Test
  void noReasonBecomesMarkup() {
    Standing standing = new Standing.Revoked(SampleAward.ISSUED, "</q><script>alert(1)</script>");

    assertFalse(
        pages
            .assertion(SampleAward.page(standing), Asked.NOTHING, Language.EN)
            .contains("<script"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "//elsewhere.example.org/",
        "https://user:pass@elsewhere.example.org/",
        "https://elsewhere.example.org/\" onclick=\"alert(1)"
      })
  void noSuchUrlBecomesALink(String url) {
    assertEquals(OWN, links(page(name -> url)).stream().filter(HostilePageTest::isOthers).toList());
    assertEquals(
        OWN,
        links(page(name -> "[text](<" + url + ">)")).stream()
            .filter(HostilePageTest::isOthers)
            .toList());
  }

  @Test
  void anHttpUrlDoes() {
    assertEquals(
        List.of(
            "https://elsewhere.example.org/?a=1&amp;b=2",
            "https://elsewhere.example.org/?a=1&amp;b=2"),
        links(page(name -> "https://elsewhere.example.org/?a=1&b=2")).stream()
            .filter(HostilePageTest::isOthers)
            .limit(2)
            .toList());
  }

  /** Whether a link leads to another place than this page and this origin. */
  static boolean isOthers(String link) {
    return !link.startsWith("#")
        && !link.startsWith("?")
        && !link.matches("/([a-z?].*)?")
        && SHARING.stream().noneMatch(link::startsWith);
  }

  static List<String> links(String html) {
    return LINK.matcher(html).results().map((MatchResult link) -> link.group(1)).toList();
  }

  /** The page of documents whose texts {@code text} makes from their names. */
  private String page(UnaryOperator<String> text) {
    Assertion named = PagesTest.withRecipient(new IdentityObject("url", false, null, "identity"));
    return pages.assertion(
        SampleAward.page(
            new Standing.Valid(),
            spoilt(named, Assertion.class, text),
            spoilt(SampleAward.badgeClass(), BadgeClass.class, text),
            spoilt(SampleAward.profile(), Profile.class, text)),
        new Asked(null, true),
        Language.EN);
  }

  static <T> T spoilt(T document, Class<T> type, UnaryOperator<String> text) {
    JsonNode tree = Json.mapper().valueToTree(document);
    spoil(tree, text);
    return Json.readStored(Json.write(tree), type);
  }

  private static void spoil(JsonNode node, UnaryOperator<String> text) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String name = member.getKey();
      if (OWN_WORDS.contains(name)) {
        continue;
      }
      if (member.getValue().isTextual()) {
        ((ObjectNode) node).put(name, text.apply(name));
      } else if (member.getValue() instanceof ArrayNode array && array.path(0).isTextual()) {
        array.removeAll().add(text.apply(name));
      } else {
        spoil(member.getValue(), text);
      }
    }
    if (node.isArray()) {
      node.forEach(element -> spoil(element, text));
    }
  }
}
