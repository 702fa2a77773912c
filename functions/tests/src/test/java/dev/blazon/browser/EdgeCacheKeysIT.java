package dev.blazon.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.page.Theme;
import dev.blazon.words.Language;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the functions of {@code template.yaml} that CloudFront runs leave of a path and a query,
 * which with the headers are what its cache tells requests apart by.
 */
@InBrowser
class EdgeCacheKeysIT {
  private static final List<String> TAGS = Stream.of(Language.values()).map(Language::tag).toList();

  /** It would lead past the cache where the page does not even know it. */
  @ParameterizedTest
  @CsvSource({
    "/view/abc, none, none",
    "/badges/abc/view, none, none",
    "/issuers/abc/view, c1, none",
    "/issuers/%61bc/view, c1, none",
    "/embed/abc, none, dark",
    "/studio, none, none"
  })
  void cursorAndThemeAreLeftWhereAPageHasThem(
      String path, String cursor, String theme, Browser browser) throws IOException {
    ObjectNode event = EdgeFunctions.event(path);
    EdgeFunctions.value(event, "querystring", "cursor", "c1");
    EdgeFunctions.value(event, "querystring", "theme", "Dark");
    EdgeFunctions.value(event, "querystring", "made-up", "1");

    JsonNode request = EdgeFunctions.run("PageRequests", event, browser);

    assertEquals(cursor, request.at("/querystring/cursor/value").asText("none"), request::toString);
    assertEquals(theme, request.at("/querystring/theme/value").asText("none"));
    assertTrue(request.at("/querystring/made-up").isMissingNode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"dark", "DARK", "light", "Light", "", "blue", "dark ", "darker", "null"})
  void theThemeIsJavas(String theme, Browser browser) throws IOException {
    ObjectNode event = EdgeFunctions.event("/embed/abc");
    EdgeFunctions.value(event, "querystring", "theme", theme);

    String left =
        EdgeFunctions.run("PageRequests", event, browser)
            .at("/querystring/theme/value")
            .asText("light");

    assertTrue(List.of("light", "dark").contains(left), left);
    assertEquals(Theme.of(theme), Theme.of(left));
  }

  static Stream<String> languages() {
    return Stream.concat(Stream.of("DE", "EN", "", "xx", "de-CH", "es,de", "%64e"), TAGS.stream());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void theLanguageOfACardIsJavas(String lang, Browser browser) throws IOException {
    ObjectNode event = EdgeFunctions.event("/view/abc/card.png");
    EdgeFunctions.value(event, "querystring", "lang", lang);
    EdgeFunctions.value(event, "querystring", "made-up", "1");

    JsonNode left = EdgeFunctions.run("CardRequests", event, browser).path("querystring");

    String asked = left.at("/lang/value").asText("en");
    assertEquals(Language.of(lang, null), Language.of(asked, null));
    assertTrue(left.isEmpty() || (TAGS.contains(asked) && !asked.equals("en")), left::toString);
    assertTrue(left.size() < 2, left::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "url=P | url=P",
        "url=P/ | url=P",
        "url=P?utm=17 | url=P",
        "url=P#a | url=P",
        "url=P?a=1&lang=DE | url=P?lang=de",
        "url=P?lang=xx | url=P?lang=en",
        "url=P;format=json | url=P",
        "url=P;format=xml | url=P;format=xml",
        "url=P;maxwidth=2000 | url=P",
        "url=P;maxwidth=1200 | url=P",
        "url=P;maxwidth=1199 | url=P;maxwidth=480",
        "url=P;maxwidth=300;maxheight=200 | url=P;maxwidth=300;maxheight=200",
        "url=P;other=1 | url=P",
        // What is refused goes on to be refused.
        "url=P;format=yaml | url=P;format=yaml",
        "url=P;maxwidth=0 | url=P;maxwidth=0",
        "url=P;maxwidth=1e3 | url=P;maxwidth=1e3",
        "url=https://other.example/ | url=https://other.example/",
        "format=xml | format=xml",
        "url=P;format= | url=P;format=",
        "url=P;maxwidth= | url=P;maxwidth=",
        "url=P;maxheight= | url=P;maxheight=",
        "url= | url=",
      })
  void whatOEmbedDoesNotTellApartIsLeftOut(String asked, String left, Browser browser)
      throws IOException {
    for (String kind : List.of("view", "collections")) {
      String page = "https://badges.example.org/" + kind + "/" + "a".repeat(26);
      assertEquals(left.replace("P", page), leftOfOEmbed(asked.replace("P", page), browser));
    }
  }

  private static String leftOfOEmbed(String asked, Browser browser) throws IOException {
    ObjectNode event = EdgeFunctions.event("/oembed");
    for (String parameter : asked.split(";", -1)) {
      String[] pair = parameter.split("=", 2);
      EdgeFunctions.value(event, "querystring", pair[0], URLEncoder.encode(pair[1], UTF_8));
    }

    JsonNode query = EdgeFunctions.run("OEmbedRequests", event, browser).path("querystring");

    List<String> pairs = new ArrayList<>();
    query
        .properties()
        .forEach(
            pair ->
                pairs.add(
                    pair.getKey()
                        + "="
                        + URLDecoder.decode(pair.getValue().path("value").asText(), UTF_8)));
    return String.join(";", pairs);
  }

  @Test
  void whatCannotBeDecodedGoesOn(Browser browser) throws IOException {
    ObjectNode event = EdgeFunctions.event("/oembed");
    EdgeFunctions.value(event, "querystring", "url", "%E0%A4%A");

    assertEquals(
        "%E0%A4%A",
        EdgeFunctions.run("OEmbedRequests", event, browser).at("/querystring/url/value").asText());
  }

  /** An id of 26 letters could be written in 2 to the power of 26 ways, each one kept by itself. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "DocumentRequests",
        "PageRequests",
        "CardRequests",
        "OEmbedRequests",
        "FileRequests"
      })
  void onePathHasOneSpelling(String function, Browser browser) throws IOException {
    assertEquals("/view/abc-_~", spelled("/vi%65w/%61bc%2D%5f%7E", function, browser));
    assertEquals("/a%2Fb%2E%2E%25", spelled("/a%2fb%2e%2e%25", function, browser));
    assertEquals("/a%zz%", spelled("/a%zz%", function, browser));
  }

  private static String spelled(String path, String function, Browser browser) throws IOException {
    return EdgeFunctions.run(function, EdgeFunctions.event(path), browser).path("uri").asText();
  }
}
